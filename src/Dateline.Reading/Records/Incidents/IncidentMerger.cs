using Dateline.Reading.Dates;
using Dateline.Reading.Places;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Tells which tellings are of one incident.</summary>
/// <param name="ground">The report.</param>
internal sealed class IncidentMerger(Groundwork ground)
{
    /// <summary>How many incidents back a telling is held against: a report seldom returns to more.</summary>
    private const int MostCandidates = 24;

    /// <summary>Towns farther apart than this do not share a happening.</summary>
    private const double FarKilometres = 60;

    /// <summary>Gathers tellings into incidents, in reading order.</summary>
    public List<IncidentDraft> Merge(List<Mention> mentions)
    {
        var drafts = new List<IncidentDraft>();
        foreach (var mention in mentions)
        {
            IncidentDraft? best = null;
            int most = 0;
            for (int i = drafts.Count - 1; i >= 0 && i >= drafts.Count - MostCandidates; i--)
            {
                int score = Score(mention, drafts[i], last: i == drafts.Count - 1, main: i == 0);
                if (score > most) (best, most) = (drafts[i], score);
            }

            if (best is null)
            {
                // What only colours a telling makes no incident of its own.
                bool tells = mention.Harms.Count > 0 || mention.Triggers.Exists(t => t.Weight is not TriggerWeight.Weak);
                if (!tells || (mention.Harms.Count == 0 && mention.Kind is { Kind: IncidentKind.Conflict })) continue;
                drafts.Add(best = new());
            }

            best.Add(mention);
        }

        return drafts;
    }

    /// <summary>How well a telling fits an incident: above 0 where it is taken to be of it.</summary>
    private int Score(Mention mention, IncidentDraft draft, bool last, bool main)
    {
        var told = mention.Kind;
        var known = draft.Kind();
        if (told is { } a && known is { } b && !Kinds.Agree(a.Kind, b.Kind)) return -1;
        int shared = SharedFigures(mention, draft), clashing = ClashingFigures(mention, draft);
        bool apart = Differ(mention.Place, draft.Place);
        if (Differ(mention.Date, draft.Date) || (apart && (shared == 0 || clashing > 0))) return -1;
        // "was last hit by a fire in 2009": one brought in with a year of its own is not the undated one told so far.
        if (draft.Date is null && mention is { Indefinite: true, Dated: true, Date.Value.Precision: DatePrecision.Year } && mention.Sentence > draft.Last.Sentence) return -1;
        bool samePlace = Same(mention.Place, draft.Place), sameDate = mention.Date is not null && draft.Date is not null && mention.Date.Value == draft.Date.Value;
        int distance = mention.Sentence - draft.Last.Sentence;
        bool sameKind = told is { } x && known is { } y && x.Kind == y.Kind && x.Kind is not IncidentKind.Other;
        int score = 0;
        if (samePlace) score += 3;
        if (sameDate) score += 3;
        if (apart) score -= 3;
        score += 4 * shared;
        if (sameKind) score += 2;
        // What the head of a report tells is what it goes on about.
        if (main && draft.Mentions[0].Sentence <= 1) score += 1;
        if (told is null) score += 1;
        if (mention.Definite || IsKnown(mention)) score += 2;
        if (mention.Indefinite && distance > 0 && !(samePlace && sameKind && clashing == 0)) score -= draft.Mentions[0].Sentence <= 1 && mention.Sentence <= 4 ? 0 : 3;
        if (last) score += 2;
        if (main) score += told is { } e && known is { } f && e.Kind == f.Kind ? 2 : 1;
        if (distance == 0) score += 1;
        else if (distance > 12) score -= 2;
        score -= (mention.Definite ? 1 : 3) * clashing;
        // A bare count, or a word that only colours, belongs to what was told last.
        if (mention.Triggers.Count == 0 && told is null && !last && !main) score -= 2;
        return score - 2;
    }

    /// <summary>"All four were taken to a hospital": those told of before.</summary>
    private bool IsKnown(Mention mention) =>
        mention.Harms.Exists(h => h.Victims.Exists(v => ground.Lemmas[v.Phrase.First] is "all" or "both" or "the" or "these"));

    private static int SharedFigures(Mention mention, IncidentDraft draft)
    {
        int shared = 0;
        foreach (var (quantity, value) in Figures(mention))
            if (value > 1 && draft.Mentions.Exists(m => Figures(m).Contains((quantity, value)))) shared++;
        return Math.Min(shared, 2);
    }

    private static int ClashingFigures(Mention mention, IncidentDraft draft)
    {
        int clashing = 0;
        foreach (var (quantity, value) in Figures(mention))
        {
            bool any = false, same = false;
            foreach (var other in draft.Mentions)
            {
                foreach (var (q, v) in Figures(other))
                {
                    if (q != quantity) continue;
                    any = true;
                    same |= v == value || v is null || value is null;
                }
            }

            if (any && !same) clashing++;
        }

        return Math.Min(clashing, 1);
    }

    private static IEnumerable<(FigureQuantity Quantity, long? Value)> Figures(Mention mention) =>
        mention.Harms.SelectMany(h => h.Victims.Where(v => !v.Part).Select(v => (h.Quantity, v.Count.Value)));

    private static bool Differ(Derived<Period>? a, Derived<Period>? b)
    {
        if (a is null || b is null) return false;
        return a.Value.End.LastDay < b.Value.Start.FirstDay.PlusDays(-1) || b.Value.End.LastDay < a.Value.Start.FirstDay.PlusDays(-1);
    }

    private bool Same(Site? a, Site? b) => a is { } one && b is { } other && Words(one).Equals(Words(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two places lie too far apart for one happening; a place that the map does not know may lie anywhere.</summary>
    private bool Differ(Site? a, Site? b)
    {
        if (a is not { } one || b is not { } other || Same(a, b)) return false;
        if (ground.Places.At(one.Range.First)?.Place is not { Found.Value: { } first } from || ground.Places.At(other.Range.First)?.Place is not { Found.Value: { } second } to) return false;
        if (first.Country is { } home && second.Country is { } away && !string.Equals(home, away, StringComparison.Ordinal)) return true;
        bool areas = IsArea(first.Kind) || IsArea(second.Kind);
        if (areas) return IsRegion(first.Kind) && IsRegion(second.Kind) ? !string.Equals(first.Id, second.Id, StringComparison.Ordinal) : first.Region is { } r && second.Region is { } q && !string.Equals(r, q, StringComparison.Ordinal);
        return PlaceTable.Distance(from, to) > FarKilometres;
    }

    private static bool IsArea(PlaceKind kind) => kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.County or PlaceKind.Area or PlaceKind.WorldRegion or PlaceKind.Water;

    private static bool IsRegion(PlaceKind kind) => kind is PlaceKind.Region or PlaceKind.County;

    private ReadOnlySpan<char> Words(Site site) => ground.Analysis.Tokens.SpanOf(site.Range.First, site.Range.AfterLast).Of(ground.Report.Text);
}
