using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export.Html;

/// <summary>Writes commitments as a table: who gives to whom, how much, what, how far it has come, for what time.</summary>
internal sealed class CommitmentHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private const string NotSaid = "<span class=\"none\">not said</span>";

    private readonly WhyHtml _why = new(html, record.Report.Text);

    /// <summary>Writes the table; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Commitments.IsEmpty) return;
        html.Raw("<h2>").Raw(CommitmentDescription.Kind.Heading).Raw($" <span class=\"count\">{record.Commitments.Length}</span></h2>\n");
        html.Raw("<div class=\"wide\" tabindex=\"0\"><table class=\"commitments\">\n<thead><tr>");
        foreach (string head in (ReadOnlySpan<string>)["From", "To", "Amount", "What", "Stage", "Period"])
            html.Raw("<th scope=\"col\">").Raw(head).Raw("</th>");
        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var commitment in record.Commitments) WriteRow(commitment);
        html.Raw("</tbody></table></div>\n");
    }

    private void WriteRow(Commitment commitment)
    {
        html.Raw("<tr").Attribute("id", $"{prefix}-{commitment.Id}").Raw("><td dir=\"auto\"><span class=\"id\">").Text(commitment.Id).Raw("</span> ");
        WriteParties(commitment.Givers);
        html.Raw("</td><td dir=\"auto\">");
        WriteParties(commitment.Recipients);
        html.Raw("</td><td>");
        if (commitment.Amount is { } amount) html.Text(ShownAmount.Of(amount.Value));
        html.Raw("</td><td dir=\"auto\">");
        if (commitment.Items is { } items) html.Text(names.Shown(items)).Raw(" ");
        html.Raw("<span class=\"as\">").Raw(Labels.Of(commitment.Kind.Value)).Raw("</span></td><td><span class=\"act").Raw(ClassOf(commitment.Stage.Value)).Raw("\">")
            .Raw(Labels.Of(commitment.Stage.Value)).Raw("</span>");
        WriteWhy(commitment);
        html.Raw("</td><td dir=\"auto\">");
        if (commitment.Period is { } period) html.Text(names.Shown(period.Span));
        html.Raw("</td></tr>\n");
    }

    private void WriteParties(ImmutableArray<ActorReference> parties)
    {
        if (parties.IsEmpty) html.Raw(NotSaid);
        else html.Text(string.Join(", ", parties.Select(names.Of)));
    }

    private static string ClassOf(CommitmentStage stage) => stage switch
    {
        CommitmentStage.Considered => " wanting",
        CommitmentStage.Withheld => " unfavourable",
        _ => " favourable",
    };

    private void WriteWhy(Commitment commitment)
    {
        _why.Begin();
        _why.Fact("told", Labels.Of(commitment.Stage.Value), new Derived<CommitmentStage>(commitment.Stage.Value, commitment.Stage.Rule, commitment.Evidence));
        _why.Fact("stage", Labels.Of(commitment.Stage.Value), commitment.Stage);
        _why.Fact("kind", Labels.Of(commitment.Kind.Value), commitment.Kind);
        if (commitment.Amount is { } amount) _why.Fact("amount", ShownAmount.Of(amount.Value), amount);
        foreach (var party in commitment.Givers.Concat(commitment.Recipients))
            if (party.Actor is { } actor) _why.Fact("party", names.Of(party), actor);
        if (commitment.Period?.Dates is { } dates) _why.Fact("period", dates.Value.ToString(), dates);
        _why.End();
    }
}
