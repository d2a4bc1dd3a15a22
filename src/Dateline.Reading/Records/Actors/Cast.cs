using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Actors;

/// <summary>Everyone whom a report names or means, with the places where it does.</summary>
public sealed class Cast
{
    private readonly List<ActorDraft> _actors;

    internal Cast(Analysis analysis, List<ActorDraft> actors, List<Mention> mentions)
    {
        Analysis = analysis;
        _actors = actors;
        Mentions = mentions;
    }

    /// <summary>The analysis the cast was read from.</summary>
    public Analysis Analysis { get; }

    /// <summary>Finds people by surnames that were not recognised as names.</summary>
    internal PersonCaster? People { get; init; }

    /// <summary>The places where the report names someone, in reading order.</summary>
    internal List<Mention> Mentions { get; }

    /// <summary>Proper nouns that no name was made of, in reading order: who they mean shows once a pronoun goes back to them.</summary>
    internal List<Mention> Latent { get; init; } = [];

    /// <summary>The number of the first mention that begins at a token or after it.</summary>
    internal int MentionFrom(int token)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].Range.First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The mention whose name holds a token, or null.</summary>
    internal Mention? MentionAt(int token)
    {
        int at = MentionFrom(token + 1) - 1;
        return at >= 0 && Mentions[at].Range.Contains(token) ? Mentions[at] : null;
    }

    /// <summary>The name that holds a token, or null.</summary>
    internal Name? NameAt(int token) => Analysis.NameAt(token);

    /// <summary>Takes in an actor that the report describes but does not name.</summary>
    internal ActorDraft Add(ActorDraft actor)
    {
        _actors.Add(actor);
        return actor;
    }

    /// <summary>Notes that a passage means an actor; a passage that overlaps one noted already adds nothing.</summary>
    internal void Note(ActorDraft actor, TokenRange range)
    {
        actor.Used = true;
        actor.Count++;
        int at = MentionFrom(range.First);
        for (int i = Math.Max(0, at - 1); i < Mentions.Count && Mentions[i].Range.First < range.AfterLast; i++)
        {
            if (ReferenceEquals(Mentions[i].Actor, actor) && Mentions[i].Range.AfterLast > range.First) return;
        }

        actor.Mentions.Add(Analysis.Tokens.SpanOf(range.First, range.AfterLast));
    }

    /// <summary>Notes that a pronoun means an actor.</summary>
    internal void NotePronoun(ActorDraft actor, TokenRange range)
    {
        actor.Count++;
        actor.Mentions.Add(Analysis.Tokens.SpanOf(range.First, range.AfterLast));
    }

    /// <summary>Leaves out the bodies that are only named as the channel of words ("on Telegram").</summary>
    /// <param name="channels">The channels.</param>
    /// <param name="spoken">The actors who speak or are spoken to.</param>
    internal void LeaveOutChannels(Span[] channels, IReadOnlySet<ActorDraft> spoken)
    {
        if (channels.Length == 0) return;
        Array.Sort(channels);
        foreach (var actor in _actors)
        {
            if (actor.Kind is ActorKind.Organisation && !spoken.Contains(actor) && actor.Mentions.TrueForAll(IsInChannel)) actor.Used = false;
        }

        bool IsInChannel(Span mention)
        {
            int at = Array.BinarySearch(channels, mention);
            at = at >= 0 ? at : ~at - 1;
            return at >= 0 && channels[at].Contains(mention);
        }
    }

    /// <summary>The actors of the record, in order of first mention, and the id of each draft.</summary>
    internal ImmutableArray<Actor> Finish(Dictionary<ActorDraft, string> ids)
    {
        var kept = _actors.Where(actor => actor.Used && actor.Mentions.Count > 0).ToList();
        foreach (var actor in kept) actor.Mentions.Sort();
        kept.Sort(static (a, b) => a.Mentions[0] != b.Mentions[0] ? a.Mentions[0].CompareTo(b.Mentions[0]) : a.Name.First.CompareTo(b.Name.First));
        var actors = ImmutableArray.CreateBuilder<Actor>(kept.Count);
        foreach (var draft in kept)
        {
            string id = $"a{actors.Count + 1}";
            ids.Add(draft, id);
            actors.Add(ActorOf(draft, id));
        }

        return actors.ToImmutable();
    }

    private Actor ActorOf(ActorDraft draft, string id)
    {
        Span name = Analysis.Tokens.SpanOf(draft.Name.First, draft.Name.AfterLast);
        return new Actor
        {
            Id = id,
            Name = name,
            Kind = new Derived<ActorKind>(draft.Kind, draft.Rule, [name]),
            Named = draft.Named,
            Roles = [.. draft.Roles.OrderBy(role => role.Title)],
            Mentions = [.. draft.Mentions.Distinct()],
        };
    }
}
