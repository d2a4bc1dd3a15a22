using Dateline.Reconcile.Grouping;

namespace Dateline.Reconcile.Commitments;

/// <summary>Commitments compared: the same giver, recipient, subject and amount, at whatever stage.</summary>
internal sealed class CommitmentKinship : Kinship<CommitmentProfile>
{
    private const double Always = -.6;

    /// <inheritdoc/>
    public override CommitmentProfile Read(ReadOnlySpan<byte> bytes) => CommitmentProfile.From(bytes);

    /// <inheritdoc/>
    public override byte[] Write(CommitmentProfile profile) => profile.ToBytes();

    /// <inheritdoc/>
    public override IReadOnlyList<long> KeysOf(CommitmentProfile profile) => [.. profile.Givers.Select(giver => (long)giver)];

    /// <inheritdoc/>
    public override (int Score, string Reason) Compare(long left, CommitmentProfile one, long right, CommitmentProfile other)
    {
        if (!one.Givers.Intersect(other.Givers).Any()) return (0, "");
        var reasons = new List<string> { "same giver" };
        double sum = Always + Recipients(one, other, reasons) + Amounts(one, other, reasons) + (one.Kind == other.Kind ? .5 : -.8) + Items(one, other, reasons);
        sum += one.Told.GapTo(other.Told) switch { null => 0, <= 31 => .4, <= 120 => 0, <= 365 => -.6, _ => -1.5 };
        return ((int)Math.Round(1000 / (1 + Math.Exp(-sum))), string.Join("; ", reasons));
    }

    private static double Recipients(CommitmentProfile one, CommitmentProfile other, List<string> reasons)
    {
        if (one.Recipients.Length == 0 || other.Recipients.Length == 0) return 0;
        bool same = one.Recipients.Intersect(other.Recipients).Any();
        reasons.Add(same ? "same recipient" : "different recipients");
        return same ? 1.2 : -1;
    }

    private static double Amounts(CommitmentProfile one, CommitmentProfile other, List<string> reasons)
    {
        if (one.Amount is not { } a || other.Amount is not { } b || a == 0 || b == 0) return 0;
        if (one.Currency != other.Currency && one.Currency != 0 && other.Currency != 0) return -.2;
        if (a == b)
        {
            reasons.Add("same amount");
            return 2.2;
        }

        // A part may be delivered of what was pledged; an amount is seldom raised by half.
        double ratio = (double)Math.Min(a, b) / Math.Max(a, b);
        reasons.Add("different amounts");
        return ratio >= .6 ? .2 : ratio >= .1 ? -.9 : -1.8;
    }

    private static double Items(CommitmentProfile one, CommitmentProfile other, List<string> reasons)
    {
        if (one.Items.Length == 0 || other.Items.Length == 0) return 0;
        double share = (double)one.Items.Intersect(other.Items).Count() / Math.Min(one.Items.Length, other.Items.Length);
        if (share > 0) reasons.Add("same things given");
        return share > 0 ? 1.5 * share : -1;
    }
}
