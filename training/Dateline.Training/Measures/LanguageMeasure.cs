using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Training.Corpora;
using Dateline.Training.Language;

namespace Dateline.Training.Measures;

/// <summary>Tags and names by the network as it ships, on gold tokens.</summary>
internal static class LanguageMeasure
{
    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Organisation, NameKind.Location, NameKind.Group];

    /// <summary>The figures.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="reader">The network as it ships.</param>
    /// <param name="misses">Where given, is told each name that was missed or found where there is none.</param>
    public static IEnumerable<MeasureRow> Measure(Corpus corpus, LanguageReader reader, Action<string>? misses = null)
    {
        foreach (var (name, texts) in new[] { ("EWT test", corpus.TreebankTest), ("GUM test", corpus.GumTest) })
        {
            var (upos, fine) = Tags(texts, reader);
            yield return new("Tags", $"UPOS, {name}, gold tokens", upos, "%", name[0] == 'E' ? "93.3 (UDPipe 1.2, EWT 2.5, from raw text)" : null, null);
            yield return new("Tags", $"Penn tags, {name}, gold tokens", fine, "%", name[0] == 'E' ? "92.8 (UDPipe 1.2, EWT 2.5, from raw text)" : null, null);
        }

        foreach (var (name, texts) in new[] { ("EWT test", corpus.TreebankTest), ("GUM test", corpus.GumTest) })
        {
            var (heads, both) = TreeScore.Of(texts, reader);
            yield return new("Trees", $"heads, {name}, gold tokens and sentences", heads, "%", null, "of all tokens, punctuation included");
            yield return new("Trees", $"heads with their relation, {name}", both, "%", null, "relations as `Relation` has them");
        }

        var scores = Kinds.ToDictionary(k => k, _ => new SpanScore());
        var all = new SpanScore();
        foreach (var text in corpus.NamesTest)
        {
            var found = reader.Read(text.Tokens, 0).Names;
            var gold = Gold(text.Names!).ToList();
            foreach (var kind in Kinds)
                scores[kind].Add([.. found.Where(n => n.Kind == kind).Select(Place)], [.. gold.Where(n => n.Kind == kind).Select(Place)]);
            // One count over the four kinds: the kind is part of the place.
            if (misses is not null) Compare(text, [.. gold.Where(IsOfFour)], [.. found.Where(IsOfFour)], misses);
            all.Add([.. found.Where(IsOfFour).Select(WithKind)], [.. gold.Where(IsOfFour).Select(WithKind)]);
        }

        yield return new("Names", "Worldwide, tenth kept aside, four kinds", all.F1, "F1", null, "exact span and kind");
        foreach (var kind in Kinds) yield return new("Names", $"Worldwide, tenth kept aside, {kind.ToString().ToLowerInvariant()}", scores[kind].F1, "F1", null, null);
    }

    private static void Compare(LabelledText text, HashSet<Name> gold, HashSet<Name> found, Action<string> say)
    {
        foreach (var name in gold.Where(n => !found.Contains(n))) say($"{text.Id}\tmissed\t{name.Kind}\t{Show(name)}");
        foreach (var name in found.Where(n => !gold.Contains(n))) say($"{text.Id}\textra\t{name.Kind}\t{Show(name)}");

        string Show(Name name)
        {
            int from = Math.Max(0, name.First - 5), to = Math.Min(text.Tokens.Count, name.AfterLast + 5);
            var all = text.Tokens.Text.AsSpan();
            int start = text.Tokens.Starts[from], end = text.Tokens.Ends[to - 1], first = text.Tokens.Starts[name.First], last = text.Tokens.Ends[name.AfterLast - 1];
            return $"{all[start..first]}[{all[first..last]}]{all[last..end]}".ReplaceLineEndings(" ");
        }
    }

    private static bool IsOfFour(Name name) => name.Kind <= NameKind.Group;

    private static (int Start, int End) Place(Name name) => (name.First, name.AfterLast);

    private static (int Start, int End) WithKind(Name name) => ((name.First * 8) + (int)name.Kind, name.AfterLast);

    private static (double Upos, double Fine) Tags(LabelledText[] texts, LanguageReader reader)
    {
        int right = 0, all = 0, rightFine = 0, allFine = 0;
        foreach (var text in texts)
        {
            var analysis = reader.Read(text.Tokens, 0);
            for (int i = 0; i < text.Tokens.Count; i++)
            {
                if (text.Tags![i] != 0)
                {
                    all++;
                    if (text.Tags[i] == 1u << (int)analysis.Tags[i]) right++;
                }

                if (text.FineTags![i] == 0) continue;
                allFine++;
                if (text.FineTags[i] == 1ul << (int)analysis.FineTags[i]) rightFine++;
            }
        }

        return (100.0 * right / all, 100.0 * rightFine / allFine);
    }

    private static IEnumerable<Name> Gold(uint[] masks)
    {
        for (int t = 0; t < masks.Length;)
        {
            int label = System.Numerics.BitOperations.TrailingZeroCount(masks[t]), first = t++;
            if (label == 0) continue;
            int inside = label % 2 == 0 ? label : label + 1;
            while (t < masks.Length && masks[t] == 1u << inside) t++;
            yield return new(first, t, (NameKind)((inside / 2) - 1));
        }
    }
}
