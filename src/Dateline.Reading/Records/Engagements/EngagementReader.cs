using System.Collections.Immutable;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Parties;

namespace Dateline.Reading.Records.Engagements;

/// <summary>Reads who met whom: every passage that tells a coming together, then those of one happening as one item.</summary>
public static class EngagementReader
{
    /// <summary>Reads the engagements of a report, in reading order; time linear in its length for a bounded number of engagements.</summary>
    public static ImmutableArray<Engagement> Read(Groundwork ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        if (ground.Analysis.Relations.Length != ground.Analysis.Tokens.Count) return [];
        return new EngagementMerger(ground).Merge(Mentions(ground));
    }

    private static List<EngagementMention> Mentions(Groundwork ground)
    {
        var parties = new PartyReader(ground);
        var around = new Vicinity(ground, parties);
        var standing = new Standing(ground);
        var verbs = new VerbMentions(ground, parties, around, standing);
        var nouns = new NounMentions(ground, parties, around, standing);
        var mentions = new List<EngagementMention>();
        for (int t = 0; t < ground.Analysis.Tokens.Count; t++)
        {
            if (ground.Analysis.Tags[t] is Upos.Verb) verbs.Read(t, mentions);
            if (ground.Analysis.Tags[t] is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj) nouns.Read(t, mentions);
        }

        return mentions;
    }
}
