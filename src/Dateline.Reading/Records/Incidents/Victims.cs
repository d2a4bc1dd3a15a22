using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>People who came to harm: a phrase with their number.</summary>
/// <param name="Phrase">The phrase, number and bound included.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Count">How many.</param>
/// <param name="Who">The group without its number; null where they are just people.</param>
/// <param name="Rule">The rule that gave the count.</param>
/// <param name="Part">Whether the phrase says that they are part of a larger count.</param>
internal readonly record struct Victims(TokenRange Phrase, int Head, Count Count, TokenRange? Who, string Rule, bool Part);

/// <summary>Reads how many people a phrase means, and which.</summary>
internal sealed class VictimReader(Groundwork ground)
{
    private const int MostMembers = 12;

    /// <summary>Reads the people that a head word and what is joined to it by "and" mean; those without a number give nothing.</summary>
    /// <param name="head">The head word.</param>
    /// <param name="found">Where they are put.</param>
    /// <param name="limit">The token before which all of them stand, where they stand before the word of harm.</param>
    public void Read(int head, List<Victims> found, int limit = int.MaxValue)
    {
        int first = found.Count;
        if (limit < head) limit = int.MaxValue;
        var own = One(head, part: false);
        // "the victims, two men and a woman, were hurt"
        if (own is null && ground.Tree.Child(head, Relation.Appos) is var appos && appos > head && appos < limit && ground.Analysis.FineTags[head] is FineTag.Nns) own = One(head = appos, part: false);
        if (own is { } victims)
        {
            if (Earlier(victims) is { } other) found.Add(other);
            found.Add(victims);
        }

        var tree = ground.Tree;
        int members = 0;
        for (int child = tree.FirstChild(head); child >= 0 && child < limit && members < MostMembers; child = tree.NextSibling(child))
        {
            if (child < head || tree.RelationOf(child) is not (Relation.Conj or Relation.Nmod or Relation.Obl)) continue;
            bool joined = tree.RelationOf(child) is Relation.Conj || IsAlong(child);
            bool part = !joined && IsIncluding(child);
            if (!joined && !part) continue;
            members++;
            if (One(child, part) is { } other && !(part && other.Rule is not "quantity")) found.Add(other);
            Joined(child, found, part, limit);
        }

        AddUp(found, first);
    }

    /// <summary>"two British and two American captives": the number of the first of two qualities.</summary>
    private Victims? Earlier(Victims victims)
    {
        if (victims.Rule is not "quantity") return null;
        var before = ground.Quantities.In(Math.Max(0, victims.Phrase.First - 5), victims.Head);
        for (int q = before.Length - 2; q >= 0; q--)
        {
            var (one, next) = (before[q], before[q + 1]);
            if (one is not { Kind: QuantityKind.Number, IsCompound: false } || next is not { Kind: QuantityKind.Number, IsCompound: false }) continue;
            if (next.First - one.AfterLast != 2 || ground.Lemmas[next.First - 1] is not "and" || ground.Analysis.Tags[one.AfterLast] is not (Upos.Adj or Upos.Propn) || IncidentCues.Harm.Of(ground.Lemmas[one.AfterLast]) is not null) continue;
            return new(new(one.First, victims.Phrase.AfterLast), victims.Head, new(Whole(one.Value), Whole(one.High), one.Bound), new(one.AfterLast, one.AfterLast + 1), "quantity", false);
        }

        return null;
    }

    /// <summary>"Smith and two others" are three; "a nurse and a driver" are two.</summary>
    private void AddUp(List<Victims> found, int first)
    {
        int count = found.Count - first;
        if (count < 2) return;
        var members = found.GetRange(first, count);
        bool singles = members.TrueForAll(v => v.Rule is not "quantity" && !v.Part);
        bool others = !singles && members.TrueForAll(v => !v.Part && (v.Rule is not "quantity" || ground.Lemmas[v.Head] is "other")) && members[0].Rule is "one-name";
        if (!singles && !others) return;
        var phrase = new TokenRange(members.Min(v => v.Phrase.First), members.Max(v => v.Phrase.AfterLast));
        found.RemoveRange(first, count);
        found.Add(new(phrase, members[0].Head, new(members.Sum(v => v.Count.Value), null, Bound.Exact), phrase, "added-up", false));
    }

