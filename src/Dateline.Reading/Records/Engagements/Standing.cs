using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Parties;

namespace Dateline.Reading.Records.Engagements;

/// <summary>Tells how an engagement stands: held, under way, planned or called off; not at all where it may never be.</summary>
internal sealed class Standing(Groundwork ground)
{
    /// <summary>How what a verb tells stands, with the word that tells; null where it is denied or depends.</summary>
    public (EngagementStatus Status, int Word)? OfVerb(in Predicate predicate)
    {
        int verb = predicate.Token;
        switch (predicate.Modality)
        {
            case Modality.Planned:
                // "had planned to meet": it came to nothing.
                return (HadBeen(predicate.Governor) ? EngagementStatus.CalledOff : EngagementStatus.Planned, predicate.Governor);
            case Modality.UnderWay:
                return (NextTime(verb) ? EngagementStatus.Planned : EngagementStatus.UnderWay, -1);
            case Modality.Denied or Modality.Conditional:
                bool cancelled = predicate.Governor >= 0 && EngagementCue.Outcomes.At(ground.Lemmas, predicate.Governor) is { Value: EngagementStatus.CalledOff };
                return cancelled ? (EngagementStatus.CalledOff, predicate.Governor) : null;
        }

        if (IsOfNone(verb)) return null;
        if (IsDue(verb) is >= 0 and var due) return (EngagementStatus.Planned, due);
        var tag = ground.Analysis.FineTags[verb];
        if (tag is not (FineTag.Vbz or FineTag.Vbp)) return tag is FineTag.Vb && IsPurpose(verb) ? (EngagementStatus.Planned, -1) : (EngagementStatus.Held, -1);
        if (Today(verb)) return (EngagementStatus.UnderWay, -1);
        bool headline = ground.Report.Title is { } title && ground.Analysis.Tokens.Starts[verb] < title.End;
        return NextTime(verb) || (!headline && HasWeekday(verb)) ? (EngagementStatus.Planned, -1) : (EngagementStatus.Held, -1);
    }

    /// <summary>How what a noun names stands, with the word that tells; null where it is denied or depends.</summary>
    public (EngagementStatus Status, int Word)? OfNoun(int noun)
    {
        int verb = VerbOver(noun);
        if (IsNone(noun)) return null;
        if (verb >= 0 && EngagementCue.Outcomes.At(ground.Lemmas, verb) is { Value: EngagementStatus.CalledOff or EngagementStatus.UnderWay } outcome && IsAbout(noun, verb))
        {
            bool so = ground.Clauses.At(verb).Modality is Modality.Happened or Modality.UnderWay;
            if (so) return (outcome.Value, verb);
        }

        var (modality, governor) = ground.Clauses.ModalityOfNoun(noun);
        if (modality is Modality.Denied && governor >= 0 && ground.Analysis.Tags[governor] is Upos.Verb && ground.Clauses.At(governor).Modality is Modality.Denied) return null;
        if (Undone(noun) is >= 0 and var undone) return (EngagementStatus.CalledOff, undone);
        if (ground.Tree.Child(noun, Relation.Case) is >= 0 and var preposition && ground.Lemmas[preposition] is "after" or "during" or "following" && modality is Modality.Happened or Modality.UnderWay or Modality.Conditional)
            return (EngagementStatus.Held, -1);
        for (int t = noun - 1; t >= Math.Max(0, noun - 5); t--)
        {
            var word = ground.Analysis.Tokens[t];
            if (ground.Lemmas[t] is "further" or "more" && t > 0 && ground.Lemmas[t - 1] is "no") return (EngagementStatus.CalledOff, t - 1);
            if (ground.Lemmas[t] is "week" && t > 0 && ground.Lemmas[t - 1] is "this" && t + 1 < noun && ground.Analysis.FineTags[t + 1] is FineTag.Pos && !PastVerb(noun)) return (EngagementStatus.Planned, t);
            if (word is "upcoming" or "forthcoming" or "next" or "later" or "planned" or "scheduled" or "proposed") return (EngagementStatus.Planned, t);
            if (word is "cancelled" or "canceled" or "aborted" or "postponed" or "scrapped") return (EngagementStatus.CalledOff, t);
            if (ground.Lemmas[t] is "ongoing" or "current") return (EngagementStatus.UnderWay, t);
            if (ground.Lemmas[t] is "ahead" || (ground.Lemmas[t] is "before" && ground.Analysis.Tags[t] is Upos.Adp)) return (EngagementStatus.Planned, t);
            if (word is "last" or "recent" or "previous" or "past" or "earlier" or "after" or "following" or "latest") return (EngagementStatus.Held, t);
            if (ground.Analysis.Tags[t] is Upos.Verb or Upos.Punct) break;
        }

        return modality switch
        {
            Modality.Planned => (EngagementStatus.Planned, governor),
            Modality.Denied or Modality.Conditional => null,
            Modality.UnderWay => (EngagementStatus.Held, -1),
            // "is due to visit Lima and make a stop in Quito".
            Modality.Happened when verb >= 0 && ground.Tree.RelationOf(verb) is Relation.Conj && ground.Tree.HeadOf(verb) is >= 0 and var first && IsDue(first) >= 0 => (EngagementStatus.Planned, IsDue(first)),
            Modality.Happened when verb >= 0 && ground.Analysis.FineTags[verb] is FineTag.Vbz or FineTag.Vbp && IsAbout(noun, verb) && HasWeekday(noun) => (EngagementStatus.Planned, -1),
            _ => NextTime(noun) ? (EngagementStatus.Planned, -1) : (EngagementStatus.Held, -1),
        };
    }

