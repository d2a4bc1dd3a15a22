using System.Collections.Immutable;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Parties;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Engagements;

/// <summary>Makes items of mentions: those that tell one happening become one, by kind, parties, place and time.</summary>
internal sealed class EngagementMerger(Groundwork ground)
{
    /// <summary>How many items back a mention looks for its own.</summary>
    private const int MostBack = 12;

    /// <summary>How many sentences back a word without parties may refer.</summary>
    private const int FarthestReference = 12;

    /// <summary>The items, in reading order.</summary>
    public ImmutableArray<Engagement> Merge(List<EngagementMention> mentions)
    {
        var items = new List<List<EngagementMention>>();
        foreach (var mention in mentions)
        {
            var own = Find(items, mention);
            if (own is not null) own.Add(mention);
            else if (mention.StandsAlone) items.Add([mention]);
        }

        return [.. items.OrderBy(item => item[0].Passage.First).Select((item, i) => Finish(item, $"e{i + 1}"))];
    }

    private List<EngagementMention>? Find(List<List<EngagementMention>> items, EngagementMention mention)
    {
        for (int i = items.Count - 1; i >= Math.Max(0, items.Count - MostBack); i--)
            if (IsOne(items[i], mention)) return items[i];
        return null;
    }

    private bool IsOne(List<EngagementMention> item, EngagementMention mention)
    {
        if (IsPartOfVisit(item[^1], mention)) return true;
        if (!item.Exists(m => m.Kind == mention.Kind || (Family(m.Kind) == Family(mention.Kind) && m.Kind is not EngagementKind.Visit))) return false;
        var first = item[0];
        bool back = mention.IsDefinite && mention.Kind is EngagementKind.Ceremony && RefersTo(item, mention);
        if (!back && mention.Token - item[^1].Token > 3 && mention.Place is { } place && item.Find(m => m.Place is not null)?.Place is { } other && !SamePlace(place, other)) return false;
        if (mention.Place is { } here && first.IsVerb && mention.IsVerb && mention.Token == first.Token && !SamePlace(here, first.Place!)) return false;
        if (mention.Date?.Value is { } day && item.Find(m => m.Date is not null)?.Date?.Value is { } other2 && !SameTime(day, other2)) return false;
        if (mention.StandsAlone && mention.Title.Length > 0 && !item.Exists(m => SharesTitle(m.Title, mention.Title)) && (mention.Kind is not EngagementKind.Ceremony || item.Exists(m => m.Title.Length > 0))) return false;
        if (IsDone(mention.Status) != IsDone(first.Status) && mention.StandsAlone && mention.Status is not EngagementStatus.CalledOff) return false;
        var known = item.SelectMany(m => m.Parties).ToList();
        int shared = mention.Parties.Count(p => known.Exists(p.IsSame));
        if (mention.Parties.Count == 0) return (mention.IsDefinite && RefersTo(item, mention)) || (mention.StandsAlone && SharesPlace(item, mention));
        if (known.Count == 0) return SharesPlace(item, mention) || mention.IsDefinite;
        // One side told may be either side; of two sides told both must fit.
        if (shared == 0) return mention.IsDefinite && !mention.StandsAlone && Near(item, mention);
        bool all = shared >= Math.Min(mention.Parties.Count, known.Count);
        return all && (mention.IsDefinite || mention.IsVerb || mention.Parties.Count >= 2 || SharesPlace(item, mention));
    }

    /// <summary>"visited the clinic and met patients": who is met at a visit and has no name is part of it.</summary>
    private bool IsPartOfVisit(EngagementMention visit, EngagementMention meeting)
    {
        bool follows = visit.Kind is EngagementKind.Visit && meeting.Kind is EngagementKind.Meeting && visit.IsVerb && meeting.IsVerb
            && ground.Analysis.Tokens.SentenceOf(visit.Token) == ground.Analysis.Tokens.SentenceOf(meeting.Token);
        return follows && visit.Parties.TrueForAll(p => meeting.Parties.Exists(p.IsSame)) && meeting.Parties.TrueForAll(p => p.Name is null || visit.Parties.Exists(p.IsSame));
    }

