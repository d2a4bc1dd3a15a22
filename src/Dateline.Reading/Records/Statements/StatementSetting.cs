using System.Collections.Immutable;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Engagements;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Says when, where and at what occasion something was said: by what hangs on the cue, and by the engagement told around it.</summary>
internal static class StatementSetting
{
    private const int MostSteps = 5;

    /// <summary>The statements with their settings; those that the report does not place stay as they are.</summary>
    public static ImmutableArray<Statement> Place(Groundwork ground, ImmutableArray<Engagement> engagements)
    {
        if (ground.Statements.IsEmpty) return ground.Statements;
        var placed = ImmutableArray.CreateBuilder<Statement>(ground.Statements.Length);
        var told = new EngagementIndex(engagements);
        foreach (var statement in ground.Statements) placed.Add(Place(ground, statement, told));
        return placed.MoveToImmutable();
    }

    private static Statement Place(Groundwork ground, Statement statement, EngagementIndex engagements)
    {
        if (statement.Cue is not { } cue) return statement;
        var tokens = ground.Analysis.Tokens;
        int verb = tokens.TokenAt(cue.Start), sentence = tokens.SentenceOf(verb);
        int first = tokens.Sentences[sentence], end = tokens.SentenceEnd(sentence);
        var sentenceSpan = tokens.SpanOf(first, end);
        return statement with
        {
            Date = DateOf(ground, statement, verb, first, end),
            Place = PlaceOf(ground, statement, verb, first, end),
            Occasion = OccasionOf(statement, cue, engagements.In(sentenceSpan)),
        };
    }

    private static Derived<Period>? DateOf(Groundwork ground, Statement statement, int verb, int first, int end)
    {
        foreach (var mention in ground.Dates.In(first, end))
        {
            if (mention.Kind is not MentionKind.Date || mention.IsAge || mention.Value is not { } value || InContent(ground, statement, mention.First)) continue;
            if (HangsOn(ground, mention.First, mention.AfterLast, verb)) return new(value, mention.Rule, mention.Evidence);
        }

        return null;
    }

    private static PlaceReference? PlaceOf(Groundwork ground, Statement statement, int verb, int first, int end)
    {
        foreach (var mention in ground.Places.In(first, end))
        {
            int top = ground.Tree.Top(mention.Range);
            bool placing = ground.Tree.Child(top, Relation.Case) is >= 0 and var word && ground.Lemmas[word] is "in" or "at" or "from" or "near";
            if (!placing || ground.Tree.RelationOf(top) is not (Relation.Obl or Relation.Nmod) || InContent(ground, statement, mention.Range.First)) continue;
            if (ground.Tree.HeadOf(top) == verb) return ground.Places.Reference(mention);
        }

        return null;
    }

    /// <summary>The engagement whose telling stands with the cue, outside what was said.</summary>
    private static Derived<string>? OccasionOf(Statement statement, Span cue, ReadOnlySpan<(Span Span, Engagement Engagement)> engagements)
    {
        foreach (var (span, engagement) in engagements)
        {
            bool around = !statement.Content.Any(part => part.Span.Contains(span));
            bool took = engagement.Status.Value is EngagementStatus.Held or EngagementStatus.UnderWay;
            if (around && took) return new(engagement.Id, "engagement-beside-cue", [cue, span]);
        }

        return null;
    }

    private static bool InContent(Groundwork ground, Statement statement, int token)
    {
        int start = ground.Analysis.Tokens.Starts[token];
        foreach (var part in statement.Content)
            if (part.Span.Start <= start && start < part.Span.End) return true;
        return false;
    }

    /// <summary>Whether the first verb above an expression is the cue's.</summary>
    private static bool HangsOn(Groundwork ground, int first, int afterLast, int verb)
    {
        int at = ground.Tree.Top(new(first, afterLast));
        for (int step = 0; step < MostSteps && at >= 0; step++, at = ground.Tree.HeadOf(at))
        {
            if (at == verb) return true;
            if (ground.Analysis.Tags[at] is Upos.Verb) return false;
        }

        return false;
    }
}
