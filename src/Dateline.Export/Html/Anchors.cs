namespace Dateline.Export.Html;

/// <summary>Which segment of a text each item is linked from: so that every item has one, also where its words are all those of others.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<int, List<string>> _owners = [];

    /// <summary>Gives each item the first of the segments that tell it and that no other has; those with the fewest choose first.</summary>
    public void Place(IReadOnlyList<Segment> segments, string text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            // A segment of line ends is no element of the page.
            if (!segment.Span.Of(text).ContainsAnyExcept('\n')) continue;
            foreach (string owner in segment.Markings.Where(m => m.Owner is not null && m.Kind is not MarkKind.Part).Select(m => m.Owner!).Distinct(StringComparer.Ordinal))
            {
                if (!places.TryGetValue(owner, out var starts)) places[owner] = starts = [];
                starts.Add(segment.Span.Start);
            }
        }

        foreach (var (owner, starts) in places.OrderBy(p => p.Value.Count).ThenBy(p => p.Value[0]).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            int free = starts.FindIndex(start => !_owners.ContainsKey(start));
            int at = starts[Math.Max(0, free)];
            if (!_owners.TryGetValue(at, out var owners)) _owners[at] = owners = [];
            owners.Add(owner);
        }
    }

    /// <summary>The items that are linked from the segment that begins at <paramref name="start"/>; each is given once.</summary>
    public IReadOnlyList<string> Take(int start) => _owners.Remove(start, out var owners) ? owners : [];

    /// <summary>The items that a click on the segment may mean, the shortest passage first: items that tell something before actors and places.</summary>
    public static string[] Owners(Segment segment) =>
    [
        .. segment.Markings.Where(m => m.Owner is not null).OrderBy(Rank).Select(m => m.Owner!).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether the item is linked both ways; actors and places are only led to, they are named too often.</summary>
    public static bool IsItem(Segment segment, string owner) => segment.Markings.Any(m => string.Equals(m.Owner, owner, StringComparison.Ordinal) && Rank(m) == 0);

    private static int Rank(Marking marking) => marking.Kind switch
    {
        MarkKind.Mention or MarkKind.Role or MarkKind.Place => 2,
        MarkKind.Part => 1,
        _ => 0,
    };
}
