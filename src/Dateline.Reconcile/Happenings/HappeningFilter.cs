using NodaTime;

namespace Dateline.Reconcile.Happenings;

/// <summary>Which happenings are asked for; what is null is not asked.</summary>
public sealed record HappeningFilter
{
    /// <summary>The kind, as in JSON.</summary>
    public string? Kind { get; init; }

    /// <summary>Words of the place's name or region, or the code of its country.</summary>
    public string? Place { get; init; }

    /// <summary>Only on this day or later.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Only on this day or earlier.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The least number of reports that tell of it.</summary>
    public int Reports { get; init; } = 1;

    /// <summary>Whether a happening is one of them.</summary>
    public bool Fits(Happening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        if (happening.Reports < Reports) return false;
        if (Kind is not null && !string.Equals(happening.Kind, Kind, StringComparison.OrdinalIgnoreCase)) return false;
        if (Place is not null && !IsAt(happening, Place)) return false;
        if (After is { } after && (happening.Date is not { } date || date.End.LastDay < LocalDate.FromDateOnly(after))) return false;
        return Before is not { } before || (happening.Date is { } day && day.Start.FirstDay <= LocalDate.FromDateOnly(before));
    }

    private static bool IsAt(Happening happening, string words) => happening.Place is { } place
        && (place.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || place.Region?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
            || string.Equals(place.Country, words, StringComparison.OrdinalIgnoreCase));
}
