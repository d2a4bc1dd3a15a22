using Dateline.Reading.Dates;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Says where and when an incident was, where its own clauses do not: by the sentences around its tellings.</summary>
internal sealed class SettingReader(Groundwork ground)
{
    private readonly SiteReader _sites = new(ground);

    /// <summary>The place of an incident; null where the report gives none.</summary>
    public PlaceReference? PlaceOf(IncidentDraft draft, IncidentKind kind)
    {
        if (draft.Place is { } tied && draft.IsTied) return Refer(tied, null);
        if (kind is IncidentKind.Conflict or IncidentKind.Disaster)
        {
            foreach (var trigger in draft.Mentions.SelectMany(m => m.Triggers))
                if (_sites.ByPeople(trigger.Token) is { } country) return Refer(country, "place:people-of");
        }

        if (draft.Place is { } told) return Refer(told, null);

        foreach (var mention in draft.Mentions)
            if (_sites.Near(mention, out string rule) is { } near) return Refer(near, rule);
        return null;
    }

    /// <summary>The date of an incident by the sentence before or after a telling, within its paragraph; null where there is none.</summary>
    public Derived<Period>? DateOf(IncidentDraft draft)
    {
        var tokens = ground.Analysis.Tokens;
        foreach (var mention in draft.Mentions)
        {
            int paragraph = tokens.ParagraphOf(tokens.Sentences[mention.Sentence]);
            foreach (int sentence in (ReadOnlySpan<int>)[mention.Sentence, mention.Sentence - 1, mention.Sentence + 1])
            {
                if (sentence < 0 || sentence >= tokens.Sentences.Length || tokens.ParagraphOf(tokens.Sentences[sentence]) != paragraph) continue;
                foreach (var date in ground.Dates.In(tokens.Sentences[sentence], tokens.SentenceEnd(sentence)))
                {
                    bool past = date is { Kind: MentionKind.Date, IsAge: false, Value: { Precision: DatePrecision.Day } } && date.Tense <= 0;
                    if (past) return new(date.Value!.Value, sentence == mention.Sentence ? "date:sentence" : "date:sentence-beside", date.Evidence);
                }
            }
        }

        return null;
    }

    private PlaceReference Refer(Site site, string? rule)
    {
        var range = new TokenRange(site.Range.First, site.Range.AfterLast);
        var reference = ground.Places.Reference(range);
        var span = ground.Analysis.Tokens.SpanOf(range.First, range.AfterLast);
        return reference with { Span = span, Place = reference.Place is { } place && rule is not null ? place with { Rule = rule + ", " + place.Rule } : reference.Place };
    }
}
