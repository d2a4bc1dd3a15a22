using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds where something happened: the names of places that hang on the words that tell it.</summary>
internal sealed class SiteReader(Groundwork ground)
{
    private const int MostSteps = 7;

    /// <summary>How many sentences back a place that goes on being meant is looked for.</summary>
    private const int MostBack = 3;

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
        var named = ground.Places.In(sentence.First, sentence.AfterLast);
        for (int n = 0; n < named.Length; n++)
        {
            var range = named[n].Range;
            // "Aurora, Colo.": the town stands for the whole, whichever of the two the tree ties.
            bool follows = n > 0 && named[n - 1].Range.AfterLast + 1 == range.First && ground.Lemmas[range.First - 1] is "," && RankOf(named[n - 1]) >= RankOf(named[n]);
            Weigh(range, new(follows ? named[n - 1].Range : range, RankOf(named[follows ? n - 1 : n])), compound: RankOf(named[n]) > 0);
        }

        for (int n = FirstName(sentence.First); n < ground.Analysis.Names.Length && ground.Analysis.Names[n].First < sentence.AfterLast; n++)
        {
            var name = ground.Analysis.Names[n];
            if (ground.Places.At(name.First) is null && SiteOf(name) is { } site) Weigh(site.Range, site, compound: name.Kind is NameKind.Facility);
        }

        tied = bestScore >= 20;
        return best is null || !tied ? ByThere(anchors, sentence) is { } there ? Tied(there, out tied) : best : best;

