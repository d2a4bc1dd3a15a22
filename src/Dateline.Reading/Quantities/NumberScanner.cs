using Dateline.Language.Tokens;

namespace Dateline.Reading.Quantities;

/// <summary>Reads numbers from tokens: figures, words, fractions, ranks; it takes no account of what they count.</summary>
internal static class NumberScanner
{
    /// <summary>The number that begins at a token; null where none does.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">The token.</param>
    /// <param name="isAmount">Whether a sign of money stands before it, so that "m" means millions.</param>
    public static NumberReading? Read(TokenTable tokens, int at, bool isAmount = false)
    {
        var token = tokens[at];
        char first = token[0];
        if (first < 0x80 && !char.IsAsciiLetterOrDigit(first)) return first == '.' && token.Length > 1 ? Cardinal(tokens, at, isAmount) : null;
        if (Numeral.Vulgar(first) is { } sign && token.Length == 1) return Scaled(tokens, new(at + 1, sign, 0, QuantityKind.Fraction) { InFigures = true });
        if (char.IsAsciiDigit(first))
        {
            if (Numeral.Slash(token) is { } part) return OfScale(tokens, new(at + 1, part, 0, QuantityKind.Fraction) { InFigures = true });
            if (Numeral.Rank(token) is { } rank) return new(at + 1, rank, 1, QuantityKind.Ordinal) { InFigures = true };
            return Cardinal(tokens, at, isAmount);
        }

        if (!char.IsAsciiLetter(first)) return null;
        if (token is "a" or "A" or "an" or "An") return AfterArticle(tokens, at);
        var word = NumberWords.Of(token);
        return word.Class switch
        {
            NumberClass.None => null,
            NumberClass.Digit or NumberClass.Teen or NumberClass.Ten => Cardinal(tokens, at, isAmount),
            NumberClass.Vague => Vague(tokens, at, word),
            NumberClass.Several => Several(tokens, at),
            NumberClass.Half or NumberClass.Quarter => PartFirst(tokens, at, at, word),
            NumberClass.Ordinal or NumberClass.Part when !IsPlural(token) => new(at + 1, word.Value, 1, QuantityKind.Ordinal),
            _ => null,
        };
    }

    private static NumberReading? Cardinal(TokenTable tokens, int at, bool isAmount) => new CardinalScanner(tokens, at, isAmount).Read();

    /// <summary>"a hundred", "a dozen", "a couple", "a third", "a few", "a half": the article stands for one.</summary>
    private static NumberReading? AfterArticle(TokenTable tokens, int article)
    {
        int at = article + 1;
        if (at >= tokens.Count) return null;
        var token = tokens[at];
        if (token is "couple" or "pair") return new(AfterOf(tokens, at + 1), 2, 1, QuantityKind.Number);
        if (token is "handful" or "number" && at + 1 < tokens.Count && tokens[at + 1] is "of") return new(at + 2, null, 0, QuantityKind.Number);
        var word = NumberWords.Of(token);
        switch (word.Class)
        {
            case NumberClass.Several when token is "few":
                return Several(tokens, at);
            case NumberClass.Hundred or NumberClass.Dozen:
            case NumberClass.Scale when IsSpeltOut(token):
                return new CardinalScanner(tokens, at, false).Read(articleBefore: true);
            case NumberClass.Half or NumberClass.Quarter:
                return PartFirst(tokens, at, at, word);
            case NumberClass.Part when !IsPlural(token) && EndsPart(tokens, at + 1):
                return new(at + 1, 1m / word.Value, 0, QuantityKind.Fraction);
            default:
                return null;
        }
    }

    /// <summary>Whether "a third" is a part here, not a rank before a noun: "of", a comma or nothing follows.</summary>
    private static bool EndsPart(TokenTable tokens, int at) => at >= tokens.Count || tokens[at] is "of" or "," or "." or ";" or ")";

    /// <summary>"half a million", "half million", "a quarter million", "half a dozen", "half".</summary>
    private static NumberReading? PartFirst(TokenTable tokens, int first, int at, NumberWord word)
    {
        bool half = word.Class == NumberClass.Half;
        if (IsPlural(tokens[at])) return null;
        int next = at + 1;
        bool hyphen = IsGluedHyphen(tokens, next);
        if (hyphen) next++;
        bool article = next < tokens.Count && tokens[next] is "a" or "an";
        if (article) next++;
        if (next < tokens.Count && NumberWords.Of(tokens[next]) is { Class: NumberClass.Scale or NumberClass.Dozen or NumberClass.Hundred } scale)
        {
            if (!article || half) return new(next + 1, scale.Value / word.Value, scale.Value / 10, QuantityKind.Number) { Scale = scale.Value };
        }

        bool afterArticle = first > 0 && tokens[first - 1] is "a" or "an" or "A" or "An";
        if (hyphen || (!half && !afterArticle)) return null;
        return new(at + 1, 1m / word.Value, 0, QuantityKind.Fraction);
    }

    /// <summary>"dozens", "tens of thousands", "hundreds of thousands".</summary>
    private static NumberReading? Vague(TokenTable tokens, int at, NumberWord word)
    {
        int end = at + 1;
        bool of = end + 1 < tokens.Count && tokens[end] is "of";
        if (of && NumberWords.Of(tokens[end + 1]).Class is NumberClass.Vague or NumberClass.Scale) return new(end + 2, null, 0, QuantityKind.Number);
        if (word.Value == 10 || (word.Value == 20 && !of)) return null;
        return new(end, null, 0, QuantityKind.Number);
    }

    /// <summary>"several", "several hundred", "a few thousand", "many".</summary>
    private static NumberReading Several(TokenTable tokens, int at)
    {
        int end = at + 1;
        while (end < tokens.Count && NumberWords.Of(tokens[end]).Class is NumberClass.Hundred or NumberClass.Scale or NumberClass.Dozen) end++;
        return new(end, null, 0, QuantityKind.Number);
    }

    /// <summary>"½ million".</summary>
    private static NumberReading Scaled(TokenTable tokens, NumberReading part)
    {
        if (part.AfterLast >= tokens.Count || NumberWords.Of(tokens[part.AfterLast]) is not { Class: NumberClass.Scale } scale) return part;
        return part with { AfterLast = part.AfterLast + 1, Value = part.Value * scale.Value, Step = scale.Value / 10, Kind = QuantityKind.Number, Scale = scale.Value };
    }

    /// <summary>"two thirds of a million", "3/4 million".</summary>
    internal static NumberReading OfScale(TokenTable tokens, NumberReading part)
    {
        int at = part.AfterLast;
        if (at + 2 < tokens.Count && tokens[at] is "of" && tokens[at + 1] is "a" && NumberWords.Of(tokens[at + 2]) is { Class: NumberClass.Scale, Value: >= 1000 } scale)
            return part with { AfterLast = at + 3, Value = part.Value * scale.Value, Kind = QuantityKind.Number, Step = scale.Value / 10, Scale = scale.Value };
        return Scaled(tokens, part);
    }

    private static int AfterOf(TokenTable tokens, int at) => at < tokens.Count && tokens[at] is "of" ? at + 1 : at;

    internal static bool IsSpeltOut(ReadOnlySpan<char> word) => word.Length > 3;

    internal static bool IsPlural(ReadOnlySpan<char> word) => word[^1] is 's' or 'S';

    /// <summary>Whether a token is a hyphen written to both of its neighbours.</summary>
    internal static bool IsGluedHyphen(TokenTable tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at] is "-" or "‑" or "‐" && tokens.Ends[at - 1] == tokens.Starts[at] && tokens.Ends[at] == tokens.Starts[at + 1];
}
