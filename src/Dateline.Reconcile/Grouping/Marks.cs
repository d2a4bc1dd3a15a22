using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Grouping;

/// <summary>Links that people made.</summary>
internal static class Marks
{
    /// <summary>The reason of a link that a person decided to be one.</summary>
    public const string Together = "decided: one";

    /// <summary>The reason of a link that a person decided not to be one.</summary>
    public const string Apart = "decided: not one";

    /// <summary>Whether a person decided about it.</summary>
    public static bool IsDecided(this Link link) => link.Reason is Together or Apart;
}
