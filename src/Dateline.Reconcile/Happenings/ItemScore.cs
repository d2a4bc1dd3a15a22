using System.Globalization;
using Dateline.Archive.Graph;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Terms;

namespace Dateline.Reconcile.Happenings;

/// <summary>How sure it is that two items are one happening: what speaks for it and against it, each with a weight in log-odds, set by hand.</summary>
internal static class ItemScore
{
    private const double Always = -1.6;
    private const double BothMain = 3.2, OneMain = -.6;
    private const double OtherStory = -1.2;

    /// <summary>The score in thousandths, and the reason.</summary>
    /// <param name="space">Incidents or engagements.</param>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="oneStory">Whether their reports tell of one event.</param>
    public static (int Score, string Reason) Of(Space space, ItemProfile one, ItemProfile other, bool oneStory)
    {
        var overlap = TermOverlap.Of(one.Terms, other.Terms);
        var (places, place) = Place(one.Setting.Site.To(other.Setting.Site));
        var (days, day) = Day(one.Setting.Days, other.Setting.Days);
        var (kinds, kind) = space == Space.Incidents ? IncidentKinds(one.Setting.Kind, other.Setting.Kind) : EngagementKinds(one.Setting.Kind, other.Setting.Kind);
        var (tolls, toll) = Toll(one.Setting, other.Setting);
        double sum = Always + places + days + kinds + tolls + (2.5 * overlap.Names) + (1.5 * overlap.Words) + Told(one, other);
        if (!oneStory) sum += OtherStory;
        else if (one.IsMain && other.IsMain) sum += BothMain;
        else if (one.IsMain != other.IsMain) sum += OneMain;
        string story = !oneStory ? "other stories" : one.IsMain && other.IsMain ? "what reports of one story are about" : "one story";
        string words = string.Create(CultureInfo.InvariantCulture, $"words alike {Math.Round(100 * Math.Max(overlap.Names, overlap.Words))} %");
        string reason = string.Join("; ", new[] { story, kind, place, day, toll, words }.Where(part => part.Length > 0));
        return ((int)Math.Round(1000 / (1 + Math.Exp(-sum))), reason);
    }

    private static (double, string) Place(SiteRelation relation) => relation switch
    {
        SiteRelation.Same => (1.3, "same place"),
        SiteRelation.Within => (.4, "one place within the other"),
        SiteRelation.Apart => (-2.2, "different places"),
        _ => (0, ""),
    };

    private static (double, string) Day(DayRange one, DayRange other) => one.GapTo(other) switch
    {
        null => (0, ""),
        0 when one.IsDay && other.IsDay => (1.1, "same day"),
        0 => (.3, "days that overlap"),
        1 => (.2, "a day apart"),
        <= 3 => (-.7, "some days apart"),
        <= 10 => (-1.8, "days apart"),
        _ => (-3.5, "weeks apart or more"),
    };

    // Without days of their own, how near in time they were told.
    private static double Told(ItemProfile one, ItemProfile other) =>
        one.Setting.Days.IsKnown && other.Setting.Days.IsKnown ? 0 : one.Told.GapTo(other.Told) switch { null => 0, <= 3 => .3, <= 14 => 0, <= 60 => -.6, _ => -1.2 };

    private static (double, string) IncidentKinds(byte? one, byte? other)
    {
        if (one == other) return one == (byte)IncidentKind.Other ? (.2, "") : (.7, "same kind");
        var (left, right) = ((IncidentKind)one!, (IncidentKind)other!);
        if (left == IncidentKind.Conflict || right == IncidentKind.Conflict) return (-1.8, "a conflict and an incident of it");
        if (left == IncidentKind.Other || right == IncidentKind.Other) return (0, "");
        if (IsAttack(left) && IsAttack(right)) return (-.2, "kinds that are mixed up");
        bool blast = left is IncidentKind.Accident or IncidentKind.Disaster && right is IncidentKind.Accident or IncidentKind.Disaster;
        return blast ? (-.3, "kinds that are mixed up") : (-1, "different kinds");
    }

    private static (double, string) EngagementKinds(byte? one, byte? other) => one == other ? (.7, "same kind") : (-.3, "different kinds");

    private static bool IsAttack(IncidentKind kind) => kind <= IncidentKind.Abduction;

    private static (double, string) Toll(Setting one, Setting other)
    {
        if (one.Killed is { } a && other.Killed is { } b && (a > 0 || b > 0))
        {
            if (a == b) return (a > 2 ? 1 : .4, "same count of killed");
            return Math.Max(a, b) > 10 * Math.Min(a, b) && Math.Max(a, b) >= 20 ? (-1, "counts far apart") : (-.2, "");
        }

        if (one.Injured is { } c && other.Injured is { } d && c == d && c > 0) return (c > 2 ? .8 : .3, "same count of injured");
        return (0, "");
    }
}
