using Dateline.Reconcile.Grouping;

namespace Dateline.Reconcile.Stories;

/// <summary>Reports compared by what they are about.</summary>
internal sealed class StoryKinship : Kinship<StoryProfile>
{
    /// <inheritdoc/>
    public override StoryProfile Read(ReadOnlySpan<byte> bytes) => StoryProfile.From(bytes);

    /// <inheritdoc/>
    public override byte[] Write(StoryProfile profile) => profile.ToBytes();

    /// <inheritdoc/>
    public override IReadOnlyList<long> KeysOf(StoryProfile profile) => profile.Keys;

    /// <inheritdoc/>
    public override int WeightOf(long key) => StoryProfile.WeightOf(key);

    /// <inheritdoc/>
    public override (int Score, string Reason) Compare(long left, StoryProfile one, long right, StoryProfile other)
    {
        int score = StoryScore.Of(one, other);
        return (score, score < 100 ? "" : StoryScore.Explain(one, other));
    }
}
