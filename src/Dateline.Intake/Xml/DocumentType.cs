using System.Text.RegularExpressions;

namespace Dateline.Intake.Xml;

/// <summary>
/// The entities that a document declares for itself. No entity is ever fetched: a document that asks for one is refused, but
/// for the sets of named characters that the W3C and the makers of RSS published, which are known here anyhow.
/// </summary>
internal sealed partial class DocumentType
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private DocumentType()
    {
    }

    /// <summary>Where the declaration begins in the text; -1 where there is none.</summary>
    public int Start { get; private init; } = -1;

    /// <summary>Where the text goes on behind it.</summary>
    public int End { get; private init; }

    /// <summary>Reads the document type before the root element.</summary>
    /// <exception cref="XmlTroubleException">It names an external entity, or is longer than is looked at.</exception>
    public static DocumentType Read(string text)
    {
        int start = Find(text);
        if (start < 0) return new DocumentType();
        int end = EndOf(text, start);
        if (end - start > XmlLimits.LongestDocumentType)
            throw new XmlTroubleException(new XmlTrouble($"has a document type of more than {XmlLimits.LongestDocumentType / 1024} KiB"));
        var type = new DocumentType { Start = start, End = end };
        string inner = Comment().Replace(text[start..end], " ");
        int subset = inner.IndexOf('[', StringComparison.Ordinal);
        if (subset < 0) return type;
        foreach (Match match in Declaration().Matches(inner[subset..])) type.Take(match);
        return type;
    }

    /// <summary>The text that a declared entity was given, its references not yet replaced; null where it was not declared.</summary>
    public string? Find(ReadOnlySpan<char> name) => _values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out string? value) ? value : null;

    private void Take(Match match)
    {
        string name = match.Groups["name"].Value;
        bool parameter = match.Groups["parameter"].Success;
        if (!match.Groups["external"].Success)
        {
            // The first declaration counts (XML 1.0, 4.2).
            if (!parameter) _values.TryAdd(name, match.Groups["value"].Value[1..^1]);
            return;
        }

        if (parameter && match.Groups["public"].Value.Contains("//W3C//ENTITIES", StringComparison.Ordinal)) return;
        throw new XmlTroubleException(new XmlTrouble($"asks for a file from outside (the external entity \"{name}\"), which is never fetched"));
    }

    private static int Find(string text)
    {
        int at = 0;
        while (true)
        {
            at = text.IndexOf('<', at);
            if (at < 0 || at + 1 >= text.Length) return -1;
            if (text.AsSpan(at).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return at;
            int after = text[at + 1] switch
            {
                '?' => text.IndexOf("?>", at, StringComparison.Ordinal),
                '!' when text.AsSpan(at).StartsWith("<!--") => text.IndexOf("-->", at + 4, StringComparison.Ordinal),
                _ => -1,
            };
            if (after < 0) return -1;
            at = after + 2;
        }
    }

    // Quotation marks and comments may hold brackets; unclosed, the type reaches to the end.
    private static int EndOf(string text, int start)
    {
        bool inside = false;
        for (int at = start; at < text.Length; at++)
        {
            char c = text[at];
            if (c is '"' or '\'')
            {
                at = text.IndexOf(c, at + 1);
                if (at < 0) break;
            }
            else if (c == '<' && text.AsSpan(at).StartsWith("<!--"))
            {
                at = text.IndexOf("-->", at, StringComparison.Ordinal);
                if (at < 0) break;
                at += 2;
            }
            else if (c == '[')
            {
                inside = true;
            }
            else if (c == ']')
            {
                inside = false;
            }
            else if (c == '>' && !inside)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    [GeneratedRegex(
        """<!ENTITY\s+(?<parameter>%\s+)?(?<name>[^\s"'%&<>]+)\s+((?<external>SYSTEM|PUBLIC)\s+(?<public>"[^"]*"|'[^']*')|(?<value>"[^"]*"|'[^']*'))""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