    /// <summary>Reads the people of one phrase; null where they have no number or are no people.</summary>
    public Victims? One(int head, bool part)
    {
        if (ground.IsInDateline(head)) return null;
        var tree = ground.Tree;
        var phrase = tree.Phrase(head, withPrepositions: false);
        if (NumberOf(head, phrase) is { } quantity)
        {
            if (!IsPeople(head, counted: true)) return null;
            phrase = new(quantity.First > phrase.First && IsJoined(phrase.First, quantity.First) ? quantity.First : Math.Min(phrase.First, quantity.First), Math.Max(phrase.AfterLast, quantity.AfterLast));
            var count = new Count(Whole(quantity.Value), Whole(quantity.High), quantity.Bound);
            return new(phrase, head, count, Who(head, quantity.AfterLast), "quantity", part);
        }

        for (int t = phrase.First; t < head; t++)
            if (ground.Analysis.Tags[t] is Upos.Cconj) phrase = new(t + 1, phrase.AfterLast);
        if (ground.Analysis.Tags[head] is Upos.Num || !IsPeople(head, counted: false) || Single(head, phrase) is not { } rule) return null;
        return new(phrase, head, new(rule is "both" ? 2 : 1, null, Bound.Exact), Who(head, FirstWord(phrase)), rule, part);
    }

    /// <summary>Whether a noun, name, number or pronoun means people.</summary>
    public bool IsPeople(int head, bool counted)
    {
        var analysis = ground.Analysis;
        if (analysis.Tags[head] is Upos.Num) return true;
        if (analysis.Tags[head] is Upos.Pron) return ground.Lemmas[head] is "he" or "she" or "him" or "her" or "himself" or "herself" or "one" or "other" or "who" or "nobody" or "everyone";
        if (NameKindAt(head) is { } kind && analysis.Tags[head] is Upos.Propn)
            return kind is NameKind.Person || (counted && kind is NameKind.Group) || IncidentCues.Victims.Contains(ground.Lemmas[head]);
        var lemma = ground.Lemmas[head];
        if (lemma is "head") return false;
        if (lemma is "both" && ground.Analysis.Tags[head] is Upos.Det or Upos.Pron) return IsAlone(head);
        if (lemma is "third" or "fourth" or "fifth" or "sixth" or "seventh" && head > 0 && ground.Lemmas[head - 1] is "a") return IsAlone(head);
        if (IncidentCues.Victims.Contains(lemma)) return true;
        if (lemma is "year" && head + 2 < ground.Lemmas.Count && ground.Lemmas[head + 1] is "-" && ground.Lemmas[head + 2] is "old" && (head + 3 == ground.Lemmas.Count || ground.Analysis.Tags[head + 3] is not (Upos.Noun or Upos.Propn or Upos.Adj))) return true;
        if (lemma is "old" && head > 1 && ground.Lemmas[head - 1] is "-" && ground.Lemmas[head - 2] is "year" or "month") return true;
        if (analysis.Tags[head] is Upos.Noun && IncidentCues.IsRole(lemma)) return true;
        int hyphen = lemma.LastIndexOf('-');
        if (hyphen > 0 && IncidentCues.Victims.Contains(lemma[(hyphen + 1)..])) return true;
        if (lemma is "other" or "another" or "more" or "dozen" or "hundred" or "thousand" or "score" or "year-old" or "-year-old") return counted || lemma is "another" or "year-old";
        return lemma.Length > 4 && (lemma.EndsWith("man") || lemma.EndsWith("woman") || lemma.EndsWith("men") || lemma.EndsWith("women") || (counted && (lemma.EndsWith("ers") || lemma.EndsWith("ists"))))
            && lemma is not ("human" or "talisman" or "specimen" or "regimen");
    }

    /// <summary>"a fourth was wounded", "both were hurt": a word that stands for people by itself.</summary>
    private bool IsAlone(int token) => token + 1 < ground.Lemmas.Count && ground.Analysis.Tags[token + 1] is Upos.Aux or Upos.Verb or Upos.Adv;

    private Quantity? NumberOf(int head, TokenRange phrase)
    {
        if (ground.Analysis.Tags[head] is Upos.Num && ground.Quantities.At(head) is { } own) return Counts(own) ? own : null;
        if (ground.Lemmas[head] is "dozen" or "hundred" or "thousand" or "score" or "million" or "none" or "nobody" or "no-one" or "several" or "many" or "some" && ground.Quantities.At(head) is { } vague) return vague;
        Quantity? found = null;
        foreach (var quantity in ground.Quantities.In(Math.Max(0, phrase.First - 3), head))
        {
            if (quantity.NumberAfterLast <= phrase.First || !Counts(quantity)) continue;
            // "one dead and two others wounded": the number behind the "and" is theirs.
            if (found is not { } earlier || IsJoined(earlier.AfterLast, quantity.First)) found = quantity;
        }

        if (found is not null) return found;

        // "dozens of civilians": the number is the head, the people hang on it.
        return ground.Quantities.At(head) is { } at && Counts(at) ? at : null;

        bool Counts(Quantity quantity) => IsCount(quantity);
    }

    private bool IsJoined(int from, int to)
    {
        for (int t = from; t < to; t++)
            if (ground.Analysis.Tags[t] is Upos.Cconj) return true;
        return false;
    }

