using System.Globalization;
using Dateline.Reading.Records.Engagements;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Reconcile.Contradictions;

/// <summary>Two passages that cannot both be right.</summary>
/// <param name="Field">About what.</param>
/// <param name="Left">The passage in the one report.</param>
/// <param name="Right">The passage in the other.</param>
/// <param name="Reason">In words.</param>
internal readonly record struct Conflict(ClaimField Field, Span Left, Span Right, string Reason)
{
    private const int CountsNear = 3;

    /// <summary>All conflicts between two items of one happening, a field at most once.</summary>
    public static IReadOnlyList<Conflict> Between(ItemProfile one, ItemProfile other)
    {
        var found = new List<Conflict>();
        for (var field = ClaimField.Killed; field <= ClaimField.Affected; field++) AddCounts(field, one, other, found);
        AddDates(one, other, found);
        if (one.Setting.Site.To(other.Setting.Site) == SiteRelation.Apart && First(one, ClaimField.Place) is { } here && First(other, ClaimField.Place) is { } there)
            found.Add(new(ClaimField.Place, here.Passage, there.Passage, "two places"));
        AddDenials(one, other, turned: false, found);
        if (found.Count == 0 || found[^1].Field != ClaimField.Attackers) AddDenials(other, one, turned: true, found);
        AddStatus(one, other, found);
        return found;
    }

    // A count that the same counter gives on another day is a revision; one that another gives within days is not.
    private static void AddCounts(ClaimField field, ItemProfile one, ItemProfile other, List<Conflict> found)
    {
        int? gap = one.Told.GapTo(other.Told);
        foreach (var left in one.Claims.Where(claim => claim.Field == field))
        {
            foreach (var right in other.Claims.Where(claim => claim.Field == field))
            {
                if (gap > (left.By == right.By ? 0 : CountsNear) || left.Agrees(right)) continue;
                // Either may be what its report takes back: where it gives a count that agrees, there is nothing to decide.
                if (one.Claims.Any(claim => claim.Field == field && claim.Agrees(right)) || other.Claims.Any(claim => claim.Field == field && claim.Agrees(left))) continue;
                found.Add(new(field, left.Passage, right.Passage, string.Create(CultureInfo.InvariantCulture, $"{Math.Min(left.Value, right.Value)} or {Math.Max(left.Value, right.Value)}")));
                return;
            }
        }
    }

    private static void AddDates(ItemProfile one, ItemProfile other, List<Conflict> found)
    {
        if (!one.Setting.Days.IsDay || !other.Setting.Days.IsDay || one.Setting.Days.GapTo(other.Setting.Days) is not > 0) return;
        if (First(one, ClaimField.Date) is not { } left || First(other, ClaimField.Date) is not { } right) return;
        var (early, late) = one.Setting.Days.First < other.Setting.Days.First ? (one.Setting.Days, other.Setting.Days) : (other.Setting.Days, one.Setting.Days);
        found.Add(new(ClaimField.Date, left.Passage, right.Passage, $"{early} or {late}"));
    }

    private static void AddDenials(ItemProfile one, ItemProfile other, bool turned, List<Conflict> found)
    {
        foreach (var attacker in one.Claims.Where(claim => claim.Field == ClaimField.Attackers))
        {
            foreach (var denial in other.Claims.Where(claim => claim.Field == ClaimField.DisputedBy && claim.By == attacker.By))
            {
                found.Add(turned
                    ? new(ClaimField.Attackers, denial.Passage, attacker.Passage, "the one held responsible denies it")
                    : new(ClaimField.Attackers, attacker.Passage, denial.Passage, "the one held responsible denies it"));
                return;
            }
        }
    }

    private static void AddStatus(ItemProfile one, ItemProfile other, List<Conflict> found)
    {
        if (First(one, ClaimField.Status) is not { } left || First(other, ClaimField.Status) is not { } right) return;
        var both = ((EngagementStatus)left.Value, (EngagementStatus)right.Value);
        if (both is (EngagementStatus.Held, EngagementStatus.CalledOff) or (EngagementStatus.CalledOff, EngagementStatus.Held))
            found.Add(new(ClaimField.Status, left.Passage, right.Passage, "held or called off"));
    }

    private static Claim? First(ItemProfile item, ClaimField field)
    {
        foreach (var claim in item.Claims)
        {
            if (claim.Field == field) return claim;
        }

        return null;
    }
}
