using System.Globalization;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using NodaTime;

namespace Dateline.Reconcile.Happenings;

/// <summary>Which happenings are asked for; what is null does not matter.</summary>
public sealed record HappeningFilter
{
    private const int MostWords = 8, LeastBeginning = 3;

    /// <summary>Incidents or engagements.</summary>
    public Space Space { get; init; } = Space.Incidents;

    /// <summary>Of this kind, as in JSON.</summary>
    public string? Kind { get; init; }

    /// <summary>At a place whose name or region has words that begin with these, or whose country has this name or code.</summary>
    public string? Place { get; init; }

    /// <summary>On this day or later.</summary>
    public LocalDate? After { get; init; }

    /// <summary>On this day or earlier.</summary>
    public LocalDate? Before { get; init; }

    /// <summary>Told of in at least so many reports.</summary>
    public int LeastReports { get; init; } = 1;

    /// <summary>Whether all is asked for, but for the number of reports.</summary>
    internal bool IsOpen => Kind is null && Place is null && After is null && Before is null;

    /// <summary>What the items that tell of such happenings are found by; null where nothing can be found.</summary>
    internal string? Query
    {
        get
        {
            var parts = new List<string> { Space == Space.Incidents ? "is:incident" : "is:engagement" };
            if (Kind is not null) parts.Add("kind:" + Kind);
            if (Place is not null)
            {
                if (PlaceQuery() is not { } place) return null;
                parts.Add(place);
            }

            if (After is { } after) parts.Add("after:" + Text(after));
            if (Before is { } before) parts.Add("before:" + Text(before.PlusDays(1)));
            return string.Join(' ', parts);
        }
    }

    /// <summary>Whether a happening whose item was found is of the kind, at the time, and told of often enough as a whole.</summary>
    internal bool Fits(Happening happening)
    {
        if (happening.Reports < LeastReports) return false;
        if (Kind is not null && !string.Equals(happening.Kind, Kind.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) return false;
        if (happening.Date is not { } date) return true;
        return !(After is { } after && date.End.LastDay < after) && !(Before is { } before && date.Start.FirstDay > before);
    }

    // Nothing of what was typed can be an operator: only letters and digits are left of it.
    private string? PlaceQuery()
    {
        string[] words = [.. SearchWords.Of(Place!).Select(word => word.Folded).Take(MostWords)];
        if (words.Length == 0) return null;
        string begun = string.Join(' ', words.Select(word => "place:" + (word.Length >= LeastBeginning ? word + "*" : $"\"{word}\"")));
        string code = Place!.Trim() is [var one and >= 'A' and <= 'Z', var two and >= 'A' and <= 'Z'] ? $" OR country:{one}{two}" : "";
        return $"(({begun}) OR place:\"{string.Join(' ', words)}\"{code})";
    }

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
