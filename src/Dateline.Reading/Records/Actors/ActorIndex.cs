using System.Collections.Immutable;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Actors;

/// <summary>Finds the actor of a record that a passage means, by the actors' mentions.</summary>
public sealed class ActorIndex
{
    private readonly TokenTable _tokens;
    private readonly (Span Mention, Actor Actor)[] _mentions;
    private readonly Dictionary<string, Actor> _byId;

    /// <summary>Indexes the mentions of a record's actors.</summary>
    public ActorIndex(TokenTable tokens, ImmutableArray<Actor> actors)
    {
        _tokens = tokens;
        _byId = actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _mentions = [.. actors.SelectMany(actor => actor.Mentions.Select(mention => (mention, actor))).OrderBy(pair => pair.mention)];
    }

    /// <summary>The actor with an id; null where there is none.</summary>
    public Actor? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The actor whose mention holds a token; null where none does. Of several the shortest mention counts.</summary>
    public Actor? At(int token) => Find(_tokens.Starts[token])?.Actor;

    /// <summary>A passage as a reference to the actor that its head word belongs to.</summary>
    /// <param name="phrase">The passage.</param>
    /// <param name="head">Its head word.</param>
    public ActorReference Refer(TokenRange phrase, int head)
    {
        var span = _tokens.SpanOf(phrase.First, phrase.AfterLast);
        return Find(_tokens.Starts[head]) is not { } found ? new(span, null) : new(span, new Derived<string>(found.Actor.Id, "mention", [found.Mention]));
    }

    private (Span Mention, Actor Actor)? Find(int offset)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_mentions[middle].Mention.Start <= offset) low = middle + 1;
            else high = middle;
        }

        // Mentions overlap little: what holds the token begins among the few before it.
        (Span Mention, Actor Actor)? best = null;
        for (int i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (_mentions[i].Mention.End > offset && (best is null || _mentions[i].Mention.Length < best.Value.Mention.Length)) best = _mentions[i];
        }

        return best;
    }
}
