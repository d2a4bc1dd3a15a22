using Dateline.Intake;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reading.Tests.Records.Incidents;

public sealed class IncidentReaderTests
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    [Fact]
    public void A_happening_told_twice_is_one_incident()
    {
        var record = Read("A blast killed three people in Basra on Monday. The blast wounded nine people.");
        Assert.Equal(2, Assert.Single(record.Incidents).Evidence.Length);
    }

    [Fact]
    public void Happenings_in_far_towns_are_two_incidents() =>
        Assert.Equal(["i1", "i2"], Read("A bomb killed three people in Basra on Monday. A bomb killed four people in Lima on Monday.").Incidents.Select(i => i.Id));

    [Fact]
    public void Happenings_of_other_kinds_are_two_incidents() =>
        Assert.Equal([IncidentKind.Bombing, IncidentKind.Disaster], Read("A bomb killed three people in Basra. An earthquake killed four people in Peru.").Incidents.Select(i => i.Kind.Value));

    [Fact]
    public void A_country_and_its_people_are_one_attacker()
    {
        var record = Read("A Russian missile strike killed two people in Sumy on Sunday. Russia's strike on Sumy also wounded nine people.");
        var attacker = Assert.Single(Assert.Single(record.Incidents).Attackers);
        Assert.Equal("Russia", attacker.Who.Span.Of(record.Report.Text));
    }

    [Fact]
    public void An_attacker_who_names_another_target_disputes_by_a_statement()
    {
        var record = Read("A Russian missile strike killed nine people in Sumy on Sunday. Russia said it hit a meeting of officers.");
        var dispute = Assert.Single(Assert.Single(record.Incidents).DisputedBy);
        Assert.Equal("Russia", dispute.Who.Span.Of(record.Report.Text));
        Assert.Contains(record.Statements, s => string.Equals(s.Id, dispute.Statement, StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_is_told_as_a_claim()
    {
        var record = Read("A bomb killed five people in Kabul on Monday. The Northern Front claimed responsibility for the attack.");
        Assert.Equal(AttackerBasis.Claimed, Assert.Single(Assert.Single(record.Incidents).Attackers).Basis.Value);
    }

    [Fact]
    public void A_participle_before_a_noun_counts_nobody() => Assert.Empty(Read("She gave awards to injured servicemen.").Incidents);

    [Theory]
    [InlineData("")]
    [InlineData("Killed")]
    [InlineData("dead of wounded in")]
    [InlineData("12 12 12 12")]
    public void Scraps_of_text_do_no_harm(string text) => Assert.Empty(Read(text).Incidents);

    private static Record Read(string text) => Reader.Value.Read(new Report { Id = "r", Text = text, Given = new(2025, 4, 16) });
}
