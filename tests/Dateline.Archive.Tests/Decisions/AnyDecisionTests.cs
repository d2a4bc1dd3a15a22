using System.Collections.Immutable;
using System.Globalization;
using Dateline.Archive.Decisions;
using Dateline.Archive.Decisions.Fields;
using Dateline.Archive.Find;
using Dateline.Archive.Records;
using Dateline.Reading.Description;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Archive.Tests.Decisions;

public sealed class AnyDecisionTests
{
    private static readonly ImmutableArray<Record> Records = [.. Reports.Samples(), Told.Record];

    private static readonly string[] Values =
    [
        "null", "12", "0", "\"2025-04\"", "\"2025-04-01/2025-04-13\"", "\"strike\"", "\"other\"", "\"alleged\"", "\"pledged\"", "\"claimed\"", "\"at-least\"", "\"say\"", "\"killed\"", "true", "false", "[[1,9]]", "[[3,20]]",
        "{\"value\": 7, \"passages\": [[2,6],[8,12]]}", "{\"quantity\": \"injured\", \"value\": 4, \"passages\": [[0,5]], \"who\": [1,3], \"countedBy\": [0,4]}", "{\"value\": 1.5, \"currency\": \"CHF\", \"bound\": \"about\"}",
        "{\"value\": \"a1\"}", "\"s1\"", "\"e1\"", "[]", "{}", "[[[1,2]]]", "[{\"passages\": [[1,4]]}]", "{\"passages\": [[1,4]], \"basis\": \"blamed\", \"verbatim\": true}",
    ];

    [Fact]
    public void A_decision_that_is_undone_leaves_the_machine_s_record_behind() => ForAny((record, decisions) =>
    {
        var undone = decisions.Concat(decisions.Select((decision, i) => decision with { Number = 1000 + i, Kind = DecisionKind.Undo, Undone = decision.Number })).ToList();
        Assert.Equal(RecordCodec.Encode(record), RecordCodec.Encode(DecidedRecord.Of(record, undone).Record));
    });

    [Fact]
    public void Every_field_of_a_decided_record_has_evidence_in_the_text() => ForAny((record, decisions) =>
    {
        var decided = DecidedRecord.Of(record, decisions).Record;
        foreach (var item in RecordItems.Of(decided))
        {
            Assert.NotEmpty(item.Evidence);
            foreach (var field in ItemFields.Of(decided, item))
            {
                Assert.True(field.Text is null ? field.IsNullable : !field.Passages.IsEmpty, field.ToString());
                Assert.All(field.Passages, passage => Assert.True(passage.End <= decided.Report.Text.Length && !passage.IsEmpty));
            }
        }
    });

    [Fact]
    public void A_decided_record_can_be_kept_and_read_again() => ForAny((record, decisions) =>
    {
        var decided = DecidedRecord.Of(record, decisions).Record;
        byte[] bytes = RecordCodec.Encode(decided);
        Assert.Equal(bytes, RecordCodec.Encode(RecordCodec.Decode(bytes, decided.Report, decided.Reader)));
    });

    [Fact]
    public void Ids_stay_unique_and_every_reference_is_to_an_item_that_is_there() => ForAny((record, decisions) =>
    {
        var decided = DecidedRecord.Of(record, decisions).Record;
        var ids = RecordItems.Of(decided).Select(item => item.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(decided.Incidents.SelectMany(item => item.Attackers).Select(attacker => attacker.Who.Actor?.Value).OfType<string>(), id => Assert.Contains(id, ids));
        Assert.All(decided.Statements.SelectMany(item => new[] { item.Within, item.Occasion?.Value, item.Speaker?.Actor?.Value, item.Place?.Place?.Value }).OfType<string>(), id => Assert.Contains(id, ids));
    });

    [Fact]
    public void Enough_of_these_decisions_can_be_followed_for_the_others_to_mean_something()
    {
        int followed = 0, corrected = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var record = Records[random.Next(Records.Length)];
            if (Any(random, record, 1) is not { } decision || !DecidedRecord.Of(record, [decision]).Lost.IsEmpty) continue;
            followed++;
            if (decision.Kind is DecisionKind.Correct) corrected++;
        }

        Assert.InRange(followed, 150, 400);
        Assert.InRange(corrected, 40, 400);
    }

    private static void ForAny(Action<Record, IReadOnlyList<Decision>> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), (seed, count) =>
        {
            var random = new Random(seed);
            var record = Records[random.Next(Records.Length)];
            holds(record, [.. Enumerable.Range(1, count).Select(number => Any(random, record, number)).OfType<Decision>()]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Decision? Any(Random random, Record record, int number)
    {
        var items = RecordItems.Of(record).ToList();
        var item = items[random.Next(items.Count)];
        var fields = ItemFields.Of(record, item);
        string name = AnchoredItem.Kinds[(int)item.Kind];
        string on = Target.Item(name, TextHash.Of(record.Report.Text), item.Evidence[0]);
        var chosen = fields.IsEmpty ? null : fields[random.Next(fields.Length)];
        string? field = chosen?.Anchored;
        if (field is not null && random.Next(8) == 0 && field.Contains('[', StringComparison.Ordinal)) field = field[..field.IndexOf('[', StringComparison.Ordinal)] + "[+]";
        string value = chosen is not null && random.Next(2) == 0 ? Fitting(random, chosen) : Values[random.Next(Values.Length)];
        var decision = new Decision { Number = number, Kind = DecisionKind.Accept, On = on, By = "ed", At = Reports.Noon };
        return random.Next(8) switch
        {
            0 => decision with { Kind = DecisionKind.Reject },
            1 => decision,
            2 => decision with { Kind = DecisionKind.Reject, Field = field },
            3 => Added(decision, name, random, record),
            _ => field is null ? null : decision with { Kind = DecisionKind.Correct, Field = field, Value = value },
        };
    }

    // What a person might well say of the field.
    private static string Fitting(Random random, ItemField field) => field.Value switch
    {
        ValueDescription.OneOf oneOf => $"\"{oneOf.Labels[random.Next(oneOf.Labels.Length)].Label}\"",
        ValueDescription.Flag => random.Next(2) == 0 ? "true" : "false",
        ValueDescription.Number => random.Next(100).ToString(CultureInfo.InvariantCulture),
        _ => "{\"passages\": [[3,20]]}",
    };

    private static Decision Added(Decision decision, string kind, Random random, Record record)
    {
        int start = random.Next(Math.Max(1, record.Report.Text.Length / 2)), end = start + 1 + random.Next(20);
        string passages = string.Create(CultureInfo.InvariantCulture, $"{{\"passages\": [[{start},{end}]], \"fields\": {{}}}}");
        return decision with { Kind = DecisionKind.Add, On = Target.Item(kind, TextHash.Of(record.Report.Text), new(start, end)), Value = passages };
    }
}
