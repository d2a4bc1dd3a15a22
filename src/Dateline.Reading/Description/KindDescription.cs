using System.Collections.Immutable;

namespace Dateline.Reading.Description;

/// <summary>One kind of item of a record.</summary>
/// <param name="Name">The name of the list in JSON, in the plural.</param>
/// <param name="Heading">The heading above such items where people read them.</param>
/// <param name="Meaning">What an item is, for users.</param>
/// <param name="Fields">The fields in the order in which they are written; empty for a kind that is not read yet.</param>
public sealed record KindDescription(string Name, string Heading, string Meaning, ImmutableArray<FieldDescription> Fields)
{
    /// <summary>Whether this version reads such items; otherwise their list is always empty.</summary>
    public bool IsRead => !Fields.IsEmpty;
}
