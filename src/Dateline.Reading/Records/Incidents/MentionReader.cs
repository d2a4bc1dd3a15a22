using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Reads the tellings of incidents sentence by sentence: which words of harm and which names of happenings belong together.</summary>
internal sealed class MentionReader(Groundwork ground)
{
    /// <summary>So many people are the toll of a war rather than of one happening, where a war is told of beside them.</summary>
    private const long ManyDead = 200;

    private readonly HarmReader _harms = new(ground);
    private readonly TriggerReader _triggers = new(ground);
    private readonly SiteReader _sites = new(ground);
    private readonly TimeFinder _times = new(ground);

    /// <summary>Reads all tellings in reading order.</summary>
    public List<Mention> Read()
    {
        var mentions = new List<Mention>();
        var tokens = ground.Analysis.Tokens;
        List<Harm> harms = [];
        List<Trigger> triggers = [];
        for (int s = 0; s < tokens.Sentences.Length && tokens.Sentences[s] < tokens.Count; s++)
        {
            harms.Clear();
            triggers.Clear();
            var sentence = new TokenRange(tokens.Sentences[s], tokens.SentenceEnd(s));
            _harms.Read(sentence, harms);
            _triggers.Read(sentence, triggers);
            if (harms.Count + triggers.Count > 0) Group(s, sentence, harms, triggers, mentions);
        }

        return mentions;
    }

    private void Group(int number, TokenRange sentence, List<Harm> harms, List<Trigger> triggers, List<Mention> mentions)
    {
        int first = mentions.Count;
        foreach (var (token, trigger, harm) in triggers.Select(t => (t.Token, (Trigger?)t, (Harm?)null)).Concat(harms.Select(h => (h.Token, (Trigger?)null, (Harm?)h))).OrderBy(e => e.Token))
        {
            Mention? home = null;
            for (int m = mentions.Count - 1; m >= first && home is null; m--)
                if (Belongs(mentions[m], token, trigger, harm)) home = mentions[m];
            if (home is null) mentions.Add(home = new() { Sentence = number });
            if (trigger is not null) home.Triggers.Add(trigger);
            if (harm is not null) home.Harms.Add(harm);
        }

        for (int m = first; m < mentions.Count; m++) Place(mentions[m], sentence, alone: mentions.Count - first == 1, mentions);
    }

    /// <summary>Whether a word tells the same happening as those of a telling before it in the sentence.</summary>
    private bool Belongs(Mention mention, int token, Trigger? trigger, Harm? harm)
    {
        if (trigger is { Kind: IncidentKind.Conflict }) return mention.Harms.Exists(h => h.Agent == token || IsNear(token, h.Token));
        if (trigger is not null && mention.Harms.Count == 0 && mention.Triggers.TrueForAll(t => t.Kind is IncidentKind.Conflict)) return false;
        if (harm is not null && mention.Triggers.Count > 0 && mention.Triggers.TrueForAll(t => t.Kind is IncidentKind.Conflict) && mention.Harms.Count == 0)
            return mention.Triggers.Exists(t => harm.Agent == t.Token || IsNear(t.Token, harm.Token) || ground.Tree.IsBelow(harm.Token, t.Token)) || harm.Victims.Exists(v => v.Count.Value >= ManyDead);
        var kind = trigger?.Kind ?? harm?.Cue.Value.Kind;
        if (kind is { } own && own is not IncidentKind.Other && mention.Kind is { } other && other.Kind is not IncidentKind.Other && !Kinds.Agree(own, other.Kind)) return false;
        var tree = ground.Tree;
        foreach (int anchor in mention.Triggers.Select(t => t.Token).Concat(mention.Harms.Select(h => h.Token)))
        {
            if (AreListed(anchor, token)) continue;
            if (tree.IsBelow(anchor, token) || tree.IsBelow(token, anchor)) return true;
            if (VerbAbove(anchor) is >= 0 and var a && VerbAbove(token) is >= 0 and var b && (a == b || tree.IsBelow(a, b) || tree.IsBelow(b, a) || Joined(a, b))) return true;
        }

        return false;
    }

    /// <summary>"shootings in Lima and blasts in Quito": names of happenings in a list are several.</summary>
    private bool AreListed(int a, int b) =>
        ground.Tree.RelationOf(b) is Relation.Conj && ground.Tree.HeadOf(b) == a && ground.Analysis.Tags[a] is Upos.Noun && ground.Analysis.Tags[b] is Upos.Noun;

    /// <summary>Whether a noun hangs on a word at most two steps below it: "killed in the war", "people killed in three years of war".</summary>
    private bool IsNear(int noun, int above)
    {
        int at = ground.Tree.HeadOf(noun);
        for (int step = 0; step < 3 && at >= 0; step++, at = ground.Tree.HeadOf(at))
            if (at == above) return true;
        return false;
    }

    private bool Joined(int a, int b) => ground.Tree.HeadOf(a) >= 0 && ground.Tree.HeadOf(a) == ground.Tree.HeadOf(b);

    private int VerbAbove(int token) => ground.Tree.VerbFrom(token, 6);

    private void Place(Mention mention, TokenRange sentence, bool alone, List<Mention> mentions)
    {
        var anchors = mention.Triggers.Select(t => t.Token).Concat(mention.Harms.Select(h => h.Token)).ToList();
        var site = _sites.Find(anchors, sentence, out bool tied);
        if (tied || alone || Nearest(site, anchors, mentions, mention)) (mention.Place, mention.Tied) = (site, tied);
        mention.Date = _times.Find(anchors, sentence, alone, out bool dated);
        mention.Dated = dated;
    }

    /// <summary>Whether a place that is tied to nothing stands nearest to this telling of the sentence.</summary>
    private static bool Nearest(Site? site, List<int> anchors, List<Mention> mentions, Mention mention)
    {
        if (site is not { } place) return false;
        int own = anchors.Min(a => Math.Abs(a - place.Range.First));
        return mentions.TrueForAll(m => m == mention || m.Sentence != mention.Sentence
            || m.Triggers.Select(t => t.Token).Concat(m.Harms.Select(h => h.Token)).Min(a => Math.Abs(a - place.Range.First)) >= own);
    }
}
