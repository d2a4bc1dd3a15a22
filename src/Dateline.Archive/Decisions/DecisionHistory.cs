namespace Dateline.Archive.Decisions;

/// <summary>Decisions that nobody has undone.</summary>
public static class DecisionHistory
{
    /// <summary>The decisions about a target that hold, in the order in which they were made.</summary>
    public static IReadOnlyList<Decision> InForce(this IEnumerable<Decision> decisions)
    {
        var all = decisions.ToList();
        var undone = all.Undone();
        return [.. all.Where(decision => decision.Kind != DecisionKind.Undo && !undone.Contains(decision.Number))];
    }

    /// <summary>The numbers of the decisions that are undone, undoings among them.</summary>
    public static IReadOnlySet<long> Undone(this IEnumerable<Decision> decisions)
    {
        var undone = new HashSet<long>();

        // The last one first: an undoing that was undone itself undoes nothing.
        foreach (var undoing in decisions.Where(decision => decision.Kind == DecisionKind.Undo).OrderByDescending(decision => decision.Number))
        {
            if (undoing.Undone is { } number && !undone.Contains(undoing.Number)) undone.Add(number);
        }

        return undone;
    }

    /// <summary>The decisions about a target that hold. An undoing bears the target of what it undoes.</summary>
    public static IReadOnlyList<Decision> DecisionsInForce(this IArchiveView view, string target) => view.Decisions(target).InForce();
}
