using System.Collections.Immutable;
using Dateline.Reading.People;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>A statement while the report is still being read: its passages as tokens, its speaker not yet numbered.</summary>
internal sealed class StatementDraft
{
    /// <summary>The passages that belong together.</summary>
    public required Attribution Parts { get; init; }

    /// <summary>The statement whose content holds this one.</summary>
    public StatementDraft? Within { get; init; }

    /// <summary>The passage that names or means the speaker: the source, or that of the statement this one goes on from.</summary>
    public TokenRange? SpeakerRange { get; set; }

    /// <summary>Who speaks.</summary>
    public Resolution? Speaker { get; set; }

    /// <summary>The passage that names or means the hearer.</summary>
    public TokenRange? AddresseeRange { get; set; }

    /// <summary>To whom it was said.</summary>
    public Resolution? Addressee { get; set; }

    /// <summary>Through what it was said.</summary>
    public Span? Channel { get; set; }

    /// <summary>What is done by saying it, where the cue tells.</summary>
    public Derived<Act>? Act { get; set; }

    /// <summary>The id, once the order is known.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>How many statements this one lies within.</summary>
    public int Depth => Within is null ? 0 : Within.Depth + 1;

    /// <summary>The statement with ids in place of drafts.</summary>
    public Statement Finish(Language.Tokens.TokenTable tokens, QuoteTable quotes, Dictionary<ActorDraft, string> ids)
    {
        Span SpanOf(TokenRange range) => tokens.SpanOf(range.First, range.AfterLast);
        ActorReference? Reference(TokenRange? range, Resolution? found)
        {
            if (range is not { } passage) return null;
            var actor = found?.Actor is { } draft && ids.TryGetValue(draft, out string? id)
                ? new Derived<string>(id, found.Rule, [.. found.Evidence.Select(SpanOf).Distinct()])
                : null;
            return new ActorReference(SpanOf(passage), actor);
        }

        return new Statement
        {
            Id = Id,
            Speaker = Reference(SpeakerRange, Speaker),
            Cue = Parts.Cue is { } cue ? SpanOf(cue) : null,
            Content = [.. Parts.Content.Select(piece => new ContentPart(SpanOf(piece), VerbatimRule.Of(tokens, quotes, piece)))],
            Addressee = Reference(AddresseeRange, Addressee),
            Channel = Channel,
            Act = Act ?? new Derived<Act>(Statements.Act.Say, "default", [SpanOf(Parts.Cue ?? Parts.Content[0])]),
            Within = Within?.Id,
            Evidence = [.. Passages().Select(SpanOf)],
        };
    }

    /// <summary>Speaker, cue and content as few passages: what lies close together becomes one.</summary>
    private ImmutableArray<TokenRange> Passages()
    {
        const int Near = 8;
        var all = new List<TokenRange>(Parts.Content);
        if (Parts.Cue is { } cue) all.Add(cue);
        if (SpeakerRange is { } source) all.Add(source);
        all.Sort(static (a, b) => a.First.CompareTo(b.First));
        var joined = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var range in all)
        {
            if (joined.Count > 0 && range.First - joined[^1].AfterLast <= Near)
                joined[^1] = new TokenRange(joined[^1].First, Math.Max(joined[^1].AfterLast, range.AfterLast));
            else joined.Add(range);
        }

        return joined.ToImmutable();
    }
}
