using Dateline.Language.Quotations;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;
using Dateline.Training.Measures;

namespace Dateline.Training.Linking;

/// <summary>How often the linker joins people's own passages as people did.</summary>
public static class LinkingMeasure
{
    /// <summary>Links the marked passages of the dev documents and counts the attributions that come out as people made them.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="models">The folder that holds <c>linking.bin</c>.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, string models)
    {
        var linker = new StatementLinker(LinkingModel.Read(File.ReadAllBytes(Path.Combine(models, "linking.bin"))));
        int all = 0, whole = 0, source = 0, content = 0;
        foreach (var (tokens, attributions) in LinkingTrainer.Documents(shared, "dev"))
        {
            var found = linker.Link(tokens, new QuoteTable(tokens), LinkingExample.Of(tokens, attributions).Frame.Spans)
                .Where(item => item.Cue is not null).ToDictionary(item => item.Cue!.Value);
            foreach (var gold in attributions.Where(item => item.Cue.Length > 0))
            {
                all++;
                if (!found.TryGetValue(Ranges(tokens, gold.Cue)[0], out var read)) continue;
                bool sourceRight = Ranges(tokens, gold.Source).SequenceEqual(read.Source is { } one ? [one] : []);
                bool contentRight = Ranges(tokens, gold.Content).SequenceEqual(read.Content);
                source += sourceRight ? 1 : 0;
                content += contentRight ? 1 : 0;
                whole += sourceRight && contentRight ? 1 : 0;
            }
        }

        MeasureRow Row(string name, int right) => new("linking", name, 100.0 * right / all, "%", null, $"{all} attributions, people's own spans");
        return [Row("source of a cue right", source), Row("content of a cue right", content), Row("whole attribution right", whole)];
    }

    private static TokenRange[] Ranges(TokenTable tokens, Span[] spans) =>
        [.. spans.Select(span => LinkingExample.RangeOf(tokens, span)).OfType<TokenRange>().OrderBy(range => range.First)];
}
