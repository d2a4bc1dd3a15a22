using System.Collections.Immutable;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Makes the figures of an incident from its tellings: a count told twice is one figure, competing counts are several.</summary>
internal sealed class FigureReader(Groundwork ground, StatementIndex statements)
{
    private readonly VictimIdentity _identity = new(ground);
    private readonly FatalWords _deaths = new(ground);

    /// <summary>Reads the figures of an incident, in reading order.</summary>
    public ImmutableArray<Figure> Read(IncidentDraft draft)
    {
        var drafts = new List<Draft>();
        foreach (var mention in draft.Mentions)
        {
            foreach (var harm in mention.Harms)
                foreach (var victims in harm.Victims) Add(harm, victims, drafts);
        }

        Die(draft, drafts);
        Settle(drafts);
        return [.. drafts.Select(d => d.Finish(ground))];
    }

    /// <summary>Whom the words of the happening say to have died: "a murder-suicide" leaves nobody who was shot alive, "the fatal shooting" not the one who was.</summary>
    private void Die(IncidentDraft incident, List<Draft> drafts)
    {
        if (_deaths.MurderSuicide(incident) is >= 0 and var suicide)
        {
            for (int d = 0; d < drafts.Count; d++)
                if (drafts[d] is { Quantity: FigureQuantity.Injured, Firm: false } open && open.Harm.Cue.Words is [.., not "condition"]) drafts[d] = open.Dead(suicide, "murder-suicide");
        }

        var hurt = drafts.FindAll(d => d.Quantity is FigureQuantity.Injured);
        bool one = hurt.Count > 0 && hurt.TrueForAll(d => !d.Firm && d.Victims.Count.Value == 1) && !drafts.Exists(d => d.Quantity is FigureQuantity.Killed);
        if (one && _deaths.Fatal(incident) is >= 0 and var fatal) drafts[drafts.IndexOf(hurt[0])] = hurt[0].Dead(fatal, "fatal");
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
                || (one && hurt == 1 && (!d.Firm || d.Victims.Rule is not "quantity" and not "added-up") && died.Exists(k => !_identity.AreTwo(k.Victims, d.Victims) && (!d.Firm || IsTakenUp(d.Victims))))
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

        bool further = !victims.Part && (_identity.IsFurther(victims) || IsBeside(harm, victims, drafts));
        drafts.Add(new(harm, victims, source) { Quantity = harm.Quantity, Part = victims.Part, Firm = !harm.Cue.Value.IsOpen, Further = further, Evidence = { evidence } });
    }

    /// <summary>A single victim adds nothing where larger counts of the same stand already: "killed four people ... the man killed".</summary>
    private bool Vague(Harm harm, Victims victims, List<Draft> drafts) =>
        victims.Count.Value == 1 && !victims.Part && !_identity.IsFurther(victims) && victims.Rule is not "self"
        && !drafts.Exists(d => ReferenceEquals(d.Harm, harm) || (Introduces(victims) && SameSentence(d.Harm.Token, harm.Token))) && !(harm.Agent >= 0 && drafts.Exists(d => d.Harm.Agent >= 0 && d.Harm.Agent < victims.Head))
        && drafts.Exists(d => d.Quantity == harm.Quantity && d.Victims.Rule is "quantity" && (d.Victims.Count.Value > 1 || d.Victims.Count.Value is null));

    /// <summary>"a man was shot in the leg and a woman was hit in the arm": two told of in one sentence.</summary>
    private bool IsBeside(Harm harm, Victims victims, List<Draft> drafts) =>
        IsSingle(victims) && drafts.Exists(d => d.Quantity == harm.Quantity && IsSingle(d.Victims) && !ReferenceEquals(d.Harm, harm) && SameSentence(d.Harm.Token, harm.Token)
            && (victims.Rule is "self" || _identity.AreTwo(d.Victims, victims)));

    private static bool IsSingle(Victims victims) => victims is { Count.Value: 1, Part: false, Rule: not "quantity" };

    /// <summary>Titles leave bounds out.</summary>
    private bool InTitle(Victims victims) => ground.Report.Title is { } title && ground.Analysis.Tokens.Starts[victims.Phrase.First] < title.End;

    private bool Introduces(Victims victims) => ground.Lemmas[victims.Phrase.First] is "a" or "an" or "another";

    private bool SameSentence(int a, int b) => ground.Analysis.Tokens.SentenceOf(a) == ground.Analysis.Tokens.SentenceOf(b);

    /// <summary>Whether two single victims are two people: told of in one breath, brought in as another, or a man and a woman.</summary>
    private bool AreTwo(Draft known, Harm harm, Victims victims)
    {
        return ReferenceEquals(known.Harm, harm) || _identity.AreTwo(known.Victims, victims);
    }

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

        /// <summary>Whether they are brought in as more than those told of before: "two others".</summary>
        public bool Further { get; init; }

        public List<Span> Evidence { get; init; } = [];

        /// <summary>The same people as dead by another word.</summary>
        public Draft Dead(int token, string rule) => this with { Quantity = FigureQuantity.Killed, Word = token, Rule = rule };

        /// <summary>The word that says that they died, where it is not the one of harm; -1 where it is.</summary>
        public int Word { get; init; } = -1;

        /// <summary>The rule by which it does.</summary>
        public string? Rule { get; init; }

        public Figure Finish(Groundwork ground)
        {
            var tokens = ground.Analysis.Tokens;
            Span cue = tokens.SpanOf(Harm.Token, Harm.AfterLast), phrase = tokens.SpanOf(Victims.Phrase.First, Victims.Phrase.AfterLast);
            return new()
            {
                Quantity = Rule is not null ? new(Quantity, Rule, [tokens.SpanOf(Word, Word + 1)]) : new(Quantity, Harm.Cue.Rule, [cue]),
                Count = new(Victims.Count, Further ? Victims.Rule + Toll.Further : Victims.Rule, [phrase]),
                Who = Victims.Who is { } who ? tokens.SpanOf(who.First, who.AfterLast) : null,
                CountedBy = Source,
                Subset = new(Part, Part ? "part-of" : "whole", [phrase]),
                Evidence = [.. Evidence.Distinct().Order()],
            };
        }
    }
}
