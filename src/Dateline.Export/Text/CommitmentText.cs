using Dateline.Reading;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export.Text;

/// <summary>Commitments as a table: who gives whom, what, how much, for which time, how far it has come.</summary>
internal sealed class CommitmentText(Page page, Record record, ShownNames names)
{
    /// <summary>Writes the table; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Commitments.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(CommitmentDescription.Kind.Heading, Ink.Heading));
        var table = new Table(page, 2);
        foreach (var commitment in record.Commitments)
        {
            table.Add(
                new Run(ShownConfidence.Id(commitment.Id, commitment.Confidence), Ink.Faint),
                new Run($"{ShownCommitments.Parties(commitment.Givers, names)} → {ShownCommitments.Parties(commitment.Recipients, names)}", Ink.Name),
                new Run(ShownCommitments.What(commitment, names)),
                new Run(commitment.Amount is { } amount ? ShownNumbers.Of(amount.Value) : "", Ink.Title),
                new Run(ShownCommitments.Period(commitment, names) ?? "", Ink.Faint),
                new Run(ShownLabels.Of(commitment.Stage.Value), InkOf(commitment.Stage.Value)));
        }

        table.Write();
    }

    private static Ink InkOf(CommitmentStage stage) => stage switch
    {
        CommitmentStage.Delivered => Ink.Favourable,
        CommitmentStage.Withheld => Ink.Unfavourable,
        CommitmentStage.Considered => Ink.Wanting,
        _ => Ink.Plain,
    };
}
