using System.Text;

namespace Dateline.Desk.Pages.Reports;

/// <summary>What fields are called where people read.</summary>
internal static class FieldWords
{
    /// <summary>The words of a path: "counted by" for <c>figures[0].countedBy</c>, "figure" for <c>figures[0]</c>.</summary>
    public static string Of(string path)
    {
        string last = path.Split('.')[^1];
        int list = last.IndexOf('[', StringComparison.Ordinal);
        if (list >= 0) last = last[..list].TrimEnd('s');
        var words = new StringBuilder();
        foreach (char letter in last)
        {
            if (char.IsAsciiLetterUpper(letter)) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
