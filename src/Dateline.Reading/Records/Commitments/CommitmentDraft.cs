using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>A commitment while it is read: passages that tell the same one are still joined.</summary>
internal sealed class CommitmentDraft
{
    public required Gift Gift { get; set; }

    public required Derived<CommitmentStage> Stage { get; set; }

    public required ImmutableArray<Party> Givers { get; set; }

    public required ImmutableArray<Party> Recipients { get; set; }

    /// <summary>The words for what is given.</summary>
    public required Span Words { get; init; }

    /// <summary>Whether the words refer back: "the package".</summary>
    public bool Definite { get; init; }

    /// <summary>The verb, if any.</summary>
    public GiftSite? Site { get; init; }

    public required List<Span> Evidence { get; init; }

    /// <summary>Whether another passage tells the same commitment.</summary>
    public bool IsSame(CommitmentDraft other, string text)
    {
        if (Gift.Sum is { } one && other.Gift.Sum is { } two) return one.Money == two.Money && !Differ(Givers, other.Givers, text) && !Differ(Recipients, other.Recipients, text);
        if (Gift.Sum is not null || other.Gift.Sum is not null)
            return Gift.Paper && other.Gift.Paper && (Gift.Sum is null ? Definite : other.Definite) && !Differ(Givers, other.Givers, text) && !Differ(Recipients, other.Recipients, text);
        if (Stage.Value == other.Stage.Value && Words.Of(text).Equals(other.Words.Of(text), StringComparison.OrdinalIgnoreCase) && Words.Of(text).Contains(' ')) return true;
        bool parties = Share(Recipients, other.Recipients, text) && !Differ(Givers, other.Givers, text);
        return parties && Stage.Value == other.Stage.Value && Gift.Kind == other.Gift.Kind;
    }

    /// <summary>Takes in another passage.</summary>
    public void Join(CommitmentDraft other)
    {
        Evidence.AddRange(other.Evidence);
        if (Gift.Sum is null && other.Gift.Sum is not null) (Gift, Stage) = (other.Gift, other.Stage);
        if (Givers.IsEmpty) Givers = other.Givers;
        if (Recipients.IsEmpty) Recipients = other.Recipients;
    }

    private static bool Differ(ImmutableArray<Party> one, ImmutableArray<Party> two, string text) => !one.IsEmpty && !two.IsEmpty && !Share(one, two, text);

    private static bool Share(ImmutableArray<Party> one, ImmutableArray<Party> two, string text)
    {
        foreach (var a in one)
            foreach (var b in two)
                if (Same(a.Reference, b.Reference, text)) return true;
        return false;
    }

    private static bool Same(ActorReference? a, ActorReference? b, string text)
    {
        if (a is null || b is null) return false;
        if (a.Actor is { } x && b.Actor is { } y && string.Equals(x.Value, y.Value, StringComparison.Ordinal)) return true;
        return a.Span.Of(text).Equals(b.Span.Of(text), StringComparison.OrdinalIgnoreCase);
    }
}
