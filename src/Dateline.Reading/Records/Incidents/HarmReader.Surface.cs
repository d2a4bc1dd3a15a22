using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <content>People whom the tree does not tie to the word of harm: found by the order of the words.</content>
internal sealed partial class HarmReader
{
    /// <summary>How many tokens before a verb its subject is looked for: a relative clause may stand between.</summary>
    private const int LongestReach = 40;

    /// <summary>
    /// "A boy who was shot in the face at a home has died": the nearest people before the verb that no preposition governs and that have no
    /// other verb than those of a clause about them; -1 for none.
    /// </summary>
    private int PeopleBefore(int verb, CueLine<HarmCue> cue, TokenRange sentence)
    {
        if (cue.Value.Quantity is not (FigureQuantity.Killed or FigureQuantity.Injured) || ground.Analysis.FineTags[verb] is not (FineTag.Vbn or FineTag.Vbd)) return -1;
        bool verbs = false, dies = cue.Value.Place is HarmPlace.Subject;
        int from = Math.Max(sentence.First, verb - LongestReach), at = verb - 1;
        while (at > from && ground.Analysis.Tags[at] is Upos.Aux or Upos.Adv or Upos.Part) at--;
        if (at < from) return -1;
        if (ground.Analysis.Tags[at] is Upos.Pron or Upos.Det && ground.Analysis.FineTags[at] is not (FineTag.Wp or FineTag.Wdt)) return -1;
        for (; at >= from; at--)
        {
            var tag = ground.Analysis.Tags[at];
            if (tag is Upos.Cconj || ground.Lemmas[at] is ";" || ground.Analysis.FineTags[at] is FineTag.OpenQuote or FineTag.CloseQuote) return -1;
            if (tag is Upos.Verb or Upos.Aux) verbs = true;
            if (!MayHead(at) || !_victims.IsPeople(at, counted: true) || IsGoverned(at)) continue;
            if ((verbs || dies) && !IsDescribed(at)) return -1;
            return Climb(at, from);
        }

        return -1;
    }

    /// <summary>"and a fourth wounded": a participle without an object and without an auxiliary.</summary>
    private bool IsBareParticiple(int verb) =>
        ground.Analysis.FineTags[verb] is FineTag.Vbn && (verb + 1 == ground.Lemmas.Count || ground.Analysis.Tags[verb + 1] is Upos.Adp or Upos.Punct or Upos.Aux) && ground.Quantities.At(verb + 1) is null && ground.Tree.Child(verb, Relation.Obj) < 0 && ground.Tree.Child(verb, Relation.Aux) < 0 && ground.Tree.Child(verb, Relation.Nsubj) < 0;

    /// <summary>Whether a word may stand for people: a noun, a name or a number, "a 19-year-old", "a fourth", "both".</summary>
    private bool MayHead(int token) =>
        ground.Analysis.Tags[token] is Upos.Noun or Upos.Propn or Upos.Num || ground.Lemmas[token] is "old" or "both" or "third" or "fourth" or "fifth" or "sixth" or "seventh";

    /// <summary>"no one else was hurt": the verb tells of nobody.</summary>
    private bool IsNobodyElse(int verb, TokenRange sentence)
    {
        int at = verb - 1;
        while (at > sentence.First && ground.Analysis.Tags[at] is Upos.Aux) at--;
        return at >= sentence.First + 2 && ground.Lemmas[at] is "else" && ground.Lemmas[at - 2] is "no" or "nobody" || (at > sentence.First && ground.Lemmas[at] is "else" && ground.Lemmas[at - 1] is "nobody");
    }

    /// <summary>"is in the hospital", "remained in hospital": where somebody is, not where something was done.</summary>
    private bool IsAt(int hospital)
    {
        if (ground.Tree.Child(hospital, Relation.Cop) >= 0) return true;
        int verb = ground.Tree.HeadOf(hospital);
        return verb >= 0 && ground.Lemmas[verb] is "remain" or "stay" or "be" or "recover" or "land";
    }

