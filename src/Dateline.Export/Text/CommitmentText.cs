using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export.Text;

/// <summary>Commitments as a table: how far they have come, who gives to whom, how much, what, for what time.</summary>
internal sealed class CommitmentText(Page page, Record record)
{
    /// <summary>Writes the table; nothing where there is none.</summary>
    public void Write(ShownNames names)
    {
        if (record.Commitments.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(CommitmentDescription.Kind.Heading, Ink.Heading));
        int widest = record.Commitments.Max(c => Labels.Of(c.Stage.Value).Length);
        foreach (var commitment in record.Commitments)
            page.Entry(2, new Run(Labels.Of(commitment.Stage.Value), InkOf(commitment.Stage.Value)), widest + 2, [.. Facts(commitment, names)]);
    }

    private static List<Run> Facts(Commitment commitment, ShownNames names)
    {
        List<Run> facts = [];
        AddParties(facts, commitment.Givers, names);
        facts.Add(new Run(" → ", Ink.Faint));
        AddParties(facts, commitment.Recipients, names);
        if (commitment.Amount is { } amount) Add(ShownAmount.Of(amount.Value));
        if (commitment.Items is { } items) Add(names.Shown(items));
        if (commitment.Period is { } period) Add(names.Shown(period.Span));
        facts.Add(new Run(" · " + Labels.Of(commitment.Kind.Value), Ink.Faint));
        return facts;

        void Add(string text)
        {
            facts.Add(new Run(" · ", Ink.Faint));
            facts.Add(new Run(text));
        }
    }

    private static void AddParties(List<Run> facts, IReadOnlyList<ActorReference> parties, ShownNames names) =>
        facts.Add(parties.Count == 0 ? new Run("(not said)", Ink.Faint) : new Run(string.Join(", ", parties.Select(names.Of)), Ink.Name));

    private static Ink InkOf(CommitmentStage stage) => stage switch
    {
        CommitmentStage.Considered => Ink.Wanting,
        CommitmentStage.Withheld => Ink.Unfavourable,
        _ => Ink.Favourable,
    };
}