    /// <summary>Whether a number counts people: not their ages, not part of a compound.</summary>
    public bool IsCount(Quantity quantity)
    {
        if (quantity is not { Kind: QuantityKind.Number, IsCompound: false }) return false;
        if (quantity.Value is { } value && value != decimal.Truncate(value)) return false;
        int before = quantity.First - 1;
        if (before < 0) return true;
        if (ground.Lemmas[before] is "age" or "aged" or "ages" || (before > 0 && ground.Lemmas[before] is "of" && ground.Lemmas[before - 1] is "age")) return false;
        if (ground.Lemmas[before] is "," && before > 0 && IsAgeAfter(quantity, before - 1)) return false;
        return ground.Lemmas[before] is not ("and" or "to" or "-" or "–" or ",") || before == 0 || ground.Quantities.At(before - 1) is not { } other || IsCount(other);
    }

    /// <summary>"two boys, 9 and 12, were hurt", "Carl Dorn, 30": a bare number after people is their age.</summary>
    private bool IsAgeAfter(Quantity quantity, int people)
    {
        if (quantity.Value is not (> 0 and < 111) || quantity.AfterLast >= ground.Lemmas.Count || ground.Analysis.Tags[people] is not (Upos.Noun or Upos.Propn) || !IsPeople(people, counted: true)) return false;
        var next = ground.Analysis.Tags[quantity.AfterLast];
        return next is Upos.Punct or Upos.Cconj or Upos.Aux or Upos.Verb && !(next is Upos.Verb && ground.Analysis.FineTags[quantity.AfterLast] is FineTag.Vbn);
    }

    /// <summary>Why a phrase without a number means one person, or two; null where it does not.</summary>
    private string? Single(int head, TokenRange phrase)
    {
        var analysis = ground.Analysis;
        if (ground.Lemmas[phrase.First] is "both" || (phrase.First > 0 && ground.Lemmas[phrase.First - 1] is "both")) return "both";
        if (analysis.FineTags[head] is FineTag.Nns or FineTag.Nnps) return null;
        if (ground.Lemmas[head] is "they" or "them" or "people" or "crew" or "staff" or "police" or "who" or "one" or "family" or "couple" or "personnel" or "other" or "more" or "everyone") return null;
        if (analysis.Tags[head] is Upos.Propn) return NameKindAt(head) is NameKind.Person || IncidentCues.Victims.Contains(ground.Lemmas[head]) ? "one-name" : null;
        return analysis.Tags[head] is Upos.Pron ? "one-pronoun" : "one-noun";
    }

    private TokenRange? Who(int head, int from)
    {
        var tree = ground.Tree;
        if (ground.Lemmas[head] is "dozen" or "hundred" or "thousand" or "score" or "million" || ground.Analysis.Tags[head] is Upos.Num)
        {
            int of = tree.Child(head, Relation.Nmod);
            if (of < head) return null;
            var below = tree.Phrase(of, withPrepositions: false);
            return IsJustPeople(of) || below.First >= head + 4 ? null : below;
        }

        var phrase = tree.Phrase(head, withPrepositions: false);
        int first = Math.Clamp(from, phrase.First, head);
        return IsJustPeople(head) ? null : new(first, phrase.AfterLast);
    }

    private bool IsJustPeople(int head) => ground.Lemmas[head] is "people" or "person" or "other" or "one" or "more" or "he" or "she" or "victim" or "another" && ground.Tree.Child(head, Relation.Amod) < 0;

    private int FirstWord(TokenRange phrase) =>
        ground.Analysis.Tags[phrase.First] is Upos.Det && phrase.Length > 1 ? phrase.First + 1 : phrase.First;

    /// <summary>The further members of a list, each of which may hang on the one before it.</summary>
    private void Joined(int head, List<Victims> found, bool part, int limit)
    {
        var tree = ground.Tree;
        for (int members = 0; members < MostMembers; members++)
        {
            int next = -1;
            for (int child = tree.FirstChild(head); child >= 0 && child < limit; child = tree.NextSibling(child))
            {
                if (child < head || tree.RelationOf(child) is not Relation.Conj) continue;
                if (One(child, part) is { } other && !(part && other.Rule is not "quantity")) found.Add(other);
                next = child;
            }

            if (next < 0) return;
            head = next;
        }
    }

    private bool IsIncluding(int head) => ground.Tree.Child(head, Relation.Case) is >= 0 and var word && ground.Lemmas[word] is "including" or "include" or "among";

    /// <summary>"along with a dozen soldiers", "as well as another".</summary>
    public bool IsAlong(int head) =>
        ground.Tree.Child(head, Relation.Case) is >= 0 and var word && (ground.Lemmas[word] is "along" or "besides" || (word > 0 && ground.Lemmas[word] is "with" && ground.Lemmas[word - 1] is "along"));

    private NameKind? NameKindAt(int token) => ground.NameAt(token)?.Kind;

    private static long? Whole(decimal? value) => value is { } number && number < long.MaxValue && number >= 0 ? (long)number : null;
}
