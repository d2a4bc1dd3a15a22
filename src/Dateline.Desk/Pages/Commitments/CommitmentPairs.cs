using Dateline.Desk.Pages.Shared;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Reconcile.Commitments;

namespace Dateline.Desk.Pages.Commitments;

/// <summary>What is known of one stage between a giver and a recipient.</summary>
/// <param name="Commitments">How many commitments reached it.</param>
/// <param name="Sums">What they come to, a sum for each currency. Of each commitment the largest sum told at the stage counts, once.</param>
internal sealed record PairStage(int Commitments, IReadOnlyList<Money> Sums);

/// <summary>All commitments of one giver, or of several together, to one recipient.</summary>
/// <param name="Giver">Who gives.</param>
/// <param name="Recipient">Who receives.</param>
/// <param name="Commitments">How many.</param>
/// <param name="Stages">The stages reached. A sum pledged and then delivered stands in both: stages are never added up.</param>
internal sealed record CommitmentPair(string Giver, string Recipient, int Commitments, IReadOnlyDictionary<CommitmentStage, PairStage> Stages)
{
    /// <summary>What stands for a party that no report names.</summary>
    public const string NotSaid = "not said";

    private const int MostNames = 3;

    /// <summary>The pairs, by giver and recipient.</summary>
    public static IReadOnlyList<CommitmentPair> Of(IEnumerable<CommitmentLadder> ladders) =>
    [
        .. ladders.GroupBy(ladder => (Giver: Name(ladder, givers: true), Recipient: Name(ladder, givers: false)))
            .OrderBy(pair => pair.Key.Giver, StringComparer.OrdinalIgnoreCase).ThenBy(pair => pair.Key.Recipient, StringComparer.OrdinalIgnoreCase)
            .Select(pair => new CommitmentPair(pair.Key.Giver, pair.Key.Recipient, pair.Count(), Stage(pair))),
    ];

    /// <summary>Those who give or receive by the report that names any first; "not said" where none does.</summary>
    public static string Name(CommitmentLadder ladder, bool givers)
    {
        var item = ladder.Items.FirstOrDefault(item => !(givers ? item.Commitment.Givers : item.Commitment.Recipients).IsEmpty);
        if (item is null) return NotSaid;
        var names = new Dateline.Export.ShownNames(item.Record);
        string[] all = [.. (givers ? item.Commitment.Givers : item.Commitment.Recipients).Select(names.Of).Distinct(StringComparer.OrdinalIgnoreCase)];
        return Shown.Capital(string.Join(", ", all.Take(MostNames)) + (all.Length > MostNames ? " and others" : ""));
    }

    private static Dictionary<CommitmentStage, PairStage> Stage(IEnumerable<CommitmentLadder> ladders) => ladders.SelectMany(ladder => ladder.Steps).GroupBy(step => step.Stage)
        .ToDictionary(stage => stage.Key, stage => new PairStage(stage.Count(), [.. stage.Select(step => step.Amount).OfType<Money>().GroupBy(sum => sum.Currency, StringComparer.Ordinal)
            .OrderBy(currency => currency.Key, StringComparer.Ordinal).Select(currency => new Money(currency.Aggregate(0m, (sum, one) => sum > decimal.MaxValue - one.Value ? decimal.MaxValue : sum + one.Value), currency.Key))]));
}
