using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Training.Linking;

/// <summary>How often the linker joins people's own passages as people did.</summary>
public static class LinkingMeasure
{
    /// <summary>The share, 0 to 1, of attributions whose source, cue and every piece of content are as people linked them.</summary>
    public static (double Whole, double Source, double Content) Measure(IReadOnlyList<LinkingDocument> documents, LinkingModel model, Action<string>? miss = null)
    {
        var linker = new StatementLinker(model);
        int all = 0, whole = 0, source = 0, content = 0;
        foreach (var document in documents)
        {
            var example = LinkingExample.Of(document);
            var found = linker.Link(document.Tokens, new QuoteTable(document.Tokens), example.Frame.Spans)
                .Where(item => item.Cue is not null).ToDictionary(item => item.Cue!.Value);
            foreach (var gold in document.Attributions.Where(item => item.Cue.Length > 0))
            {
                TokenRange[] Ranges(Dateline.Text.Span[] spans) =>
                    [.. spans.Select(span => LinkingExample.RangeOf(document.Tokens, span)).OfType<TokenRange>()];
                all++;
                found.TryGetValue(Ranges(gold.Cue)[0], out var read);
                bool sourceRight = read is not null && Ranges(gold.Source).SequenceEqual(read.Source is { } s ? [s] : []);
                bool contentRight = read is not null && Ranges(gold.Content).Order(Comparer<TokenRange>.Create((a, b) => a.First - b.First)).SequenceEqual(read.Content);
                source += sourceRight ? 1 : 0;
                content += contentRight ? 1 : 0;
                whole += sourceRight && contentRight ? 1 : 0;
                if (miss is null || (sourceRight && contentRight)) continue;
                string Say(IEnumerable<TokenRange> ranges) => string.Join(" || ", ranges.Select(r => document.Tokens.SpanOf(r.First, r.AfterLast).Of(document.Text).ToString()));
                miss($"{document.Id}\n  GOLD {Say(Ranges(gold.Source))} / {Say(Ranges(gold.Cue))} / {Say(Ranges(gold.Content))}\n  READ {(read is null ? "-" : $"{Say(read.Source is { } r ? [r] : [])} / {Say(read.Content)}")}");
            }
        }

        return (whole / (double)all, source / (double)all, content / (double)all);
    }
}
