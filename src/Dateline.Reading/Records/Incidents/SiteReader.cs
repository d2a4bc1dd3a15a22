using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds where something happened: the names of places that hang on the words that tell it.</summary>
internal sealed class SiteReader(Groundwork ground)
{
    private const int MostSteps = 7;

    /// <summary>The most exact place that the tree ties to one of some words; null where there is none.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="sentence">The sentence they stand in.</param>
    /// <param name="tied">Whether the place hangs on the words, not just on the same sentence.</param>
    public Site? Find(IEnumerable<int> tokens, TokenRange sentence, out bool tied)
    {
        tied = false;
        int bestScore = 0;
        Site? best = null;
        int[] anchors = [.. tokens];
        for (int n = FirstName(sentence.First); n < ground.Analysis.Names.Length && ground.Analysis.Names[n].First < sentence.AfterLast; n++)
        {
            var name = ground.Analysis.Names[n];
            if (SiteOf(name) is not { } site) continue;
            int score = 0;
            foreach (int anchor in anchors) score = Math.Max(score, ScoreOf(name, anchor));
            if (score == 0) continue;
            score = (score * 10) + site.Rank + 1;
            if (score > bestScore) (best, bestScore) = (site, score);
        }

        tied = bestScore >= 20;
        return best;
    }

    private Site? SiteOf(Name name)
    {
        var range = new TokenRange(name.First, name.AfterLast);
        return name.Kind switch
        {
            NameKind.Facility => new(range, 3),
            NameKind.Location => new(range, RankOf(name)),
            NameKind.Organisation when PrepositionOf(range) is "at" or "near" or "outside" or "inside" => new(range, 3),
            NameKind.Other when PrepositionOf(range) is "in" or "near" or "outside" => new(range, 2),
            _ => null,
        };
    }

    private int RankOf(Name name) => 2;

    private string PrepositionOf(TokenRange range)
    {
        int top = ground.Tree.Top(range);
        int word = ground.Tree.Child(top, Relation.Case);
        return word >= 0 && word < top ? ground.Lemmas[word].ToString() : "";
    }

    /// <summary>How closely a name is tied to a word: 3 hangs on it, 2 hangs on the verb above it, 1 stands in the sentence as a place; 0 not.</summary>
    private int ScoreOf(Name name, int anchor)
    {
        var tree = ground.Tree;
        int at = tree.Top(new(name.First, name.AfterLast));
        if (IsCompoundOf(at, anchor, name)) return 3;
        bool placed = false;
        int verb = VerbAbove(anchor);
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (at == anchor) return placed ? 3 : 0;
            if (at == verb) return placed ? 2 : 0;
            var relation = tree.RelationOf(at);
            if (relation is not (Relation.Nmod or Relation.Obl or Relation.Appos or Relation.Flat or Relation.Conj or Relation.Compound or Relation.Obj or Relation.Unmarked)) break;
            if (tree.Child(at, Relation.Case) is >= 0 and var word) placed |= IsPlacing(word);
            if (relation is Relation.Obj && tree.HeadOf(at) is >= 0 and var strike && ground.Lemmas[strike] is "hit" or "strike" or "attack" or "bomb" or "shell" or "target" or "storm" or "devastate" or "ravage" or "rock") placed = true;
            at = tree.HeadOf(at);
        }

        return placed ? 1 : 0;
    }

    private bool IsPlacing(int preposition) => ground.Lemmas[preposition] is "in" or "at" or "near" or "on" or "outside" or "inside" or "across" or "around" or "of" or "off" or "into" or "along" or "against" or "between" or "within" or "through" or "over";

    private bool IsCompoundOf(int top, int anchor, Name name) =>
        name.Kind is NameKind.Location or NameKind.Facility
        && ground.Tree.HeadOf(top) == anchor
        && ground.Tree.RelationOf(top) is Relation.Compound or Relation.Possessor or Relation.Nmod
        && ground.Analysis.Tags[top] is Upos.Propn && (RankOf(name) > 0 || ground.Tree.RelationOf(top) is Relation.Nmod);

    private int VerbAbove(int anchor)
    {
        int at = anchor;
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (ground.Analysis.Tags[at] is Upos.Verb && at != anchor) return at;
            at = ground.Tree.HeadOf(at);
        }

        return -1;
    }

    private int FirstName(int token)
    {
        var names = ground.Analysis.Names;
        int low = 0, high = names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (names[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