    /// <summary>Whether a preposition, or an owner's mark, stands at the edge of a nominal.</summary>
    private bool IsGoverned(int head)
    {
        int first = ground.Tree.Phrase(head, withPrepositions: false).First;
        if (first > 0 && ground.Analysis.Tags[first - 1] is Upos.Adp or Upos.Verb) return true;
        return head + 1 < ground.Lemmas.Count && ground.Analysis.FineTags[head + 1] is FineTag.Pos;
    }

    /// <summary>Whether a clause or a participle about a nominal follows it: "a boy who", "a boy, who", "a boy shot".</summary>
    private bool IsDescribed(int head)
    {
        int next = head + 1;
        if (next < ground.Lemmas.Count && ground.Lemmas[next] is ",") next++;
        if (next >= ground.Lemmas.Count) return false;
        return ground.Analysis.FineTags[next] is FineTag.Wp or FineTag.Wdt || (ground.Analysis.FineTags[next] is FineTag.Vbn or FineTag.Vbd && IsParticiple(next));
    }

    /// <summary>The head of a nominal that a token belongs to: "dozens of farmers", "Carl Dorn".</summary>
    private int Climb(int at, int from)
    {
        for (int step = 0; step < 4; step++)
        {
            int head = ground.Tree.HeadOf(at);
            if (head < from || head >= at || ground.Tree.RelationOf(at) is not (Relation.Flat or Relation.Nmod or Relation.Compound or Relation.Conj or Relation.Appos)) break;
            if (!_victims.IsPeople(head, counted: true)) break;
            at = head;
        }

        return at;
    }

    /// <summary>"and a mother, a nurse and a friend were wounded": the people between the verb before and this one; -1 for none.</summary>
    private int ListBefore(int verb, int other)
    {
        int at = verb - 1;
        while (at > other && ground.Analysis.Tags[at] is Upos.Aux or Upos.Adv or Upos.Part) at--;
        if (at <= other || ground.Analysis.Tags[at] is Upos.Num || !MayHead(at) || !_victims.IsPeople(at, counted: true)) return -1;
        int top = ListTop(at, other);
        return IsGoverned(top) ? -1 : top;
    }

    /// <summary>The first of the people joined to a token, after another token.</summary>
    private int ListTop(int token, int after)
    {
        for (int step = 0; step < 8; step++)
        {
            int head = ground.Tree.HeadOf(token);
            if (head <= after || head >= token || ground.Tree.RelationOf(token) is not (Relation.Conj or Relation.Flat or Relation.Appos) || ground.Analysis.Tags[head] is Upos.Verb) break;
            token = head;
        }

        return token;
    }

    /// <summary>"Two men are recovering after they were shot": the subject of the verb above, where it is people with a number; -1 for none.</summary>
    private int SubjectOver(int verb)
    {
        if (ground.Tree.RelationOf(verb) is not Relation.Advcl) return -1;
        int subject = ground.Clauses.At(ground.Tree.HeadOf(verb)).Agent;
        return subject >= 0 && subject < verb && _victims.IsPeople(subject, counted: true) ? subject : -1;
    }

    /// <summary>"shot his wife and then himself": the doer is hurt as well.</summary>
    private bool SelfBeside(int verb)
    {
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
            if (child > verb && ground.Tree.RelationOf(child) is Relation.Conj && IsReflexive(child)) return true;
        return false;
    }

    /// <summary>"Four people were shot, one of them fatally": those who died.</summary>
    private Harm? OfFatally(int token, CueLine<HarmCue> cue) =>
        NumberBeforeFatally(token) is { } number ? new(token, token + 1, cue, [Bare(number)], -1, false) : null;

    private Quantity? NumberBeforeFatally(int token)
    {
        int end = token;
        if (end > 1 && ground.Lemmas[end - 1] is "them" or "they" or "whom" or "who" && ground.Lemmas[end - 2] is "of") end -= 2;
        if (end < 1 || ground.Quantities.At(end - 1) is not { Kind: QuantityKind.Number, IsCompound: false } number || number.AfterLast != end) return null;
        bool apart = number.First > 0 && ground.Lemmas[number.First - 1] is "," or "including" or "include" or "-" or "–" or "—" or "and";
        return apart ? number : null;
    }
}
