using Dateline.Intake;
using Dateline.Reading.Doubts;

namespace Dateline.Reading.Tests.Doubts;

public sealed class DoubtTests
{
    private const string Harbour = """
        Two sailors killed in Split harbour

        Two sailors were killed when a crane fell on the quay in Split on Monday, harbour master Ana Koval said.

        "We had warned the firm," she told reporters. Who would have paid is unclear, it is thought.

        Croatia gave the families 2 million euros. Koval met the prime minister, Marko Babel, in Zagreb on Tuesday.
        """;

    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    [Fact]
    public void Every_reason_that_lowers_a_confidence_is_explained_and_every_explained_one_does()
    {
        string[] weighed = [.. DoubtWeights.Shipped.Names.Select(pair => pair.Signal).Where(name => name.Contains(':', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(weighed, Doubt.All.Select(doubt => doubt.Name).Order(StringComparer.Ordinal));
        Assert.All(Doubt.All, doubt => Assert.EndsWith(".", doubt.Meaning, StringComparison.Ordinal));
    }

    [Fact]
    public void A_doubt_never_makes_an_item_surer()
    {
        foreach (var (kind, signal) in DoubtWeights.Shipped.Names.Where(pair => pair.Signal.Contains(':', StringComparison.Ordinal)))
        {
            var signals = new Signals();
            double before = DoubtWeights.Shipped.Weigh(kind, signals).Value;
            signals.Doubt(signal, holds: true);
            var after = DoubtWeights.Shipped.Weigh(kind, signals);
            Assert.True(after.Value < before, $"{kind} {signal}");
            Assert.Equal(new[] { signal }, after.Doubts.ToArray());
        }
    }

    [Fact]
    public void Every_item_that_tells_something_says_how_sure_it_is()
    {
        var record = Read(Harbour);
        Confidence?[] all =
        [
            .. record.Statements.Select(one => one.Confidence), .. record.Incidents.Select(one => one.Confidence), .. record.Incidents.SelectMany(one => one.Figures).Select(one => one.Confidence),
            .. record.Commitments.Select(one => one.Confidence), .. record.Engagements.Select(one => one.Confidence), .. record.Programmes.Select(one => one.Confidence),
        ];
        Assert.NotEmpty(record.Statements);
        Assert.NotEmpty(record.Incidents);
        Assert.All(all, one => Assert.InRange(one!.Value, 0, 1));
        Assert.All(all, one => Assert.Equal(Math.Round(one!.Value, 3), one.Value));
        Assert.All(all, one => Assert.All(one!.Doubts, name => Assert.NotNull(Doubt.Find(name))));
    }

    [Fact]
    public void A_statement_of_nobody_is_doubted_for_that_and_others_are_not()
    {
        var all = Read(Harbour).Statements.Concat(Read("Prices fell. It is widely assumed that the bridge over the Drava will open in May. “Not yet,” said one sign.").Statements).ToList();
        Assert.Contains(all, one => one.Speaker is not null);
        Assert.All(all, one => Assert.Equal(one.Speaker is null, one.Confidence!.Doubts.Contains("speaker:none")));
    }

    [Fact]
    public void A_pronoun_as_the_speaker_is_a_reason_to_doubt()
    {
        var said = Read(Harbour).Statements.Where(one => one.Speaker?.Actor?.Rule.StartsWith("pronoun:", StringComparison.Ordinal) ?? false).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, one => Assert.Contains("speaker:pronoun", one.Confidence!.Doubts));
    }

    [Fact]
    public void The_same_report_is_doubted_the_same_again()
    {
        var (one, other) = (Read(Harbour), Read(Harbour));
        Assert.Equal(one.Statements.Select(s => s.Confidence!.Value), other.Statements.Select(s => s.Confidence!.Value));
        Assert.Equal(one.Statements.SelectMany(s => s.Confidence!.Doubts), other.Statements.SelectMany(s => s.Confidence!.Doubts));
    }

    private static Record Read(string text) => Reader.Value.Read(new Report { Id = "r", Text = text });
}
