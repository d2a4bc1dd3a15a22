using System.Collections.Immutable;
using Dateline.Language.Syntax;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Reads the incidents of a report: tellings sentence by sentence, gathered into happenings, each with its figures, place, date and attackers.</summary>
public static class IncidentReader
{
    /// <summary>Reads the incidents in reading order; time linear in the length of the report.</summary>
    public static ImmutableArray<Incident> Read(Groundwork ground)
    {
        var mentions = new MentionReader(ground).Read();
        if (mentions.Count == 0) return [];
        var statements = new StatementIndex(ground.Statements);
        var attackers = new AttackerReader(ground, statements);
        var figures = new FigureReader(ground, statements);
        var settings = new SettingReader(ground);
        var incidents = ImmutableArray.CreateBuilder<Incident>();
        var targets = new TargetReader(ground);
        var disputes = new DisputeReader(ground);
        var statuses = new StatusReader(ground, statements);
        var drafts = new IncidentMerger(ground).Merge(mentions);
        foreach (var draft in drafts)
        {
            var (kind, rule, token) = draft.Kind() ?? (IncidentKind.Other, "no-means-told", draft.Mentions[0].First);
            var counts = figures.Read(draft);
            var sides = attackers.Read(draft, kind, drafts);
            if (!IsIncident(ground, draft, kind, counts, sides)) continue;
            incidents.Add(new()
            {
                Id = $"i{incidents.Count + 1}",
                Kind = new(kind, rule, [ground.Analysis.Tokens.SpanOf(token, token + 1)]),
                Status = statuses.Of(draft, token),
                Place = settings.PlaceOf(draft, kind),
                Date = draft.Date ?? settings.DateOf(draft),
                Attackers = sides,
                Target = targets.Of(draft, kind),
                Figures = counts,
                DisputedBy = disputes.Read(draft, sides),
                Evidence = EvidenceOf(ground, draft),
            });
        }

        return incidents.ToImmutable();
    }

    /// <summary>Whether the tellings make an incident: people who were hurt, or a happening that is placed in the world.</summary>
    private static bool IsIncident(Groundwork ground, IncidentDraft draft, IncidentKind kind, ImmutableArray<Figure> figures, ImmutableArray<Attacker> attackers)
    {
        // Somebody's death by itself is no incident: people die of age and illness.
        var harms = draft.Mentions.SelectMany(m => m.Harms).ToList();
        bool merelyDied = harms.Count > 0 && harms.TrueForAll(h => h.Cue.Words[0] is "die" or "dead" or "death" or "succumb" or "body" && h.Victims.TrueForAll(v => v.Rule is not "quantity"))
            && draft.Mentions.TrueForAll(m => m.Triggers.TrueForAll(t => t.Weight is TriggerWeight.Weak && t.Kind is IncidentKind.Conflict or IncidentKind.Other));
        if (merelyDied) return false;
        bool counts = figures.Any(f => f.Quantity.Value is not (FigureQuantity.Detained or FigureQuantity.Rescued or FigureQuantity.Affected));
        var triggers = draft.Mentions.SelectMany(m => m.Triggers).ToList();
        if (counts) return true;
        if (kind is IncidentKind.Conflict) return false;
        // "the attack", by itself, points at something told elsewhere.
        bool known = draft.Mentions.Count == 1 && draft.Mentions[0].Definite && draft.Mentions[0].Harms.Count == 0 && draft.Place is null;
        if (known) return false;
        bool strong = triggers.Exists(t => t.Weight is TriggerWeight.Strong), frame = triggers.Exists(t => t.Weight is TriggerWeight.Frame);
        int anchors = (draft.Place is not null ? 1 : 0) + (draft.Date is not null ? 1 : 0) + (attackers.IsEmpty ? 0 : 1) + (draft.Mentions.Exists(m => m.Harms.Count > 0) ? 1 : 0);
        // A name in passing ("since the Lima bombing") tells of no happening by itself.
        bool passing = draft.Mentions.Count == 1 && draft.Mentions[0] is { Harms.Count: 0, Sentence: > 1 } only && only.Triggers.TrueForAll(t => !t.Cue.Value.Verb && !Tells(ground, t.Token));
        return (strong && anchors >= (passing ? 2 : 1)) || (frame && anchors >= 2) || (figures.Length > 0 && triggers.Count > 0 && anchors >= 1);
    }

    /// <summary>Whether a noun is subject or object of a clause of its own.</summary>
    private static bool Tells(Groundwork ground, int noun) =>
        ground.Tree.RelationOf(noun) is Relation.Nsubj or Relation.NsubjPassive or Relation.Obj or Relation.Root;

    private static ImmutableArray<Span> EvidenceOf(Groundwork ground, IncidentDraft draft)
    {
        var spans = new List<Span>();
        foreach (var mention in draft.Mentions) spans.Add(SpanOf(ground, mention));
        return [.. spans.Distinct().Order()];
    }

    /// <summary>The shortest stretch that holds the words of a telling.</summary>
    private static Span SpanOf(Groundwork ground, Mention mention)
    {
        int first = mention.First, end = mention.AfterLast;
        foreach (var victims in mention.Harms.SelectMany(h => h.Victims)) (first, end) = (Math.Min(first, victims.Phrase.First), Math.Max(end, victims.Phrase.AfterLast));
        if (mention.Place is { } site && site.Range.First >= first && site.Range.AfterLast <= end + 12) end = Math.Max(end, site.Range.AfterLast);
        return ground.Analysis.Tokens.SpanOf(first, end);
    }
}
