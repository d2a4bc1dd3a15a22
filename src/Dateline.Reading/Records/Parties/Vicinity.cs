using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Parties;

/// <summary>Reads what stands beside a cue: lists after a preposition, the place, the time.</summary>
internal sealed class Vicinity(Groundwork ground, PartyReader parties)
{
    private const int Reach = 16;

    /// <summary>The token after a cue's preposition ("with"), looked for before the clause ends; -1 where there is none.</summary>
    /// <param name="after">The token after the cue.</param>
    /// <param name="preposition">The preposition.</param>
    /// <param name="reach">How many tokens on it may stand.</param>
    public int After(int after, string preposition, int reach = 10)
    {
        int end = Math.Min(EndOf(after - 1), after + reach);
        for (int t = after; t < end; t++)
        {
            if (ground.Analysis.Tokens[t].Equals(preposition, StringComparison.OrdinalIgnoreCase)) return t + 1;
            if (EndsClause(t)) return -1;
        }

        return -1;
    }

    /// <summary>The parties of the list after a preposition; none where there is none.</summary>
    public List<Party> ListAfter(int after, string preposition, out int afterLast, int reach = 10)
    {
        afterLast = after;
        int first = After(after, preposition, reach);
        if (first < 0) return [];
        var list = parties.List(first, EndOf(after - 1), out int end, two: preposition is "between");
        if (list.Count == 0 || BelongsBetween(list[0].Head, after, first)) return [];
        afterLast = end;
        return list;
    }

    /// <summary>"skipped the meeting as a sign of discord with the union": the preposition belongs to a noun between.</summary>
    private bool BelongsBetween(int head, int after, int first)
    {
        int over = ground.Tree.HeadOf(head);
        if (over < after || over >= first - 1 || ground.Analysis.Tags[over] is not Upos.Noun) return false;
        for (int t = after; t < over; t++)
            if (ground.Lemmas[t] is "about" or "on" or "over" or "regarding") return false;
        return ground.Lemmas[over] is not ("week" or "month" or "day" or "year" or "time" or "afternoon" or "morning" or "evening" or "sideline");
    }

    /// <summary>The place that a preposition puts beside a cue: after it in the same clause, or at the beginning of the sentence ("In Riga, ...").</summary>
    /// <param name="cue">The cue's head.</param>
    /// <param name="afterLast">The token after the place; the cue's own end where there is none.</param>
    public PlaceReference? PlaceOf(int cue, out int afterLast)
    {
        int end = Math.Min(EndOf(cue), cue + 1 + Reach);
        for (int t = cue + 1; t + 1 < end; t++)
        {
            if (ground.Lemmas[t] is "in" or "at" or "outside" or "near" && PlaceFrom(t + 1, end, out afterLast) is { } place) return place;
            if (EndsClause(t)) break;
        }

        afterLast = cue + 1;
        int first = ground.Analysis.Tokens.Sentences[ground.Analysis.Tokens.SentenceOf(cue)];
        bool opening = ground.Lemmas[first] is "in" or "at" or "on" && cue - first < 25;
        if (opening && PlaceFrom(first + 1, cue, out int after) is { } before && after < cue && ground.Analysis.Tokens[after] is ",") return before;
        return null;
    }

