using System.Buffers;
using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Quantities;

/// <summary>Reads amounts of money: signs before and after the number, nouns after it, codes on either side.</summary>
internal sealed class MoneyReader(Analysis analysis, MoneyContext context)
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");
    private readonly TokenTable _tokens = analysis.Tokens;

    /// <summary>The sign of money that a token begins, where a number follows; null where it begins none.</summary>
    public MoneyWord? SignAt(int at, out int length)
    {
        length = 0;
        char first = _tokens[at][0];
        bool sign = Currencies.IsSign(first);
        if (!sign && (!char.IsAsciiLetter(first) || _tokens[at].Length > 5 || !MayBeSign(_tokens, at))) return null;
        length = Currencies.Signs.Forward(_tokens, at, out var word);
        if (length == 0) return null;
        if (!sign && length == 1 && _tokens[at].Length == 3 && _tokens[at][^1] != '$' && !Currencies.IsCode(_tokens[at]) && _tokens[at] is not ("Php" or "Rs." or "Dhs" or "NIS" or "RMB" or "KSh" or "Ksh" or "TSh" or "USh"))
        {
            length = 0;
            return null;
        }

        int next = at + length;
        if (next < _tokens.Count && (char.IsAsciiDigit(_tokens[next][0]) || _tokens[next][0] == '.' || (sign && NumberScanner.Read(_tokens, next) is { Value: not null }))) return word;
        length = 0;
        return null;
    }

    /// <summary>One token that is number and currency ("EUR125", "115USD", "Rs20") or number and unit ("10kmph"); null for any other.</summary>
    public Quantity? GluedAt(int at)
    {
        var token = _tokens[at];
        if (token.Length < 3 || token.Length > 24) return null;
        bool front = char.IsAsciiLetter(token[0]);
        int cut = front ? token.IndexOfAnyInRange('0', '9') : token.IndexOfAnyExcept(Figures);
        if (cut < 1 || (front && (cut is < 2 or > 4))) return null;
        if (Numeral.Read(front ? token[cut..] : token[..cut]) is not { } numeral) return null;
        var mark = front ? token[..cut] : token[cut..];
        int end = at + 1;
        Quantity quantity = new(at, end, at, end, at, end) { Value = numeral.Value, Step = numeral.Step };
        if (Currencies.IsCode(mark) || (mark is "Rs" or "RM" or "Tk" or "Rp" or "NIS" or "US$" or "KSh"))
        {
            if (!Currencies.Signs.TryGet(mark, out var word)) return null;
            var money = Priced(quantity, word!, 0);
            if (end >= _tokens.Count || NumberWords.Of(_tokens[end]) is not { Class: NumberClass.Scale } scale) return money;
            return money with { AfterLast = end + 1, AmountAfterLast = end + 1, NumberAfterLast = end + 1, Value = money.Value * scale.Value, Step = money.Step * scale.Value };
        }

        if (mark is "元" or "€" or "£" or "円" && Currencies.Signs.TryGet(mark, out var sign)) return Priced(quantity, sign!, 0);
        if (mark is "mil" or "mln") return quantity with { Value = numeral.Value * 1_000_000, Step = numeral.Step * 1_000_000 };
        if (front || !Units.Table.TryGet(mark, out var names) || Units.Choose(names!, mark, attached: true) is not { } unit) return null;
        return unit.Dimension == Dimension.Time ? null : quantity with { Kind = QuantityKind.Measure, Unit = unit };
    }

    /// <summary>The amount of a number after a sign; a noun that repeats the sign belongs to it ("$10 dollars", "$5 Canadian").</summary>
    public Quantity WithSign(Quantity quantity, MoneyWord sign)
    {
        int length = Currencies.Nouns.Forward(_tokens, quantity.AfterLast, out var noun);
        bool repeats = length > 0 && noun!.Part == 1 && noun.Codes.Intersect(sign.Codes, StringComparer.Ordinal).Any();
        return Priced(quantity, repeats && noun!.Codes.Length < sign.Codes.Length ? noun : sign, repeats ? length : 0);
    }

    /// <summary>The amount of a number before a noun, a code or a sign of money; null where none follows.</summary>
    public Quantity? WithNoun(Quantity quantity, int end)
    {
        int at = NumberScanner.IsGluedHyphen(_tokens, end) ? end + 1 : end;
        if (at < _tokens.Count && quantity.Kind == QuantityKind.Fraction && _tokens[at] is "a" or "an") at++;
        if (at >= _tokens.Count) return null;
        bool hyphen = at > end;
        int length = Currencies.Nouns.Forward(_tokens, at, out var noun);
        if (length > 0 && IsMoneyNoun(at + length - 1, quantity, noun!))
            return WithParts(Priced(quantity with { AfterLast = at, IsCompound = hyphen }, noun!, length));
        if (_tokens[at].Length == 4 && _tokens[at][0] == 'M' && Currencies.IsCode(_tokens[at][1..]) && Currencies.Signs.TryGet(_tokens[at][1..], out var million))
        {
            var inMillions = Priced(quantity, million!, 1);
            return inMillions with { Value = inMillions.Value * 1_000_000, High = inMillions.High * 1_000_000, Step = inMillions.Step * 1_000_000 };
        }

        char first = _tokens[at][0];
        if (hyphen || !(Currencies.IsSign(first) || char.IsUpper(first) || (_tokens[at].Length == 3 && char.IsLower(first)))) return null;
        length = Currencies.Signs.Forward(_tokens, at, out var sign);
        if (length == 0 || (at + length < _tokens.Count && char.IsAsciiDigit(_tokens[at + length][0]) && Currencies.IsSign(first) && _tokens.Ends[at + length - 1] == _tokens.Starts[at + length])) return null;
        if (!Currencies.IsSign(first) && !Currencies.IsCode(_tokens[at]) && _tokens[at] is not ("usd" or "eur" or "gbp" or "rmb" or "RMB") && _tokens[at][^1] != '$') return null;
        return WithParts(Priced(quantity, sign!, length));
    }

    /// <summary>Whether letters, if they are a sign of money, stand before what a number may begin with.</summary>
    public static bool MayBeSign(TokenTable tokens, int at)
    {
        int next = at + 1;
        if (next >= tokens.Count) return false;
        return char.IsAsciiDigit(tokens[next][0]) || tokens[next] is "$" || tokens[next][0] == '.';
    }

    private Quantity Priced(Quantity quantity, MoneyWord word, int length)
    {
        int end = quantity.AfterLast + length;
        decimal scale = 1;
        if (length > 0 && end < _tokens.Count && NumberWords.Of(_tokens[end]) is { Class: NumberClass.Scale, Value: >= 1000 } word2 && quantity.Value < 1000 && char.IsUpper(_tokens[end - 1][0]))
            (scale, end) = (word2.Value, end + 1);
        string? currency = context.Choose(word, out bool told);
        decimal factor = scale * word.Part;
        return quantity with
        {
            AfterLast = end,
            AmountAfterLast = end,
            Kind = QuantityKind.Money,
            Currency = currency,
            CurrencyFromContext = !told && currency is not null,
            Value = quantity.Value * factor,
            High = quantity.High * factor,
            Step = quantity.Step * factor,
        };
    }

    /// <summary>"3 dollars 50 cents", "thirteen dollars and forty-five cents".</summary>
    private Quantity WithParts(Quantity money)
    {
        int at = money.AfterLast;
        if (at < _tokens.Count && _tokens[at] is "and" or ",") at++;
        if (at >= _tokens.Count || money.Value is null || NumberScanner.Read(_tokens, at) is not { Value: < 100, Step: 1 } parts) return money;
        int length = Currencies.Nouns.Forward(_tokens, parts.AfterLast, out var noun);
        if (length == 0 || noun!.Part == 1) return money;
        int end = parts.AfterLast + length;
        return money with { AfterLast = end, AmountAfterLast = end, Value = money.Value + (parts.Value * noun.Part), Step = noun.Part };
    }

    /// <summary>Some nouns of money are also other words: "won", "real", and pounds that are weighed.</summary>
    private bool IsMoneyNoun(int token, Quantity quantity, MoneyWord noun)
    {
        if (analysis.FineTags[token] is FineTag.Vbd or FineTag.Vbn or FineTag.Vb or FineTag.Vbz or FineTag.Vbp or FineTag.Jj or FineTag.Rb) return false;
        if (noun.Codes is not ["GBP", ..] || noun.Codes.Length == 1) return !(_tokens[token] is "won" or "real" or "sol" or "dram" or "crown" or "kip" or "lei" or "som") || quantity.Value >= 100;
        if (quantity.Value >= 1_000_000) return true;
        return context.WritesPounds;
    }
}
