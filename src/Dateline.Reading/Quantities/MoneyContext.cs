using Dateline.Intake;
using Dateline.Language;
using Dateline.Reading.Datelines;

namespace Dateline.Reading.Quantities;

/// <summary>Tells which currency a report means where a sign or noun leaves it open: "$", "pounds", "rupees", "crowns".</summary>
internal sealed class MoneyContext(Analysis analysis, Report report)
{
    private static readonly (string Code, string[] Words)[] Publishers =
        [.. QuantityLines.Read("dollars.tsv", 2).Select(line => (line[0], QuantityLines.Names(line[1])))];

    private Dictionary<string, int>? _mentions;
    private string? _dollar;
    private bool? _pounds;

    /// <summary>The currency of a bare "$".</summary>
    public string Dollar => _dollar ??= OfPublisher() ?? OfDateline() ?? OfRemark() ?? "USD";

    /// <summary>The currency that a word means in this report; null where the report does not tell.</summary>
    /// <param name="word">The sign or noun.</param>
    /// <param name="told">Whether the word alone tells.</param>
    public string? Choose(MoneyWord word, out bool told)
    {
        told = word.Codes.Length == 1;
        if (told) return word.Codes[0];
        if (word.Usual is "USD") return Dollar;
        string? best = null;
        foreach (string code in word.Codes)
        {
            if (Mentions(code) > (best is null ? 0 : Mentions(best))) best = code;
        }

        if (word.Usual is not { } usual) return best;
        return best is not null && (Mentions(usual) == 0 || Mentions(best) > 3 * Mentions(usual)) ? best : usual;
    }

    /// <summary>Whether the report writes the sign or name of sterling, or speaks more than once of a country that pays in pounds.</summary>
    public bool WritesPounds => _pounds ??= analysis.Tokens.Text.Contains('£', StringComparison.Ordinal)
        || analysis.Tokens.Text.Contains("sterling", StringComparison.OrdinalIgnoreCase)
        || Mentions("EGP") > 1 || Mentions("SYP") > 1 || Mentions("LBP") > 1 || Mentions("GBP") > 1;

    /// <summary>How often the report speaks of the country of a currency.</summary>
    public int Mentions(string code) => (_mentions ??= Count()).GetValueOrDefault(code);

    private Dictionary<string, int> Count()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        var tokens = analysis.Tokens;
        for (int at = 0; at < tokens.Count; at++)
        {
            if (!char.IsUpper(tokens[at][0])) continue;
            int length = Currencies.Countries.Forward(tokens, at, out string? code);
            if (length == 0) continue;
            counts[code!] = counts.GetValueOrDefault(code!) + 1;
            at += length - 1;
        }

        return counts;
    }

    /// <summary>Papers of countries with dollars of their own mean these.</summary>
    private string? OfPublisher()
    {
        string host = Uri.TryCreate(report.Url, UriKind.Absolute, out var address) ? address.Host : "";
        foreach (var (code, words) in Publishers)
        {
            foreach (string word in words)
            {
                bool matches = word[0] == '.' || word.Contains('.', StringComparison.Ordinal)
                    ? host.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                    : HoldsWord(report.Source, word);
                if (matches) return code;
            }
        }

        return null;
    }

    private static bool HoldsWord(string? text, string word)
    {
        int at = text?.IndexOf(word, StringComparison.Ordinal) ?? -1;
        if (at < 0) return false;
        bool begins = at == 0 || !char.IsLetterOrDigit(text![at - 1]);
        return begins && (at + word.Length == text!.Length || !char.IsLetterOrDigit(text[at + word.Length]));
    }

    /// <summary>A dateline in such a country tells too, but for agencies of the world, which write US dollars.</summary>
    private string? OfDateline()
    {
        var tokens = analysis.Tokens;
        for (int paragraph = 0; paragraph < Math.Min(3, tokens.Paragraphs.Length); paragraph++)
        {
            int first = tokens.Paragraphs[paragraph], end = DatelineOpening.End(analysis, paragraph);
            string? found = null;
            for (int at = first; at < end; at++)
            {
                if (tokens[at] is "(") return null;
                if (Currencies.Countries.Forward(tokens, at, out string? code) > 0 && Currencies.IsDollar(code!)) found ??= code;
            }

            if (found is not null) return found is "USD" ? null : found;
        }

        return null;
    }

    /// <summary>"All figures in Canadian dollars": dollars named without a number before them.</summary>
    private string? OfRemark()
    {
        var tokens = analysis.Tokens;
        for (int at = 1; at < tokens.Count; at++)
        {
            if (!tokens[at].Equals("dollars", StringComparison.OrdinalIgnoreCase)) continue;
            for (int first = Math.Max(0, at - 2); first < at; first++)
            {
                int length = Currencies.Nouns.Forward(tokens, first, out var word);
                if (length < 2 || first + length != at + 1 || first == 0 || word!.Codes[0] is "USD") continue;
                if (tokens[first - 1] is "in" or "are") return word.Codes[0];
            }
        }

        return null;
    }
}
