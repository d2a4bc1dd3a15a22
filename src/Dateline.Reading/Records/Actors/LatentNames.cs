using Dateline.Language;
using Dateline.Language.Inputs;
using Dateline.Language.Tags;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Actors;

/// <summary>Finds proper nouns outside all names: nobody yet, but somebody whom a pronoun may mean.</summary>
internal static class LatentNames
{
    private const int MostWords = 3;

    /// <summary>Finds them; each new one is a draft that is no part of the record until it is used.</summary>
    public static List<Mention> Find(Analysis analysis, PersonCaster people, List<ActorDraft> actors, List<Mention> mentions)
    {
        var found = new List<Mention>();
        var byWord = new Dictionary<string, ActorDraft>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Actor.Kind is ActorKind.Organisation or ActorKind.State or ActorKind.Person && mention.Actor.Words.Length == 1) byWord.TryAdd(mention.Actor.Words[0], mention.Actor);
        }

        int name = 0;
        for (int token = 0; token < analysis.Tokens.Count; token++)
        {
            while (name < analysis.Names.Length && analysis.Names[name].AfterLast <= token) name++;
            if (name < analysis.Names.Length && analysis.Names[name].First <= token) continue;
            if (analysis.FineTags[token] is not (FineTag.Nnp or FineTag.Nnps) && analysis.Tags[token] is not Upos.Propn) continue;
            if (mentions.Count > 0 && IsMentioned(mentions, token)) continue;
            int end = token, limit = name < analysis.Names.Length ? analysis.Names[name].First : analysis.Tokens.Count;
            while (end < limit && end - token < MostWords && IsPart(analysis, end)) end++;
            if (end == token) continue;
            string word = Letters.Fold(analysis.Tokens[end - 1]);
            if (!byWord.TryGetValue(word, out var actor))
            {
                if (people.Knows(word)) continue;
                actor = new ActorDraft(ActorKind.Organisation, named: true, new TokenRange(token, end), "proper-noun") { Words = [word] };
                byWord.Add(word, actor);
                actors.Add(actor);
            }

            actor.Mentions.Add(analysis.Tokens.SpanOf(token, end));
            found.Add(new Mention(new TokenRange(token, end), actor, IsName: true));
            token = end - 1;
        }

        return found;
    }

    private static bool IsMentioned(List<Mention> mentions, int token)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Range.First <= token) low = middle + 1;
            else high = middle;
        }

        return low > 0 && mentions[low - 1].Range.Contains(token);
    }

    private static bool IsPart(Analysis analysis, int token)
    {
        var word = analysis.Tokens[token];
        if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[^1]) || (analysis.FineTags[token] is not FineTag.Nnp && analysis.Tags[token] is not Upos.Propn)) return false;
        if (analysis.Listed.Length > 0 && (analysis.Listed[token] & (LexiconFlags.Country | LexiconFlags.Demonym)) != LexiconFlags.None) return false;
        string folded = Letters.Fold(word);
        return !Nouns.IsPerson(folded, out _, out _, out _) && !Nouns.IsBody(folded, out _, out _) && !IsCalendar(folded);
    }

    private static bool IsCalendar(string word) =>
        word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "january" or "february" or "march" or "april" or "june" or "july"
            or "august" or "september" or "october" or "november" or "december" or "christmas" or "easter" or "english" or "french" or "photo";
}
