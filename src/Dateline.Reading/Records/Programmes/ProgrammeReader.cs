using System.Collections.Immutable;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Parties;

namespace Dateline.Reading.Records.Programmes;

/// <summary>Reads the continuing undertakings that a report names: every passage that names one, then those of one programme as one item.</summary>
public static class ProgrammeReader
{
    /// <summary>Reads the programmes of a report, in reading order; time linear in its length for a bounded number of programmes.</summary>
    public static ImmutableArray<Programme> Read(Groundwork ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        if (ground.Analysis.Relations.Length != ground.Analysis.Tokens.Count) return [];
        var parties = new PartyReader(ground);
        var namings = new Namings(ground, parties);
        var mentions = new List<ProgrammeMention>();
        for (int t = 0; t < ground.Analysis.Tokens.Count; t++)
        {
            if (ground.Analysis.Tags[t] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb or Upos.Adv && namings.Read(t) is { } mention) mentions.Add(mention);
        }

        return new ProgrammeMerger(ground).Merge(mentions);
    }
}