        void Weigh(TokenRange range, Site site, bool compound)
        {
            int score = 0;
            foreach (int anchor in anchors) score = Math.Max(score, ScoreOf(range, anchor, compound));
            if (score == 0) return;
            score = (score * 10) + site.Rank + 1;
            if (score > bestScore) (best, bestScore) = (site, score);
        }
    }

    private static Site Tied(Site site, out bool tied)
    {
        tied = true;
        return site;
    }

    /// <summary>"It was there that rebels ...": the place named last before.</summary>
    private Site? ByThere(int[] anchors, TokenRange sentence)
    {
        for (int t = sentence.First; t < sentence.AfterLast; t++)
        {
            if (ground.Lemmas[t] is not "there" || ground.Analysis.Tags[t] is not Upos.Adv) continue;
            int verb = ground.Tree.HeadOf(t);
            if (!Array.Exists(anchors, a => a == verb || VerbAbove(a) == verb || (verb >= 0 && ground.Tree.IsBelow(a, verb)))) continue;
            int sentenceBefore = ground.Analysis.Tokens.SentenceOf(sentence.First) - 1;
            int from = sentenceBefore >= 0 ? ground.Analysis.Tokens.Sentences[sentenceBefore] : sentence.First;
            if (ground.Places.In(from, t) is [.., var last]) return new(last.Range, RankOf(last));
        }

        return null;
    }

    private Site? SiteOf(Name name)
    {
        var range = new TokenRange(name.First, name.AfterLast);
        return name.Kind switch
        {
            NameKind.Facility => new(range, 3),
            NameKind.Location when ground.Actors.At(name.First) is not { Kind.Value: not ActorKind.Person } => new(range, IsQuarter(name.AfterLast) ? 3 : 1),
            NameKind.Organisation when IsBuilding(name.AfterLast - 1) && PrepositionOf(range) is "at" or "near" or "outside" or "inside" or "of" or "in" => new(range, 3),
            NameKind.Other when PrepositionOf(range) is "in" or "near" or "outside" => new(range, 1),
            _ => null,
        };
    }

    private bool IsBuilding(int token) => ground.Lemmas[token] is "school" or "university" or "college" or "hospital" or "airport" or "station" or "church" or "mosque" or "synagogue" or "temple" or "hotel"
        or "mall" or "base" or "center" or "centre" or "stadium" or "theater" or "theatre" or "embassy" or "consulate" or "camp" or "market" or "prison" or "park" or "club" or "bridge" or "tower" or "plant" or "hall" or "museum";

    /// <summary>"the Old Mill neighborhood": the word after a name says what it names.</summary>
    private bool IsQuarter(int token) => token < ground.Lemmas.Count && ground.Lemmas[token] is "neighborhood" or "neighbourhood" or "quarter" or "suburb";

    private int RankOf(PlaceMention mention) => IsQuarter(mention.Range.AfterLast) ? 3 : mention.Place.Found?.Value.Kind switch
    {
        null => 1,
        PlaceKind.Country or PlaceKind.WorldRegion => 0,
        PlaceKind.Region or PlaceKind.Area or PlaceKind.Water or PlaceKind.County => 1,
        PlaceKind.Airfield or PlaceKind.Quarter => 3,
        _ => 2,
    };

    /// <summary>The place that a telling most likely means where the tree ties none: one of the sentence, else of one of those before it.</summary>
    /// <param name="mention">The telling.</param>
    /// <param name="rule">The rule that chose.</param>
    public Site? Near(Mention mention, out string rule)
    {
        var tokens = ground.Analysis.Tokens;
        int first = tokens.Sentences[mention.Sentence];
        rule = "place:sentence";
        if (Nearest(ground.Places.In(first, tokens.SentenceEnd(mention.Sentence)), mention.First) is { } own) return own;
        rule = "place:sentence-before";
        for (int before = mention.Sentence - 1; before >= 0 && before >= mention.Sentence - MostBack; before--)
            if (Nearest(ground.Places.In(tokens.Sentences[before], tokens.SentenceEnd(before)), first) is { Rank: > 0 } earlier) return earlier;
        return null;
    }

    /// <summary>The country that a quality of the happening points to, by the name the report gives it elsewhere: "the Syrian conflict".</summary>
    public Site? ByPeople(int head)
    {
        for (int child = ground.Tree.FirstChild(head); child >= 0 && child < head; child = ground.Tree.NextSibling(child))
        {
            if (ground.Places.PeopleAt(child) is not { } country) continue;
            foreach (var mention in ground.Places.Mentions)
                if (mention.Place.Found?.Value is { Kind: PlaceKind.Country } found && string.Equals(found.Country, country, StringComparison.Ordinal)) return new(mention.Range, 0);
        }

        return null;
    }

    private Site? Nearest(ReadOnlySpan<PlaceMention> places, int token)
    {
        Site? best = null;
        int least = int.MaxValue;
        foreach (var place in places)
        {
            if (ground.IsInDateline(place.Range.First) || IsQuality(place.Range)) continue;
            int distance = Math.Abs(place.Range.First - token) - (RankOf(place) * 4);
            if (distance < least) (best, least) = (new(place.Range, RankOf(place)), distance);
        }

        return best;
    }

    /// <summary>"U.S. forces": the name only says whose.</summary>
    private bool IsQuality(TokenRange range)
    {
        int top = ground.Tree.Top(range);
        return ground.Tree.RelationOf(top) is Relation.Compound or Relation.Amod;
    }

    private string PrepositionOf(TokenRange range)
    {
        int top = ground.Tree.Top(range);
        int word = ground.Tree.Child(top, Relation.Case);
        return word >= 0 && word < top ? ground.Lemmas[word].ToString() : "";
    }

    /// <summary>How closely a name is tied to a word: 3 hangs on it, 2 hangs on the verb above it, 1 stands in the sentence as a place; 0 not.</summary>
    private int ScoreOf(TokenRange name, int anchor, bool compound)
    {
        var tree = ground.Tree;
        int at = tree.Top(name);
        if (compound && IsCompoundOf(at, anchor)) return 3;
        bool placed = false;
        int verb = VerbAbove(anchor);
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (at == anchor) return placed ? 3 : 0;
            if (at == verb) return placed ? 2 : 0;
            var relation = tree.RelationOf(at);
            if (tree.Child(at, Relation.Case) is >= 0 and var word) placed |= IsPlacing(word);
            if (relation is not (Relation.Nmod or Relation.Obl or Relation.Appos or Relation.Flat or Relation.Conj or Relation.Compound or Relation.Obj or Relation.Unmarked)) break;
            if (relation is Relation.Obj && tree.HeadOf(at) is >= 0 and var strike && ground.Lemmas[strike] is "hit" or "strike" or "attack" or "bomb" or "shell" or "target" or "storm" or "devastate" or "ravage" or "rock") placed = true;
            at = tree.HeadOf(at);
        }

        return placed ? (IsBeside(name, anchor) ? 2 : 1) : 0;
    }

    /// <summary>"killed nine people in Lima": no verb or mark stands between.</summary>
    private bool IsBeside(TokenRange name, int anchor)
    {
        if (name.First <= anchor || name.First - anchor > 9) return false;
        for (int t = anchor + 1; t < name.First; t++)
            if (ground.Analysis.Tags[t] is Upos.Verb or Upos.Punct or Upos.Sconj) return false;
        return true;
    }

    private bool IsPlacing(int preposition) => ground.Lemmas[preposition] is "in" or "at" or "near" or "on" or "outside" or "inside" or "across" or "around" or "of" or "off" or "into" or "along" or "against" or "between" or "within" or "through" or "over";

    private bool IsCompoundOf(int top, int anchor) =>
        ground.Tree.HeadOf(top) == anchor && ground.Tree.RelationOf(top) is Relation.Compound or Relation.Possessor or Relation.Nmod && ground.Analysis.Tags[top] is Upos.Propn;

    private int VerbAbove(int anchor) => ground.Tree.VerbFrom(ground.Tree.HeadOf(anchor), MostSteps - 1);

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
