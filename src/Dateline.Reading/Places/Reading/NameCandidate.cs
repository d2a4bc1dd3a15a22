using Dateline.Language.Names;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Places;

/// <summary>Words that may name a place.</summary>
internal sealed class NameCandidate
{
    /// <summary>The words.</summary>
    public required TokenRange Range { get; init; }

    /// <summary>Their key.</summary>
    public required PlaceKey Key { get; init; }

    /// <summary>The places of the name, those most likely at sight first; empty where the gazetteer knows none.</summary>
    public required NamedEntry[] Entries { get; init; }

    /// <summary>The kind of the recognised name that is just these words, if there is one.</summary>
    public NameKind? Exact { get; init; }

    /// <summary>The kind of place that the name itself says ("Province"), where that word is not part of the key.</summary>
    public PlaceKind? SaidKind { get; init; }

    /// <summary>How surely it names a place: above 0 it does.</summary>
    public float Score { get; set; }

    /// <summary>The score that a rule gives without regard to weights; null where none does.</summary>
    public float? Decided { get; set; }

    /// <summary>How the words stand to the names that were recognised.</summary>
    public NameStatus Status { get; set; }

    /// <summary>The active features.</summary>
    public List<MentionFeature> Features { get; } = [];
}
