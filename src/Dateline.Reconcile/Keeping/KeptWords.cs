using Dateline.Archive;

namespace Dateline.Reconcile.Keeping;

/// <summary>What became of reports, in the words that programs are told.</summary>
public static class KeptWords
{
    /// <summary>All words, in the order of <see cref="Kept"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["new", "version", "printing", "there"];

    /// <summary>The word.</summary>
    public static string Of(Kept kept) => All[(int)kept];
}