    /// <summary>Turns what is told as held into planned where its date lies after the report's.</summary>
    public void ByDate(EngagementMention mention)
    {
        if (mention.Status is EngagementStatus.Planned && mention.StatusWords is { } words && mention.Date?.Value is { } told && ground.Day is { } day
            && told.End.LastDay < day)
        {
            // What is told as to come cannot have been: the date belongs to something else, or "before" is told from today.
            if (ground.Report.Text.AsSpan(words.Start, words.Length) is "before") (mention.Status, mention.StatusWords) = (EngagementStatus.Held, null);
            else mention.Date = null;
        }

        if (mention.Status is not EngagementStatus.Held || mention.Date is not { Value: { } value } date || ground.Day is not { } today) return;
        var start = value.Start.FirstDay;
        bool later = value.Start.Precision is DatePrecision.Day && start > today;
        if (!later && date.Tense <= 0) return;
        bool past = mention.IsVerb ? ground.Analysis.FineTags[mention.Token] is FineTag.Vbd : PastVerb(mention.Token);
        if (past) return;
        mention.Status = EngagementStatus.Planned;
        mention.StatusWords = date.Span;
    }

    /// <summary>The verb that a noun is subject or object of, through "round of talks"; -1 where there is none.</summary>
    public int VerbOver(int noun)
    {
        int at = noun;
        for (int step = 0; step < 3; step++)
        {
            int head = ground.Tree.HeadOf(at);
            if (head < 0) return -1;
            if (ground.Analysis.Tags[head] is Upos.Verb) return head;
            var relation = ground.Tree.RelationOf(at);
            bool through = relation is Relation.Conj or Relation.Nsubj || (relation is Relation.Nmod && ground.Lemmas[head] is "round" or "day" or "series" or "week" or "hour" or "set" or "part" or "sideline" or "month" or "start" or "end" or "beginning" or "time" or "track" or "framework" or "statement" or "speech" or "remark");
            if (ground.Analysis.Tags[head] is Upos.Adj or Upos.Noun or Upos.Propn && through) at = head;
            else return -1;
        }

        return -1;
    }

    /// <summary>"no speech or press conference".</summary>
    private bool IsNone(int noun)
    {
        if (ground.Tree.RelationOf(noun) is not Relation.Conj || ground.Tree.HeadOf(noun) is not (>= 0 and var first)) return false;
        return ground.Tree.Child(first, Relation.Det) is >= 0 and var determiner && ground.Lemmas[determiner] is "no";
    }

    private bool PastVerb(int noun) => VerbOver(noun) is >= 0 and var verb && ground.Analysis.FineTags[verb] is FineTag.Vbd;

