using Dateline.Language;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Doubts;

/// <summary>What makes a statement doubtful.</summary>
internal static class StatementSignals
{
    private const int Far = 3, Short = 4, Long = 45;

    /// <summary>Notes it.</summary>
    public static void Read(Passages passages, Statement statement, Signals signals)
    {
        var ground = passages.Ground;
        var marks = ground.Analysis.MarkMargins;
        Speaker(statement, signals);
        signals.Doubt("cue:none", statement.Cue is null);
        signals.Doubt("cue:unlisted", statement.Act.Rule is "cue:unlisted" or "default" && statement.Cue is not null);
        signals.Doubt("cue:far", statement.Cue is { } cue && Gap(passages, cue, statement) > Far);
        signals.Doubt("content:pieces", statement.Content.Length > 1);
        var (first, afterLast) = passages.TokensOf(statement.Content[0].Span);
        signals.Doubt("content:short", afterLast - first < Short);
        signals.Doubt("content:long", afterLast - first > Long);
        signals.Doubt("content:in-part-quoted", !statement.Content[0].Verbatim.Value && HoldsQuotes(ground, first, afterLast));
        signals.Doubt("told:headline", ground.Report.Title is { } title && statement.Evidence[^1].End <= title.End);
        signals.Number("verbatim", statement.Content[0].Verbatim.Value ? 1 : 0);
        signals.Number("cue-marks", statement.Cue is { } words ? passages.Mean(marks, words) : 0);
        signals.Number("speaker-marks", statement.Speaker is { } speaker ? passages.Least(marks, speaker.Span) : 0);
        signals.Number("content-marks", passages.Mean(marks, statement.Content[0].Span));
        signals.Number("content-least", passages.Least(marks, statement.Content[0].Span));
        signals.Number("content-edges", Edges(marks, first, afterLast));
        signals.Number("mended", Mended(ground, first, afterLast, Mark.BeginContent));
        if (statement.Cue is { } mended) signals.Number("cue-mended", Mended(ground, passages.TokensOf(mended), Mark.BeginCue));
        if (statement.Speaker is { } source) signals.Number("speaker-mended", Mended(ground, passages.TokensOf(source.Span), Mark.BeginSource));
    }

    private static void Speaker(Statement statement, Signals signals)
    {
        signals.Doubt("speaker:none", statement.Speaker is null);
        signals.Doubt("speaker:unknown", statement.Speaker is { Actor: null });
        string rule = statement.Speaker?.Actor?.Rule ?? "";
        signals.Doubt("speaker:pronoun", rule.StartsWith("pronoun:", StringComparison.Ordinal));
        signals.Doubt("speaker:carried-over", rule is "quote:goes-on" or "shared-subject" or "same-words");
        signals.Doubt("speaker:described", rule.StartsWith("role:", StringComparison.Ordinal) || rule.StartsWith("described:", StringComparison.Ordinal) || rule.StartsWith("body:", StringComparison.Ordinal));
    }

    /// <summary>How many tokens lie between the cue and the nearest piece of content.</summary>
    private static int Gap(Passages passages, Span cue, Statement statement)
    {
        var (first, afterLast) = passages.TokensOf(cue);
        int least = int.MaxValue;
        foreach (var part in statement.Content)
        {
            var tokens = passages.Ground.Analysis.Tokens;
            int from = tokens.TokenAt(part.Span.Start), to = tokens.TokenAt(part.Span.End - 1) + 1;
            least = Math.Min(least, from >= afterLast ? from - afterLast : first >= to ? first - to : 0);
        }

        return least;
    }

    private static bool HoldsQuotes(Groundwork ground, int first, int afterLast)
    {
        for (int t = first; t < afterLast; t++)
            if (ground.Quotes.Quoted(t)) return true;
        return false;
    }

    private static double Edges(float[] margins, int first, int afterLast) =>
        margins.Length == 0 ? 1 : Math.Clamp(Math.Min(margins[first], margins[afterLast - 1]), 0, 6) / 6;

    private static double Mended(Groundwork ground, (int First, int AfterLast) range, Mark begin) => Mended(ground, range.First, range.AfterLast, begin);

    /// <summary>The share of a passage that the network marked as something else.</summary>
    private static double Mended(Groundwork ground, int first, int afterLast, Mark begin)
    {
        int others = 0;
        for (int t = first; t < afterLast; t++)
            if (ground.Analysis.Marks[t] != begin && ground.Analysis.Marks[t] != begin + 1) others++;
        return (double)others / (afterLast - first);
    }
}
