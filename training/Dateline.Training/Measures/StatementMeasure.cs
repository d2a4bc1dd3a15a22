using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Records.Statements;
using Dateline.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>The statements of whole records held against the attributions that people marked.</summary>
internal static class StatementMeasure
{
    /// <summary>The figures on the dev part.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="reader">The reader as it ships.</param>
    /// <param name="misses">Where given, is told every gold attribution that was not read whole, and every one that was read but is none.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, RecordReader reader, Action<string>? misses = null)
    {
        var score = new AttributionScore();
        foreach (var document in AttributionDocument.Read(Path.Combine(shared, "corpora", "attribution", "dev.jsonl.gz")))
        {
            var record = reader.Read(new Report { Id = document.Id, Text = document.Text });
            ScoredAttribution[] read = [.. record.Statements.Where(s => s.Within is null).Select(Of)];
            ScoredAttribution[] gold = [.. document.Attributions.Select(a => new ScoredAttribution(a.Source, a.Cue, a.Content))];
            score.Add(document.Text, gold, read);
            if (misses is not null) Compare(document, gold, read, misses);
        }

        return score.Rows();
    }

    /// <summary>A statement as it is scored.</summary>
    internal static ScoredAttribution Of(Statement statement) => new(
        statement.Speaker is { } speaker ? [speaker.Span] : [],
        statement.Cue is { } cue ? [cue] : [],
        [.. statement.Content.Select(p => p.Span)]);

    private static void Compare(AttributionDocument document, ScoredAttribution[] gold, ScoredAttribution[] read, Action<string> say)
    {
        string Show(ScoredAttribution a) => $"[{Join(a.Source)}] [{Join(a.Cue)}] [{Join(a.Content)}]";
        string Join(IReadOnlyList<Span> spans) => string.Join(" | ", spans.Select(s => s.Of(document.Text).ToString().ReplaceLineEndings(" ")));
        var goldShown = gold.Select(Show).ToHashSet(StringComparer.Ordinal);
        var readShown = read.Select(Show).ToHashSet(StringComparer.Ordinal);
        foreach (string missed in goldShown.Where(g => !readShown.Contains(g))) say($"{document.Id}\tmissed\t{missed}");
        foreach (string extra in readShown.Where(r => !goldShown.Contains(r))) say($"{document.Id}\textra\t{extra}");
    }
}
