using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export.Html;

/// <summary>Writes commitments as a table: who gives whom, what, how much, for which time, how far it has come.</summary>
internal sealed class CommitmentHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private readonly WhyHtml _why = new(html, record.Report.Text);
    private readonly bool _hasAmounts = record.Commitments.Any(c => c.Amount is not null);
    private readonly bool _hasPeriods = record.Commitments.Any(c => c.Period is not null);

    /// <summary>Writes the table; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Commitments.IsEmpty) return;
        SectionHtml.Begin(html, prefix, CommitmentDescription.Kind, record.Commitments.Length);
        html.Raw("<table class=\"list\"><thead><tr><th scope=\"col\">From → to</th><th scope=\"col\">What</th>")
            .Raw(_hasAmounts ? "<th scope=\"col\">Amount</th>" : "").Raw(_hasPeriods ? "<th scope=\"col\">Period</th>" : "").Raw("<th scope=\"col\">Stage</th></tr></thead>\n");
        foreach (var commitment in record.Commitments) WriteRow(commitment);
        html.Raw("</table>\n");
    }

    private void WriteRow(Commitment commitment)
    {
        string id = $"{prefix}-{commitment.Id}";
        html.Raw("<tbody class=\"card row\"").Attribute("id", id).Raw("><tr><th scope=\"row\" dir=\"auto\"><a class=\"open\"").Attribute("href", $"#{id}-t").Attribute("id", id + "-h").Raw(">");
        WriteParties(commitment.Givers);
        html.Raw(" <span class=\"arrow\">→</span> ");
        WriteParties(commitment.Recipients);
        html.Raw("</a></th><td dir=\"auto\">").Text(ShownCommitments.What(commitment, names)).Raw("</td>");
        if (_hasAmounts) html.Raw("<td class=\"number\">");
        if (commitment.Amount is { } amount) EvidenceHtml.Write(html, amount.Evidence[0], ShownNumbers.Of(amount.Value));
        if (_hasAmounts) html.Raw("</td>");
        if (_hasPeriods) html.Raw("<td dir=\"auto\">").Text(ShownCommitments.Period(commitment, names) ?? "").Raw("</td>");
        html.Raw("<td><span class=\"stage").Raw(LookOf(commitment.Stage.Value)).Raw("\">").Raw(ShownLabels.Of(commitment.Stage.Value)).Raw("</span></td></tr>\n");
        WriteBelow(commitment);
        html.Raw("</tbody>\n");
    }

    private void WriteParties(ImmutableArray<ActorReference> parties)
    {
        if (parties.IsEmpty) html.Raw("<span class=\"unsaid\">not said</span>");
        else html.Text(ShownCommitments.Parties(parties, names));
    }

    /// <summary>The second line of a row: what else is known, and why.</summary>
    private void WriteBelow(Commitment commitment)
    {
        html.Raw("<tr class=\"below\"><td colspan=\"5\"><div class=\"foot\"><span class=\"id\">").Text(commitment.Id).Raw("</span>");
        if (commitment.Items is not null) html.Raw("<span class=\"more\">").Raw(ShownLabels.Of(commitment.Kind.Value)).Raw("</span>");
        WriteLink("said in", commitment.StatedBy, record.Statements.Any(s => string.Equals(s.Id, commitment.StatedBy, StringComparison.Ordinal)));
        WriteLink("at", commitment.Occasion, record.Engagements.Any(e => string.Equals(e.Id, commitment.Occasion, StringComparison.Ordinal)));
        WriteWhy(commitment);
        html.Raw("</div></td></tr>");
    }

    private void WriteLink(string words, string? item, bool known)
    {
        if (item is null || !known) return;
        html.Raw("<span class=\"more\">").Raw(words).Raw(" <a class=\"see\"").Attribute("href", $"#{prefix}-{item}").Raw(">").Text(item).Raw("</a></span>");
    }

    private void WriteWhy(Commitment commitment)
    {
        _why.Begin();
        _why.Fact("told", ShownLabels.Of(commitment.Stage.Value), commitment.Stage with { Evidence = commitment.Evidence });
        _why.Fact("stage", ShownLabels.Of(commitment.Stage.Value), commitment.Stage);
        _why.Fact("kind", ShownLabels.Of(commitment.Kind.Value), commitment.Kind);
        if (commitment.Amount is { } amount) _why.Fact("amount", ShownNumbers.Of(amount.Value), amount);
        if (commitment.Period?.Dates is { } dates) _why.Fact("period", ShownDate.Of(dates.Value), dates);
        foreach (var giver in commitment.Givers)
            if (giver.Actor is { } actor) _why.Fact("from", names.Of(giver), actor);
        foreach (var recipient in commitment.Recipients)
            if (recipient.Actor is { } actor) _why.Fact("to", names.Of(recipient), actor);
        _why.End();
    }

    private static string LookOf(CommitmentStage stage) => stage switch
    {
        CommitmentStage.Delivered => " favourable",
        CommitmentStage.Withheld => " unfavourable",
        CommitmentStage.Considered => " wanting",
        _ => "",
    };
}
