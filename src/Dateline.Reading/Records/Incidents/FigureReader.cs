using System.Collections.Immutable;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Makes the figures of an incident from its tellings: a count told twice is one figure, competing counts are several.</summary>
internal sealed class FigureReader(Groundwork ground, StatementIndex statements)
{
    /// <summary>Reads the figures of an incident, in reading order.</summary>
    public ImmutableArray<Figure> Read(IncidentDraft draft)
    {
        var drafts = new List<Draft>();
        foreach (var mention in draft.Mentions)
        {
            foreach (var harm in mention.Harms)
                foreach (var victims in harm.Victims) Add(harm, victims, drafts);
        }

        return [.. drafts.Select(d => d.Finish(ground))];
    }

    private void Add(Harm harm, Victims victims, List<Draft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        var evidence = tokens.SpanOf(Math.Min(harm.Token, victims.Phrase.First), Math.Max(harm.AfterLast, victims.Phrase.AfterLast));
        var statement = statements.Around(tokens.SpanOf(victims.Phrase.First, victims.Phrase.AfterLast));
        var source = statement?.Speaker;
        if (victims.Rule is not "quantity" && Vague(harm, victims, drafts)) return;
        foreach (var known in drafts)
        {
            if (known.Quantity != harm.Quantity || known.Victims.Count.Value != victims.Count.Value || known.Part != victims.Part) continue;
            if (victims.Count.Value is null && known.Victims.Phrase != victims.Phrase && !Alike(known.Victims, victims)) continue;
            if (Compete(known.Source, source)) continue;
            if (victims.Rule is not "quantity" && known.Victims.Rule is "quantity" && !Alike(known.Victims, victims)) continue;
            known.Evidence.Add(evidence);
            known.Source ??= source;
            return;
        }

        drafts.Add(new(harm, victims, source) { Quantity = harm.Quantity, Part = victims.Part, Evidence = { evidence } });
    }

    /// <summary>A single victim adds nothing where larger counts of the same stand already: "killed four people ... the man killed".</summary>
    private bool Vague(Harm harm, Victims victims, List<Draft> drafts) =>
        victims.Count.Value == 1 && drafts.Exists(d => d.Quantity == harm.Quantity && d.Victims.Rule is "quantity" && d.Victims.Count.Value > 1 && !victims.Part)
        && !Introduces(victims);

    private bool Introduces(Victims victims) => ground.Lemmas[victims.Phrase.First] is "a" or "an" or "another" && victims.Phrase.Length > 1;

    private bool Compete(ActorReference? a, ActorReference? b)
    {
        if (a is null || b is null) return false;
        if (a.Actor is { } one && b.Actor is { } other) return one.Value != other.Value;
        return !a.Span.Of(ground.Report.Text).Equals(b.Span.Of(ground.Report.Text), StringComparison.OrdinalIgnoreCase);
    }

    private bool Alike(Victims a, Victims b)
    {
        if (a.Who is not { } one || b.Who is not { } other) return a.Who is null && b.Who is null;
        var tokens = ground.Analysis.Tokens;
        return ground.Lemmas[one.AfterLast - 1].SequenceEqual(ground.Lemmas[other.AfterLast - 1])
            || tokens.SpanOf(one.First, one.AfterLast).Of(tokens.Text).Contains(tokens.SpanOf(other.First, other.AfterLast).Of(tokens.Text), StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Draft(Harm Harm, Victims Victims, ActorReference? Source)
    {
        public required FigureQuantity Quantity { get; init; }

        public required bool Part { get; init; }

        public ActorReference? Source { get; set; } = Source;

        public List<Span> Evidence { get; } = [];

        public Figure Finish(Groundwork ground)
        {
            var tokens = ground.Analysis.Tokens;
            Span cue = tokens.SpanOf(Harm.Token, Harm.AfterLast), phrase = tokens.SpanOf(Victims.Phrase.First, Victims.Phrase.AfterLast);
            return new()
            {
                Quantity = new(Quantity, Harm.Cue.Rule, [cue]),
                Count = new(Victims.Count, Victims.Rule, [phrase]),
                Who = Victims.Who is { } who ? tokens.SpanOf(who.First, who.AfterLast) : null,
                CountedBy = Source,
                Subset = new(Part, Part ? "part-of" : "whole", [phrase]),
                Evidence = [.. Evidence.Distinct().Order()],
            };
        }
    }
}
