using System.Collections.Frozen;

namespace Dateline.Reading.Quantities;

/// <summary>What a sign or noun of money may mean.</summary>
/// <param name="Codes">ISO 4217, one or more.</param>
/// <param name="Usual">The one that is meant where the report speaks of no country; null where none is.</param>
/// <param name="Part">The part of the currency that it means: 1, or 0.01 for cents and pence.</param>
internal sealed record MoneyWord(string[] Codes, string? Usual, decimal Part = 1);

/// <summary>The currencies that are known: the table <c>currencies.tsv</c>.</summary>
internal static class Currencies
{
    private static readonly string[][] Lines = [.. QuantityLines.Read("currencies.tsv", 5)];
    private static readonly string[] Dollars = CodesOf("dollar");

    /// <summary>The codes themselves.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes { get; } =
        Lines.Select(l => l[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Signs that stand at the number: "$", "US$", "EUR", "Rs".</summary>
    public static PhraseTable<MoneyWord> Signs { get; } = new(SignsOf());

    /// <summary>Nouns after the number: "dollars", "Australian dollars", "pence", "pounds sterling".</summary>
    public static PhraseTable<MoneyWord> Nouns { get; } = new(NounsOf());

    /// <summary>Words by which a report speaks of the country of a currency, with its code.</summary>
    public static PhraseTable<string> Countries { get; } = new(
        Lines.SelectMany(l => QuantityLines.Names(l[4]).Select(name => (name, l[0]))).DistinctBy(p => p.name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether dollars are the currency's name.</summary>
    public static bool IsDollar(string code) => Array.IndexOf(Dollars, code) >= 0;

    /// <summary>Whether a token, whatever it means, is one of the signs that need no look-up to be known.</summary>
    public static bool IsSign(char first) => first is '$' or '元' or '£' or '€' or '¥' or (>= '₠' and <= '⃏') or '฿' or '৳' or '؋' or '֏';

    /// <summary>Whether a token is a code as codes are written, and no word in capitals.</summary>
    public static bool IsCode(ReadOnlySpan<char> token) =>
        token.Length == 3 && char.IsAsciiLetterUpper(token[0]) && char.IsAsciiLetterUpper(token[2]) && Codes.Contains(token)
        && token is not ("ALL" or "TRY" or "PEN" or "COP" or "MAD" or "CUP" or "BOB" or "GEL");

    private static string[] CodesOf(string noun) =>
        [.. Lines.Where(l => QuantityLines.Names(l[1]).Any(n => string.Equals(n.TrimStart('!'), noun, StringComparison.Ordinal))).Select(l => l[0])];

    private static IEnumerable<(string, MoneyWord)> SignsOf()
    {
        yield return ("$", new(Dollars, "USD"));
        var signs = Lines.SelectMany(l => QuantityLines.Names(l[3]).Append(l[0]).Select(sign => (Sign: sign, Code: l[0]))).Append(("¥", "CNY"));
        foreach (var group in signs.GroupBy(s => s.Item1, StringComparer.OrdinalIgnoreCase))
        {
            string[] codes = [.. group.Select(s => s.Item2)];
            MoneyWord word = new(codes, codes[0]);
            yield return (group.Key, word);
            if (group.Key[^1] == '$' && (group.Key.Length > 2 || group.Key is "C$")) yield return (group.Key[..^1] + " $", word);
            if (group.Key.Length == 3 && string.Equals(group.Key, codes[0], StringComparison.Ordinal)) yield return (group.Key + " $", word);
        }
    }

    private static IEnumerable<(string, MoneyWord)> NounsOf()
    {
        foreach (string noun in Lines.SelectMany(l => QuantityLines.Names(l[1])).Select(n => n.TrimStart('!')).Distinct(StringComparer.Ordinal))
        {
            string[] codes = CodesOf(noun);
            string? usual = Lines.FirstOrDefault(l => QuantityLines.Names(l[1]).Contains("!" + noun, StringComparer.Ordinal))?[0];
            yield return (noun, new(codes, usual ?? (codes.Length == 1 ? codes[0] : null)));
            foreach (string[] line in Lines.Where(l => codes.Contains(l[0], StringComparer.Ordinal)))
            {
                foreach (string adjective in QuantityLines.Names(line[2])) yield return ($"{adjective} {noun}", new([line[0]], line[0]));
            }
        }

        yield return ("pounds sterling", new(["GBP"], "GBP"));
        yield return ("pound sterling", new(["GBP"], "GBP"));
        foreach (string cent in (string[])["cent", "cents", "¢", "pennies"]) yield return (cent, new(Dollars, "USD", 0.01m));
        foreach (string penny in (string[])["pence", "penny"]) yield return (penny, new(["GBP"], "GBP", 0.01m));
        foreach (string part in (string[])["kopiyka", "kopiykas", "kopiyok"]) yield return (part, new(["UAH"], "UAH", 0.01m));
        foreach (string part in (string[])["kopeck", "kopecks", "kopek", "kopeks"]) yield return (part, new(["RUB"], "RUB", 0.01m));
        foreach (string part in (string[])["paise", "paisa"]) yield return (part, new(["INR", "PKR"], "INR", 0.01m));
    }
}
