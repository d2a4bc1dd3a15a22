namespace Dateline.Archive.Decisions.Fields;

/// <summary>What came of changing something: the value, or a sentence that says why it cannot be.</summary>
/// <param name="Value">The value; only where nothing is wrong.</param>
/// <param name="Wrong">What is wrong, for people, without a full stop; null where nothing is.</param>
internal readonly record struct Edit<T>(T Value, string? Wrong)
{
    public static implicit operator Edit<T>(T value) => new(value, null);

    /// <summary>Goes on with the value where nothing is wrong.</summary>
    public Edit<TNext> Then<TNext>(Func<T, TNext> next) => Wrong is null ? new(next(Value), null) : new(default!, Wrong);

    /// <summary>Goes on with the value where nothing is wrong, with a step that may fail itself.</summary>
    public Edit<TNext> Then<TNext>(Func<T, Edit<TNext>> next) => Wrong is null ? next(Value) : new(default!, Wrong);
}

/// <summary>Makes edits that failed.</summary>
internal static class Edit
{
    /// <summary>It cannot be.</summary>
    /// <param name="why">Why not.</param>
    public static Edit<T> Not<T>(string why) => new(default!, why);
}