    /// <summary>Whether a word without parties ("the meeting") can mean an item: by a like word, not far behind.</summary>
    private bool RefersTo(List<EngagementMention> item, EngagementMention mention)
    {
        if (ground.Analysis.Tokens.SentenceOf(mention.Token) - ground.Analysis.Tokens.SentenceOf(item[^1].Token) > FarthestReference) return false;
        string word = mention.Cue.Words[^1];
        if (item.Exists(m => string.Equals(m.Cue.Words[^1], word, StringComparison.Ordinal))) return true;
        return word switch
        {
            "meeting" or "talk" or "summit" or "gathering" or "encounter" => item.Exists(m => m.Kind is EngagementKind.Meeting or EngagementKind.Summit or EngagementKind.Talks),
            "negotiation" or "discussion" => item.Exists(m => m.Kind is EngagementKind.Talks),
            "session" => item.Exists(m => m.Kind is EngagementKind.Summit),
            "conversation" => item.Exists(m => m.Kind is EngagementKind.Call or EngagementKind.Other),
            "visit" or "trip" or "tour" or "stop" => item.Exists(m => m.Kind is EngagementKind.Visit),
            "ceremony" or "service" => item.Exists(m => m.Kind is EngagementKind.Ceremony),
            "conference" or "briefing" => item.Exists(m => m.Kind is EngagementKind.PressConference),
            _ => false,
        };
    }

    private bool SharesPlace(List<EngagementMention> item, EngagementMention mention) =>
        mention.Place is { } place && item.Exists(m => m.Place is { } other && SamePlace(place, other));

    private bool Near(List<EngagementMention> item, EngagementMention mention) =>
        ground.Analysis.Tokens.SentenceOf(mention.Token) - ground.Analysis.Tokens.SentenceOf(item[^1].Token) <= 2;

    private static bool IsDone(EngagementStatus status) => status is EngagementStatus.Held or EngagementStatus.UnderWay;

    private static int Family(EngagementKind kind) => kind switch
    {
        EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Summit or EngagementKind.Other => 1,
        EngagementKind.Call => 2,
        EngagementKind.Visit => 3,
        EngagementKind.PressConference => 4,
        EngagementKind.Signing => 5,
        _ => 6,
    };

    private bool SamePlace(PlaceReference a, PlaceReference b)
    {
        var one = ground.Report.Text.AsSpan(a.Span.Start, a.Span.Length);
        var two = ground.Report.Text.AsSpan(b.Span.Start, b.Span.Length);
        // "the Afghan capital" may be any place that is named elsewhere.
        if (one.EndsWith("capital", StringComparison.Ordinal) || two.EndsWith("capital", StringComparison.Ordinal)) return true;
        return one.Contains(two, StringComparison.OrdinalIgnoreCase) || two.Contains(one, StringComparison.OrdinalIgnoreCase);
    }

    private static bool SameTime(Period a, Period b) => a.Start.FirstDay <= b.End.LastDay && b.Start.FirstDay <= a.End.LastDay;

    private bool SharesTitle(TokenRange a, TokenRange b)
    {
        for (int i = a.First; i < a.AfterLast; i++)
            for (int j = b.First; j < b.AfterLast; j++)
                if (ground.Lemmas[i].Length > 1 && ground.Lemmas[i].SequenceEqual(ground.Lemmas[j])) return true;
        return false;
    }

    private Engagement Finish(List<EngagementMention> item, string id)
    {
        var tokens = ground.Analysis.Tokens;
        var main = item.Find(m => m.StandsAlone && m.IsVerb) ?? item.Find(m => m.StandsAlone) ?? item[0];
        var status = item.FindLast(m => m.Status is EngagementStatus.CalledOff) ?? main;
        var kind = Kind(item, main);
        var seen = new List<Party>();
        foreach (var party in item.SelectMany(m => m.Parties))
            if (!seen.Exists(party.IsSame)) seen.Add(party);
        Span cue = tokens.SpanOf(kind.Words.First, kind.Words.AfterLast);
        return new()
        {
            Id = id,
            Kind = new(kind.Kind, kind.Cue.Rule, [cue]),
            Participants = [.. seen.Select(p => p.Reference)],
            Place = item.Find(m => m.Place is not null)?.Place,
            Date = item.Find(m => m.Date is not null)?.Date is { Value: { } value } date ? new(value, date.Rule, date.Evidence) : null,
            Status = new(status.Status, RuleOf(status), [status.StatusWords ?? tokens.SpanOf(status.Words.First, status.Words.AfterLast)]),
            Evidence = [.. item.Select(m => tokens.SpanOf(m.Passage.First, m.Passage.AfterLast)).Distinct().Order()],
        };
    }

    private static string RuleOf(EngagementMention mention) => mention.StatusWords is not null ? "outcome" : mention.IsVerb ? "tense" : "told";

    /// <summary>The mention that tells the kind best: a summit is more than a meeting.</summary>
    private static EngagementMention Kind(List<EngagementMention> item, EngagementMention main) =>
        item.Find(m => m.Kind is EngagementKind.Summit or EngagementKind.Signing && m.StandsAlone)
        ?? (main.Kind is EngagementKind.Other ? item.Find(m => m.Kind is not EngagementKind.Other && m.StandsAlone) ?? main : main);
}
