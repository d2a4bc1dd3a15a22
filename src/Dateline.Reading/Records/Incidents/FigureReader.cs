using System.Collections.Immutable;
using Dateline.Language.Tags;
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

        Settle(drafts);
        return [.. drafts.Select(d => d.Finish(ground))];
    }

    /// <summary>Whoever was shot and died is among the dead, not among the hurt.</summary>
    private void Settle(List<Draft> drafts)
    {
        long dead = drafts.Where(d => d.Quantity is FigureQuantity.Killed && !d.Part).Select(d => d.Victims.Count.Value ?? 0).DefaultIfEmpty().Max();
        if (dead == 0) return;
        var died = drafts.FindAll(d => d.Quantity is FigureQuantity.Killed && !d.Part);
        bool one = dead == 1 && died.TrueForAll(d => d.Victims.Count.Value is null or 1);
        drafts.RemoveAll(d => d.Quantity is FigureQuantity.Injured && d.Victims.Count.Value is { } hurt && hurt > 0 && hurt <= dead
            && (died.Exists(k => k.Victims.Phrase == d.Victims.Phrase)
                || (one && hurt == 1 && (!d.Firm || d.Victims.Rule is not "quantity" and not "added-up") && died.Exists(k => !AreTwo(k.Victims, d.Victims) && (!d.Firm || IsTakenUp(d.Victims))))
                || (!d.Firm && hurt > 1 && IsKnown(d.Victims))));
    }

    /// <summary>"her injuries", "wounding the boy": somebody told of before.</summary>
    private bool IsTakenUp(Victims victims) =>
        ground.Analysis.Tags[victims.Head] is Upos.Pron || ground.Lemmas[victims.Phrase.First] is "the" or "his" or "her" || ground.Actors.At(victims.Head) is { Named: true };

    /// <summary>"both victims", "all four people", "the two men": those told of before.</summary>
    private bool IsKnown(Victims victims)
    {
        int first = victims.Phrase.First;
        return ground.Lemmas[first] is "both" or "all" or "the" or "these" || (first > 0 && ground.Lemmas[first - 1] is "both" or "all");
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
            if (ReferenceEquals(known.Harm, harm)) continue;
            if (known.Victims.Count.Bound != victims.Count.Bound && !InTitle(known.Victims) && !InTitle(victims)) continue;
            bool single = victims.Rule is not "quantity" && known.Victims.Rule is not "quantity";
            if (victims.Count.Value is null && known.Victims.Phrase != victims.Phrase && !Alike(known.Victims, victims)) continue;
            if (!single && Compete(known.Source, source)) continue;
            if (single && AreTwo(known, harm, victims)) continue;
            if (victims.Rule is not "quantity" && known.Victims.Rule is "quantity" && victims.Count.Value != 1 && !Alike(known.Victims, victims)) continue;
            known.Evidence.Add(evidence);
            known.Firm |= !harm.Cue.Value.IsOpen;
            known.Source ??= source;
            return;
        }

        drafts.Add(new(harm, victims, source) { Quantity = harm.Quantity, Part = victims.Part, Firm = !harm.Cue.Value.IsOpen, Evidence = { evidence } });
    }

    /// <summary>A single victim adds nothing where larger counts of the same stand already: "killed four people ... the man killed".</summary>
    private bool Vague(Harm harm, Victims victims, List<Draft> drafts) =>
        victims.Count.Value == 1 && !victims.Part
        && !drafts.Exists(d => ReferenceEquals(d.Harm, harm) || (Introduces(victims) && SameSentence(d.Harm.Token, harm.Token))) && !(harm.Agent >= 0 && drafts.Exists(d => d.Harm.Agent >= 0 && d.Harm.Agent < victims.Head))
        && drafts.Exists(d => d.Quantity == harm.Quantity && d.Victims.Rule is "quantity" && (d.Victims.Count.Value > 1 || d.Victims.Count.Value is null));

    /// <summary>Titles leave bounds out.</summary>
    private bool InTitle(Victims victims) => ground.Report.Title is { } title && ground.Analysis.Tokens.Starts[victims.Phrase.First] < title.End;

    private bool Introduces(Victims victims) => ground.Lemmas[victims.Phrase.First] is "a" or "an" or "another";

    private bool SameSentence(int a, int b) => ground.Analysis.Tokens.SentenceOf(a) == ground.Analysis.Tokens.SentenceOf(b);

    /// <summary>Whether two single victims are two people: told of in one breath, brought in as another, or a man and a woman.</summary>
    private bool AreTwo(Draft known, Harm harm, Victims victims)
    {
        return ReferenceEquals(known.Harm, harm) || AreTwo(known.Victims, victims);
    }

    private bool AreTwo(Victims known, Victims victims)
    {
        if (ground.Lemmas[victims.Phrase.First] is "another" || ground.Lemmas[victims.Head] is "another" or "other") return true;
        int a = Gender(known.Head), b = Gender(victims.Head);
        if (a * b < 0) return true;
        if (Age(known) is { } old && Age(victims) is { } young && old != young) return true;
        var one = ground.Actors.At(known.Head);
        var other = ground.Actors.At(victims.Head);
        return one is { Named: true } && other is { Named: true } && !string.Equals(one.Id, other.Id, StringComparison.Ordinal);
    }

    /// <summary>The age in "the 14-year-old"; null where there is none.</summary>
    private decimal? Age(Victims victims)
    {
        foreach (var quantity in ground.Quantities.In(victims.Phrase.First, victims.Phrase.AfterLast))
            if (quantity.NumberAfterLast + 1 < ground.Lemmas.Count && ground.Lemmas[quantity.NumberAfterLast] is "-" && ground.Lemmas[quantity.NumberAfterLast + 1] is "year" or "month") return quantity.Value;
        return null;
    }

    private int Gender(int head) => ground.Lemmas[head] switch
    {
        "man" or "boy" or "he" or "him" or "father" or "husband" or "brother" or "son" or "policeman" => 1,
        "woman" or "girl" or "she" or "her" or "mother" or "wife" or "sister" or "daughter" or "policewoman" => -1,
        _ => 0,
    };

    private bool Compete(ActorReference? a, ActorReference? b)
    {
        if (a is null || b is null) return false;
        if (a.Actor is { } one && b.Actor is { } other) return !string.Equals(one.Value, other.Value, StringComparison.Ordinal);
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

        /// <summary>Whether a word says for sure that they were hurt and lived.</summary>
        public bool Firm { get; set; }

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