    /// <summary>"derailed the talks", by the words: the verb right before; -1 where it does not call off.</summary>
    private int Undone(int noun)
    {
        int t = noun - 1;
        while (t > noun - 4 && t >= 0 && ground.Analysis.Tags[t] is Upos.Det or Upos.Adj or Upos.Noun) t--;
        if (t > 0 && ground.Lemmas[t] is "off") t--;
        bool undone = t >= 0 && ground.Analysis.Tags[t] is Upos.Verb && EngagementCue.Outcomes.At(ground.Lemmas, t) is { Value: EngagementStatus.CalledOff };
        return undone && ground.Clauses.At(t).Modality is Modality.Happened or Modality.UnderWay ? t : -1;
    }

    private bool IsAbout(int noun, int verb) => ground.Tree.RelationOf(noun) is not Relation.Obl || IsParticle(noun, verb) || ground.Lemmas[verb] is "engage" or "withdraw" || verb > noun;

    /// <summary>"called off peace talks": the tree may take the particle for a preposition of the noun.</summary>
    private bool IsParticle(int noun, int verb) => ground.Tree.Child(noun, Relation.Case) is >= 0 and var small && small == verb + 1 && ground.Lemmas[small] is "off";

    private bool IsPurpose(int verb)
    {
        int to = ground.Tree.Child(verb, Relation.Mark);
        return to >= 0 && ground.Tree.RelationOf(verb) is Relation.Root or Relation.Acl;
    }

    private bool HadBeen(int governor)
    {
        if (governor < 0 || ground.Lemmas[governor] is not ("plan" or "schedule" or "intend" or "hope" or "expect")) return false;
        int aux = ground.Tree.Child(governor, Relation.Aux);
        return aux >= 0 && ground.Analysis.Tokens[aux] is "had" or "'d" or "’d";
    }

    /// <summary>"is due to visit", "are set to meet": the word that plans; -1 for none.</summary>
    private int IsDue(int verb)
    {
        if (verb < 2 || ground.Analysis.FineTags[verb - 1] is not FineTag.To) return -1;
        int before = verb - 2;
        return ground.Lemmas[before] is "due" or "set" or "schedule" or "scheduled" or "slate" or "slated" or "poise" or "poised" or "expect" or "expected" or "plan" or "prepare" or "about" ? before : -1;
    }

    /// <summary>"no plans to travel".</summary>
    private bool IsOfNone(int verb)
    {
        for (int t = verb - 1; t > Math.Max(0, verb - 12); t--)
            if (ground.Lemmas[t] is "plan" or "intention" && ground.Lemmas[t - 1] is "no") return true;
        int head = ground.Tree.HeadOf(verb);
        if (head < 0 || ground.Tree.RelationOf(verb) is not (Relation.Acl or Relation.Advcl)) return false;
        int determiner = ground.Tree.Child(head, Relation.Det);
        return determiner >= 0 && ground.Lemmas[determiner] is "no";
    }

    private bool Today(int token) => Near(token, static lemma => lemma is "today" or "now");

    /// <summary>Whether the clause names a time to come.</summary>
    private bool NextTime(int token)
    {
        var (first, afterLast) = Around(token);
        for (int t = first; t < afterLast; t++)
        {
            if (ground.Lemmas[t] is "tomorrow") return true;
            if (ground.Analysis.Tokens[t] is "next" or "later" or "Next" or "Later" && t + 1 < afterLast && ground.Lemmas[t + 1] is "week" or "month" or "year" or "this" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "today" or "summer" or "fall" or "spring" or "autumn")
                return true;
        }

        return false;
    }

    private bool HasWeekday(int token) => Near(token, Vicinity.IsWeekday);

    private bool Near(int token, LemmaTest test)
    {
        var (first, afterLast) = Around(token);
        for (int t = first; t < afterLast; t++)
            if (test(ground.Lemmas[t])) return true;
        return false;
    }

    private (int First, int AfterLast) Around(int token)
    {
        int sentence = ground.Analysis.Tokens.SentenceOf(token);
        return (Math.Max(ground.Analysis.Tokens.Sentences[sentence], token - 4), Math.Min(ground.Analysis.Tokens.SentenceEnd(sentence), token + 14));
    }

    private delegate bool LemmaTest(ReadOnlySpan<char> lemma);
}
