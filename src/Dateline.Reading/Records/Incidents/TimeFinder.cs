using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds when something happened: the time expressions that hang on the words that tell it.</summary>
internal sealed class TimeFinder(Groundwork ground)
{
    private const int MostSteps = 6;

    /// <summary>The date of a telling; null where the sentence gives it none.</summary>
    /// <param name="anchors">The words that tell it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="alone">Whether the sentence tells nothing else, so that any date of it will do.</param>
    /// <param name="tied">Whether the date hangs on the words, not just on the same sentence.</param>
    public Derived<Period>? Find(List<int> anchors, TokenRange sentence, bool alone, out bool tied)
    {
        DateMention? best = null;
        int most = 0, nearest = int.MaxValue;
        foreach (var mention in ground.Dates.In(sentence.First, sentence.AfterLast))
        {
            if (mention.Value is null || mention.IsAge || mention.Kind is MentionKind.Recurrence) continue;
            if (IsSince(mention) ? !IsPerfect(ground.Tree.HeadOf(ground.Tree.Top(new(mention.First, mention.AfterLast)))) : mention.Kind is MentionKind.Duration) continue;
            foreach (int anchor in anchors)
            {
                int score = Tie(mention, anchor), distance = Math.Abs(mention.First - anchor);
                if (score < most || (score == most && distance >= nearest) || score == 0) continue;
                (best, most, nearest) = (mention, score, distance);
            }
        }

        tied = best is not null;
        if (best is null && alone)
        {
            foreach (int anchor in anchors)
                if ((best = ground.Dates.DateOf(anchor, sentence.First, sentence.AfterLast)) is { } any && IsOver(any, anchor)) break;
                else best = null;
        }

        return best is null || DateOf(best) is not { } date ? null : new(date, best.Rule, best.Evidence);
    }

    /// <summary>Whether the verb that an expression dates stands above a word, so that it dates the word as well.</summary>
    private bool IsOver(DateMention mention, int anchor)
    {
        int at = ground.Tree.Top(new(mention.First, mention.AfterLast));
        for (int step = 0; step < MostSteps && at >= 0; step++, at = ground.Tree.HeadOf(at))
            if (ground.Analysis.Tags[at] is Upos.Verb) return ground.Tree.IsBelow(anchor, at);
        return true;
    }

    /// <summary>The date of a happening by an expression: of several days the first; a week is the month it lies in.</summary>
    private Period? DateOf(DateMention mention)
    {
        var value = mention.Value!.Value;
        if (value.Precision is not DatePrecision.Period) return value;
        if (IsSince(mention)) return new(value.Start);
        var (first, last) = (value.Start.FirstDay, value.End.LastDay);
        int days = NodaTime.Period.DaysBetween(first, last) + 1;
        if (days <= 3) return new(value.Start);
        if (first.Year == last.Year && first.Month == last.Month) return new(new PartialDate(first.Year, first.Month));
        return days <= 8 ? null : new(value.Start);
    }

    /// <summary>"have killed 90 since March": only what is told in the perfect began then.</summary>
    private bool IsPerfect(int verb)
    {
        if (verb < 0 || ground.Analysis.Tags[verb] is not Upos.Verb) return false;
        for (int child = ground.Tree.FirstChild(verb); child >= 0 && child < verb; child = ground.Tree.NextSibling(child))
            if (ground.Tree.RelationOf(child) is Relation.Aux && ground.Lemmas[child] is "have" && ground.Analysis.FineTags[child] is FineTag.Vbz or FineTag.Vbp) return true;
        return false;
    }

    private bool IsSince(DateMention mention)
    {
        int before = mention.First - 1;
        return ground.Lemmas[mention.First] is "since" || (before >= 0 && ground.Lemmas[before] is "since");
    }

    /// <summary>How closely an expression is tied to a word: 3 hangs on it, 2 hangs on its verb; 0 not.</summary>
    private int Tie(DateMention mention, int anchor)
    {
        var tree = ground.Tree;
        int at = tree.Top(new(mention.First, mention.AfterLast)), verb = VerbAbove(anchor);
        if (verb >= 0 && !Carries(verb, anchor)) verb = -1;
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (at == anchor) return 3;
            if (at == verb) return 2;
            if (step > 0 && ground.Analysis.Tags[at] is Upos.Verb) break;
            at = tree.HeadOf(at);
        }

        return IsBeside(mention, anchor) ? 2 : 0;
    }

    /// <summary>"condemned the attack on Friday": what is said of a happening has a date of its own.</summary>
    private bool Carries(int verb, int anchor)
    {
        if (verb == anchor || ground.Analysis.Tags[anchor] is Upos.Verb) return true;
        return !IsOfSpeech(verb);
    }

    private bool IsOfSpeech(int verb) => ground.Lemmas[verb] is "say" or "claim" or "condemn" or "denounce" or "describe" or "announce" or "report" or "call" or "blame" or "tell" or "discuss" or "mourn" or "mark" or "investigate"
        or "accuse" or "charge" or "arrest" or "identify" or "confirm" or "deny" or "release" or "honor" or "honour" or "respond" or "visit" or "speak" or "warn" or "testify" or "convict" or "sentence" or "plead" or "appear";

    /// <summary>"the Dec. 14 shooting", "the attack Wednesday": nothing but nouns and the like stands between.</summary>
    private bool IsBeside(DateMention mention, int anchor)
    {
        int from = Math.Min(mention.AfterLast, anchor + 1), to = Math.Max(mention.First, anchor);
        if (to - from > 4) return false;
        for (int t = from; t < to; t++)
        {
            if (t == anchor || (t >= mention.First && t < mention.AfterLast)) continue;
            if (ground.Analysis.Tags[t] is Upos.Verb or Upos.Punct or Upos.Aux or Upos.Sconj or Upos.Cconj) return false;
        }

        return true;
    }

    private int VerbAbove(int anchor)
    {
        int at = anchor;
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (ground.Analysis.Tags[at] is Upos.Verb && (at != anchor || ground.Tree.RelationOf(at) is not (Relation.Advcl or Relation.Conj))) return at;
            at = ground.Tree.HeadOf(at);
        }

        return -1;
    }
}
