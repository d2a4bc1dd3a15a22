using System.Collections.Immutable;
using Dateline.Export.Rows;
using Dateline.Reading.Description;
using Dateline.Reconcile.Quotes;
using Dateline.Reconcile.Words;
using Dateline.Text;

namespace Dateline.Export.Listings;

/// <summary>What somebody said as rows.</summary>
public static class SaidListing
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        new("date", "Date"), new("source", "Source"), new("act", "Act"), new("words", "Words"), new("otherwise", "Elsewhere"),
        new("printings", "Printings", IsNumber: true), new("report", "Report"), new("statement"), new("start"), new("end"),
    ];

    /// <summary>The row of what was said once.</summary>
    public static Row RowOf(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        string text = said.Record.Report.Text;
        var (first, last) = (said.Statement.Content[0].Span, said.Statement.Content[^1].Span);
        var map = new CodePointMap(text);
        return new(
            said.Report.Published?.ToString(), said.Report.First.Source, Labels.Of(said.Statement.Act.Value),
            string.Join(" ... ", said.Statement.Content.Select(part => part.Span.Of(text).ToString())), said.Otherwise.Select(Show).ToArray(),
            said.Printings, said.Report.Id, said.Statement.Id, map.ToCodePoint(first.Start), map.ToCodePoint(last.End));
    }

    // "Plain Post: we will [-every-] {+each+} bridge", as wdiff writes differences.
    private static string Show(OtherWording other)
    {
        string source = other.Report.First.Source ?? other.Report.Id;
        var words = new List<string>();
        foreach (var stretch in other.Difference.Stretches)
        {
            string own = string.Join(' ', other.Own.Words.Skip(stretch.Start).Take(stretch.Length)), there = string.Join(' ', other.Words.Words.Skip(stretch.OtherStart).Take(stretch.OtherLength));
            if (stretch.Same) words.Add(own);
            else words.Add((own.Length > 0 ? $"[-{own}-]" : "") + (there.Length > 0 ? $"{{+{there}+}}" : ""));
        }

        return $"{source}, {(other.Difference.Change == QuoteChange.Clipped ? "clipped" : "altered")}: {string.Join(' ', words)}";
    }
}
