using System.Text.Json;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Doubts;
using Dateline.Training.Corpora;
using Dateline.Training.Measures;

namespace Dateline.Training.Doubts;

/// <summary>Reads annotated reports and says of every item read whether people annotated it too.</summary>
internal static class DoubtExamples
{
    /// <summary>The share that the words of two contents must have in common, of all words of both, to be one.</summary>
    private const double LeastCommon = 0.5;

    /// <summary>Statements of the attribution corpus's dev part, which no model was trained on; those within others have no annotation there and are left out.</summary>
    public static List<DoubtExample> Statements(string shared, RecordReader reader)
    {
        var examples = new List<DoubtExample>();
        foreach (var document in AttributionDocument.Read(Path.Combine(shared, "corpora", "attribution", "dev.jsonl.gz")))
        {
            var signals = new Signed();
            var record = reader.Read(new Report { Id = document.Id, Text = document.Text }, signals.Add);
            foreach (var statement in record.Statements.Where(statement => statement.Within is null))
            {
                var read = StatementMeasure.Of(statement);
                examples.Add(new("statement", document.Id, signals.Of("statement", statement.Id, 0), document.Attributions.Any(gold => IsOne(gold, read))));
            }
        }

        return examples;
    }

    /// <summary>Items of the other kinds and figures, matched against <c>gold/dev.jsonl</c> as <c>measure --only records</c> does.</summary>
    public static List<DoubtExample> Items(string shared, RecordReader reader)
    {
        var examples = new List<DoubtExample>();
        foreach (var gold in GoldReport.Read(Path.Combine(shared, "gold", "dev.jsonl")))
        {
            var signals = new Signed();
            var record = reader.Read(RecordMeasure.ReportOf(gold), signals.Add);
            (string Id, int Number)[] figures = [.. record.Incidents.SelectMany(incident => incident.Figures.Select((_, i) => (incident.Id, i)))];
            var scorer = new RecordScorer(new RecordTally(), null, (kind, at, isRight) =>
            {
                (string Name, double Value)[]? found = kind switch
                {
                    "incidents" => signals.Of("incident", record.Incidents[at].Id, 0),
                    "figures" => signals.Of("figure", figures[at].Id, figures[at].Number),
                    "commitments" => signals.Of("commitment", record.Commitments[at].Id, 0),
                    "engagements" => signals.Of("engagement", record.Engagements[at].Id, 0),
                    "programmes" => signals.Of("programme", record.Programmes[at].Id, 0),
                    _ => null,
                };
                if (found is not null) examples.Add(new(kind[..^1], gold.Id, found, isRight));
            });
            using var json = JsonDocument.Parse(RecordMeasure.Json(record));
            scorer.Add(gold, json.RootElement);
        }

        return examples;
    }

    /// <summary>Whether two attributions are one: sources that overlap, or none on both sides, and contents that have half their letters in common.</summary>
    private static bool IsOne(GoldAttribution gold, ScoredAttribution read)
    {
        bool sources = gold.Source.Length == 0 ? read.Source.Count == 0 : gold.Source.Any(a => read.Source.Any(a.Overlaps));
        if (!sources) return false;
        int common = gold.Content.Sum(a => read.Content.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
        int all = gold.Content.Sum(a => a.Length) + read.Content.Sum(b => b.Length) - common;
        return all > 0 && common >= LeastCommon * all;
    }

    /// <summary>The signals of the items of one report.</summary>
    private sealed class Signed
    {
        private readonly Dictionary<(string, string, int), (string Name, double Value)[]> _all = [];

        public void Add(string kind, string id, int number, Signals signals) => _all[(kind, id, number)] = [.. signals.All];

        public (string Name, double Value)[] Of(string kind, string id, int number) => _all[(kind, id, number)];
    }
}
