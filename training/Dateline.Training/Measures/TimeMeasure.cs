using Dateline.Language;
using Dateline.Reading.Dates;
using Dateline.Training.Corpora;
using NodaTime;

namespace Dateline.Training.Measures;

/// <summary>Measures time expressions as TempEval-3 does: spans that overlap, spans that are equal, and the value of those that overlap.</summary>
internal static class TimeMeasure
{
    private const string Best = "HeidelTime 1.2 on TempEval-3 platinum: relaxed 87.0, strict 78.1, value 72.1 (HeidelTime-t 90.3, 81.3, 77.6)";

    /// <summary>Measures on the held-aside part of TimeBank and on MEANTIME; the rest of TimeBank and AQUAINT are for development.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="language">The reader of language.</param>
    /// <param name="error">Where given, takes a line for each error on the development part.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, LanguageReader language, Action<string>? error)
    {
        string folder = Path.Combine(shared, "corpora", "times");
        var bank = TimeCorpus.Read(Path.Combine(folder, "timebank.jsonl.gz")).ToList();
        var rows = new List<MeasureRow>();
        Add("TimeBank, every fifth document, held aside", bank.Where((_, i) => i % 5 == 4), null);
        Add("MEANTIME", TimeCorpus.Read(Path.Combine(folder, "meantime.jsonl.gz")), null);
        Add("TimeBank and AQUAINT, development", bank.Where((_, i) => i % 5 != 4).Concat(TimeCorpus.Read(Path.Combine(folder, "aquaint.jsonl.gz"))), error);
        return rows;

        void Add(string name, IEnumerable<TimeDocument> documents, Action<string>? errors)
        {
            var score = new TimeScore(errors);
            foreach (var document in documents) score.Add(document, Read(language, document));
            rows.Add(new("Times", $"{name}: value", score.Value, "F1", Best, "overlap and equal TIMEX3 value"));
            rows.Add(new("Times", $"{name}: relaxed", score.Relaxed, "F1", null, "spans overlap"));
            rows.Add(new("Times", $"{name}: strict", score.Strict, "F1", null, "spans are equal"));
        }
    }

    private static IReadOnlyList<MarkedTime> Read(LanguageReader language, TimeDocument document)
    {
        var table = DateReader.Recognise(language.Read(document.Text)).Resolve(LocalDate.FromDateOnly(document.Created));
        return [.. table.Single.Where(m => !m.IsAge).Select(m => new MarkedTime(m.Span.Start, m.Span.End, m.Kind.ToString(), m.Timex))];
    }
}
