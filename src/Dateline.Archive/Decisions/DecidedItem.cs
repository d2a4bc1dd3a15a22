using System.Collections.Immutable;

namespace Dateline.Archive.Decisions;

/// <summary>How an item stands after what people decided.</summary>
public enum ItemState
{
    /// <summary>Nobody decided about the item as a whole, nor changed a field.</summary>
    Undecided,

    /// <summary>Somebody says that it is right.</summary>
    Accepted,

    /// <summary>Somebody says that it is wrong: it is no part of the record any more.</summary>
    Rejected,

    /// <summary>Somebody changed a field.</summary>
    Corrected,

    /// <summary>The machine did not read it; somebody added it.</summary>
    Added,
}

/// <summary>An item with what was decided about it.</summary>
/// <param name="Item">The item, as the machine read it or as it was added.</param>
/// <param name="State">How it stands.</param>
/// <param name="Decisions">All decisions about it that hold, its fields' and those that say who is who among them, in the order in which they were made.</param>
/// <param name="Fields">The decision that holds about a field, by the path that it bears (<c>figures[@120-133].value</c>).</param>
public sealed record DecidedItem(AnchoredItem Item, ItemState State, ImmutableArray<Decision> Decisions, ImmutableSortedDictionary<string, Decision> Fields)
{
    /// <summary>Whether somebody accepted, rejected, corrected or added it or a field of it.</summary>
    public bool IsDecided => Decisions.Any(decision => decision.Kind is DecisionKind.Accept or DecisionKind.Reject or DecisionKind.Correct or DecisionKind.Add);
}

/// <summary>A decision that holds and that nothing can be done with any more, so that somebody should look.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why not, for people.</param>
public sealed record LostDecision(Decision Decision, string Reason);
