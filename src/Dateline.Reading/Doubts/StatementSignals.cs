using Dateline.Language;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Doubts;

/// <summary>What makes a statement doubtful.</summary>
internal static class StatementSignals
{
    private const int Short = 4, Long = 45;
    private const double Close = 0.04;

    /// <summary>Notes it.</summary>
    public static void Read(Passages passages, Statement statement, Signals signals)
    {
        var ground = passages.Ground;
        var marks = ground.Analysis.MarkMargins;
        Speaker(statement, signals);
        signals.Doubt("cue:unlisted", statement.Act.Rule is "cue:unlisted" or "default" && statement.Cue is not null);
        signals.Doubt("content:pieces", statement.Content.Length > 1);
        var (first, afterLast) = passages.TokensOf(statement.Content[0].Span);
        signals.Doubt("content:short", afterLast - first < Short);
        signals.Doubt("content:long", afterLast - first > Long);
        signals.Number("verbatim", statement.Content[0].Verbatim.Value ? 1 : 0);
        signals.Number("cue-marks", statement.Cue is { } words ? passages.Mean(marks, words) : 0);
        signals.Number("speaker-marks", statement.Speaker is { } speaker ? passages.Least(marks, speaker.Span) : 0);
        signals.Number("content-marks", passages.Mean(marks, statement.Content[0].Span));
        double edges = Edges(marks, first, afterLast);
        signals.Number("content-edges", edges);
        signals.Doubt("content:unclear-edge", edges < Close);
        signals.Doubt("speaker:by-rule", statement.Speaker is { } source && !IsMarked(ground, passages.TokensOf(source.Span), Mark.BeginSource));
    }

    private static void Speaker(Statement statement, Signals signals)
    {
        signals.Doubt("speaker:none", statement.Speaker is null);
        signals.Doubt("speaker:unknown", statement.Speaker is { Actor: null });
        string rule = statement.Speaker?.Actor?.Rule ?? "";
        signals.Doubt("speaker:pronoun", rule.StartsWith("pronoun:", StringComparison.Ordinal));
        signals.Doubt("speaker:carried-over", rule is "quote:goes-on" or "shared-subject" or "same-words");
    }

    /// <summary>How far ahead the network's choices are at the less sure end of a passage, from 0, a toss-up, to 1.</summary>
    private static double Edges(float[] margins, int first, int afterLast) =>
        margins.Length == 0 ? 1 : Math.Clamp(Math.Min(margins[first], margins[afterLast - 1]), 0, 6) / 6;

    /// <summary>Whether the network marked most of a passage as the part of an attribution that it was taken for.</summary>
    private static bool IsMarked(Groundwork ground, (int First, int AfterLast) range, Mark begin)
    {
        int marked = 0;
        for (int t = range.First; t < range.AfterLast; t++)
            if (ground.Analysis.Marks[t] == begin || ground.Analysis.Marks[t] == begin + 1) marked++;
        return 2 * marked >= range.AfterLast - range.First;
    }
}
