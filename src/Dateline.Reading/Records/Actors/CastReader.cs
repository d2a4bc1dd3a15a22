using Dateline.Language;
using Dateline.Language.Inputs;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Reading.Datelines;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Actors;

/// <summary>Reads a report's cast from its names: who is named where, and in what role.</summary>
public static class CastReader
{
    /// <summary>Reads the cast; time linear in the length of the report.</summary>
    public static Cast Read(Analysis analysis)
    {
        analysis = NameMender.Mend(analysis);
        bool[] credits = Credits.Find(analysis);
        var actors = new List<ActorDraft>();
        var found = new Mention?[analysis.Names.Length];
        var people = new PersonCaster(analysis, actors);
        people.Cast(found, credits);
        var bodies = new BodyCaster(analysis, actors);
        for (int i = 0; i < found.Length; i++)
        {
            var name = analysis.Names[i];
            if (name.Kind != NameKind.Person && !credits[i]) found[i] = Mistaken(analysis, name, people) ?? bodies.Cast(name);
        }

        var mentions = new List<Mention>(found.Length);
        var datelines = DatelinesOf(analysis);
        foreach (var mention in found)
        {
            if (mention is not { } known || InDateline(datelines, known)) continue;
            mentions.Add(known);
            if (known.Actor.Kind == ActorKind.Person && !people.IsWithin(known)) known.Actor.Used = true;
            known.Actor.Mentions.Add(analysis.Tokens.SpanOf(known.Range.First, known.Range.AfterLast));
        }

        Recover(analysis, people, mentions);
        var cast = new Cast(analysis, actors, mentions) { People = people, Latent = LatentNames.Find(analysis, people, actors, mentions) };
        new RoleReader(cast).Read();
        foreach (var actor in actors) actor.HasHumanRole = actor.Roles.Exists(role => !IsBodys(role.Title.Of(analysis.Tokens.Text)));
        return cast;
    }

    /// <summary>The datelines of the report, in reading order: their places and agencies take no part in what it tells.</summary>
    private static List<TokenRange> DatelinesOf(Analysis analysis)
    {
        var datelines = new List<TokenRange>();
        for (int paragraph = 0; paragraph < analysis.Tokens.Paragraphs.Length && analysis.Tokens.Paragraphs[paragraph] < analysis.Tokens.Count; paragraph++)
        {
            int first = analysis.Tokens.Paragraphs[paragraph], end = DatelineOpening.End(analysis, paragraph);
            if (end > first) datelines.Add(new TokenRange(first, end));
        }

        return datelines;
    }

    /// <summary>Whether a body may hold a role, too: "operator".</summary>
    private static bool IsBodys(ReadOnlySpan<char> title) => Nouns.IsBody(Letters.Fold(title[(title.LastIndexOf(' ') + 1)..]), out _, out _);

    private static bool InDateline(List<TokenRange> datelines, Mention mention)
    {
        int low = 0, high = datelines.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (datelines[middle].First <= mention.Range.First) low = middle + 1;
            else high = middle;
        }

        return low > 0 && datelines[low - 1].Contains(mention.Range.First);
    }

    /// <summary>Adds the people whom proper nouns outside all recognised names mean.</summary>
    private static void Recover(Analysis analysis, PersonCaster people, List<Mention> mentions)
    {
        int name = 0, known = mentions.Count;
        for (int token = 0; token < analysis.Tokens.Count; token++)
        {
            if (analysis.FineTags[token] is not (FineTag.Nnp or FineTag.Nnps)) continue;
            while (name < analysis.Names.Length && analysis.Names[name].AfterLast <= token) name++;
            if (name < analysis.Names.Length && analysis.Names[name].First <= token) continue;
            if (people.Recover(token) is not { } mention) continue;
            mentions.Add(mention);
            mention.Actor.Used = true;
            mention.Actor.Mentions.Add(analysis.Tokens.SpanOf(token, token + 1));
        }

        if (mentions.Count > known) mentions.Sort(static (a, b) => a.Range.First.CompareTo(b.Range.First));
    }

    /// <summary>A single word that is the surname of a person named in full elsewhere is that person, whatever it was taken for.</summary>
    private static Mention? Mistaken(Analysis analysis, Name name, PersonCaster people)
    {
        bool located = name.First > 0 && analysis.Tokens[name.First - 1] is "in" or "at" or "from" or "near" or "In" or "At" or "From" or "Near";
        bool place = name.Kind == NameKind.Location && (located || analysis.Listed.Length == 0 || (analysis.Listed[name.First] & LexiconFlags.Country) != LexiconFlags.None);
        if (name.Kind is NameKind.Group || place || PersonName.Read(analysis.Tokens, new TokenRange(name.First, name.AfterLast)) is not { } person) return null;
        return people.Surnamed(person) is { } actor ? new Mention(person.Range, actor, IsName: true) : null;
    }
}