    /// <summary>The place whose name or description begins at a token; null where no place does.</summary>
    public PlaceReference? PlaceFrom(int first, int end, out int afterLast)
    {
        afterLast = first;
        if (Chunk.At(ground, parties, first, end) is not { } chunk) return null;
        int named = -1;
        for (int t = chunk.First; t < chunk.AfterLast; t++)
            if (parties.IsPlace(t)) named = t;
        bool site = PlaceNouns.Holds(ground.Lemmas[chunk.Head]) && ground.Analysis.FineTags[chunk.Head] is not FineTag.Nns;
        // "at the Lake College of Journalism": a body by the name of its house.
        for (int t = chunk.First; t < chunk.AfterLast && !site; t++)
            site = parties.NameAt(t) is { Kind: NameKind.Organisation } && ground.Lemmas[t] is "college" or "university" or "hospital" or "church" or "school" or "cathedral" or "institute" or "library" or "museum" or "department" or "pentagon";
        if (named < 0 && !site) return null;
        if (named >= 0 && !site && parties.NameAt(chunk.Head) is not { Kind: NameKind.Location or NameKind.Facility }) return null;
        afterLast = chunk.AfterLast;
        int begin = chunk.First;
        var range = new TokenRange(begin, chunk.AfterLast);
        // "the city of Riga" is Riga; "NATO's headquarters in Riga" stays whole.
        if (named >= 0 && (!site || ground.Lemmas[chunk.Head] is "city" or "town" or "village" or "port" or "capital" or "province" or "region") && parties.NameAt(named) is { } name) range = new(name.First, name.AfterLast);
        // "a hospital in Riga" is one place.
        if (named < 0 && chunk.AfterLast + 1 < end && ground.Lemmas[chunk.AfterLast] is "in" or "of" && parties.NameAt(chunk.AfterLast + 1) is { Kind: NameKind.Location } town)
        {
            afterLast = Math.Min(town.AfterLast, end);
            range = new(chunk.First, afterLast);
        }

        while (range.Length > 1 && ground.Analysis.Tags[range.First] is Upos.Det) range = new(range.First + 1, range.AfterLast);
        while (range.Length > 1 && ground.Analysis.Tags[range.AfterLast - 1] is Upos.Part or Upos.Punct) range = new(range.First, range.AfterLast - 1);
        return ground.Places.Reference(range);
    }

    /// <summary>The date that belongs to a cue: the nearest in its sentence, not further than a few words from what tells it.</summary>
    /// <param name="cue">The cue's head.</param>
    /// <param name="passage">The words that tell it.</param>
    public DateMention? DateOf(int cue, TokenRange passage)
    {
        int sentence = ground.Analysis.Tokens.SentenceOf(cue);
        int first = Math.Max(ground.Analysis.Tokens.Sentences[sentence], Math.Min(passage.First, cue) - 6);
        return ground.Dates.DateOf(cue, first, Math.Min(EndOf(cue), Math.Max(passage.AfterLast, cue + 1) + 10))
            ?? (SimultaneousWith(cue) is >= 0 and var verb ? ground.Dates.DateOf(verb, ground.Analysis.Tokens.Sentences[sentence], cue) : null);
    }

    /// <summary>"on Tuesday backed the plan as he met the envoy": the verb that the clause of a cue accompanies; -1 where there is none.</summary>
    private int SimultaneousWith(int cue)
    {
        if (ground.Tree.RelationOf(cue) is not Relation.Advcl || ground.Tree.HeadOf(cue) is not (>= 0 and var verb) || verb > cue) return -1;
        int mark = ground.Tree.Child(cue, Relation.Mark);
        return mark >= 0 && ground.Lemmas[mark] is "as" or "while" or "when" ? verb : -1;
    }

    /// <summary>The parties that stand right before a verb, where the tree has no subject for it.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="first">The first token at which they may begin.</param>
    /// <param name="from">The token at which they begin; the verb where there are none.</param>
    public List<Party> PartiesBefore(int verb, int first, out int from)
    {
        from = verb;
        while (from > first && ground.Analysis.Tags[from - 1] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Num or Upos.Adp or Upos.Aux or Upos.Adv or Upos.Cconj
            && ground.Lemmas[from - 1] is not ("as" or "when" or "while" or "after" or "that" or "because" or "before" or "if" or "since")) from--;
        while (from < verb && ground.Analysis.Tags[from] is Upos.Adp or Upos.Cconj or Upos.Adv or Upos.Aux) from++;
        return from == verb ? [] : parties.List(from, verb, out _, two: true);
    }

    /// <summary>The token after the sentence of a token.</summary>
    public int EndOf(int token) => ground.Analysis.Tokens.SentenceEnd(ground.Analysis.Tokens.SentenceOf(token));

    /// <summary>Whether a token begins another clause or ends the sentence's part.</summary>
    public bool EndsClause(int t) => ground.Analysis.FineTags[t] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.Stop or FineTag.Colon or FineTag.Wdt or FineTag.Wp or FineTag.OpenQuote or FineTag.CloseQuote
        || (ground.Analysis.Tags[t] is Upos.Sconj && ground.Analysis.Relations[t] is Relation.Mark);

    /// <summary>Whether a lemma is a day of the week.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> lemma) => lemma is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";
}
