using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
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
        return first < 0 ? [] : parties.List(first, EndOf(after - 1), out afterLast);
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
        bool site = PlaceNouns.Holds(ground.Lemmas[chunk.Head]);
        if (named < 0 && !site) return null;
        if (named >= 0 && !site && parties.NameAt(chunk.Head) is not { Kind: NameKind.Location or NameKind.Facility }) return null;
        afterLast = chunk.AfterLast;
        int begin = chunk.First;
        var range = new TokenRange(begin, chunk.AfterLast);
        // "the city of Riga" is Riga; "NATO's headquarters in Riga" stays whole.
        if (named >= 0 && (!site || ground.Lemmas[chunk.Head] is "city" or "town" or "village" or "port" or "capital" or "province" or "region") && parties.NameAt(named) is { } name) range = new(name.First, name.AfterLast);
        while (range.Length > 1 && ground.Analysis.Tags[range.First] is Upos.Det) range = new(range.First + 1, range.AfterLast);
        while (range.Length > 1 && ground.Analysis.Tags[range.AfterLast - 1] is Upos.Part or Upos.Punct) range = new(range.First, range.AfterLast - 1);
        return new(ground.Analysis.Tokens.SpanOf(range.First, range.AfterLast), null);
    }

    /// <summary>A day of the week or another word of time near a cue; -1 where there is none.</summary>
    public int TimeOf(int cue)
    {
        int end = Math.Min(EndOf(cue), cue + 1 + Reach);
        for (int t = cue + 1; t < end && !EndsClause(t); t++)
            if (IsTime(t)) return t;
        int first = Math.Max(ground.Analysis.Tokens.Sentences[ground.Analysis.Tokens.SentenceOf(cue)], cue - 5);
        for (int t = cue - 1; t >= first; t--)
            if (IsTime(t)) return t;
        return -1;
    }

    /// <summary>The token after the sentence of a token.</summary>
    public int EndOf(int token) => ground.Analysis.Tokens.SentenceEnd(ground.Analysis.Tokens.SentenceOf(token));

    /// <summary>Whether a token begins another clause or ends the sentence's part.</summary>
    public bool EndsClause(int t) => ground.Analysis.FineTags[t] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.Stop or FineTag.Colon or FineTag.Wdt or FineTag.Wp or FineTag.OpenQuote or FineTag.CloseQuote
        || (ground.Analysis.Tags[t] is Upos.Sconj && ground.Analysis.Relations[t] is Relation.Mark);

    /// <summary>Whether a lemma is a day of the week.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> lemma) => lemma is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    private bool IsTime(int t) => IsWeekday(ground.Lemmas[t])
        || ground.Lemmas[t] is "today" or "yesterday" or "tomorrow" or "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december" && ground.Analysis.Tags[t] is Upos.Propn or Upos.Noun or Upos.Adv;
}
