namespace Dateline.Intake.Containers;

/// <summary>A file that holds other files: packed, or several in one.</summary>
internal interface IContainer
{
    /// <summary>Whether a source is one, by its first bytes; its name does not matter.</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>
    /// Its members, in the order in which they stand; each is to be read to its end before the next is asked for. A member that cannot
    /// be read is a problem. What is wrong with the container as a whole is thrown, as <see cref="ContainerException"/>.
    /// </summary>
    /// <param name="source">The container.</param>
    /// <param name="bytes">Its bytes; left open.</param>
    /// <param name="expansion">Where what is unpacked is counted.</param>
    IEnumerable<Member> Members(Source source, Stream bytes, Expansion expansion);
}

/// <summary>A file within a container, or why it cannot be read.</summary>
/// <param name="Source">The member; its name is <c>archive!member</c>.</param>
/// <param name="Problem">What is wrong with it; null where it can be opened.</param>
internal readonly record struct Member(Source Source, Problem? Problem = null);
