using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Datelines;
using Dateline.Reading.People;

namespace Dateline.Reading.Places;

/// <summary>Judges which words name a place, by the names recognised, the gazetteer and the words around.</summary>
internal sealed class MentionJudge(Gazetteer gazetteer, Analysis analysis, PlaceWeights weights)
{
    private const byte BigCity = 34, MiddlingCity = 27;
    private readonly TokenTable _tokens = analysis.Tokens;
    private int[] _nameAt = [];

    /// <summary>Finds the candidates and scores each.</summary>
    public List<NameCandidate> Judge()
    {
        var finder = new CandidateFinder(gazetteer, analysis);
        var candidates = finder.Find();
        _nameAt = finder.NameAt;
        var starts = new Dictionary<int, NameCandidate>();
        var ends = new Dictionary<int, NameCandidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.Entries.Length == 0) continue;
            starts.TryAdd(candidate.Range.First, candidate);
            ends.TryAdd(candidate.Range.AfterLast, candidate);
        }

        var elsewhere = Elsewhere(candidates);
        foreach (var candidate in candidates)
        {
            Describe(candidate, starts, ends, elsewhere.GetValueOrDefault(candidate.Key.Hash));
            float score = 0;
            foreach (var feature in candidate.Features) score += weights.Mention[(int)feature];
            candidate.Score = score;
        }

        return candidates;
    }

    /// <summary>Of candidates that overlap, keeps the best of those that name a place; the others are left out. In reading order.</summary>
    public static List<NameCandidate> Choose(List<NameCandidate> candidates)
    {
        var chosen = new List<NameCandidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.Score <= 0) continue;
            if (chosen.Count > 0 && chosen[^1].Range.AfterLast > candidate.Range.First)
            {
                if (candidate.Score > chosen[^1].Score) chosen[^1] = candidate;
                continue;
            }

            chosen.Add(candidate);
        }

        return chosen;
    }

    /// <summary>As what the same words are recognised in this report: bit 0 place, 1 person, 2 body.</summary>
    private static Dictionary<ulong, int> Elsewhere(List<NameCandidate> candidates)
    {
        var kinds = new Dictionary<ulong, int>();
        foreach (var candidate in candidates)
        {
            int bit = candidate.Exact switch { NameKind.Location => 1, NameKind.Person => 2, NameKind.Organisation => 4, _ => 0 };
            if (bit != 0) kinds[candidate.Key.Hash] = kinds.GetValueOrDefault(candidate.Key.Hash) | bit;
        }

        return kinds;
    }

    private void Describe(NameCandidate c, Dictionary<int, NameCandidate> starts, Dictionary<int, NameCandidate> ends, int elsewhere)
    {
        var f = c.Features;
        f.Add(MentionFeature.Bias);
        var exact = DescribeName(c, f);
        var best = DescribeEntries(c, f);
        DescribeWords(c, f);
        bool locative = DescribeBefore(c, f, ends);
        DescribeAfter(c, f, starts);
        if (exact != NameKind.Location && (elsewhere & 1) != 0) f.Add(MentionFeature.LocationElsewhere);
        if (exact != NameKind.Person && (elsewhere & 2) != 0) f.Add(MentionFeature.PersonElsewhere);
        if (exact != NameKind.Organisation && (elsewhere & 4) != 0) f.Add(MentionFeature.OrganisationElsewhere);
        Cross(f, exact, locative, best is { } entry && (entry.Kind is PlaceKind.Country or PlaceKind.Region || entry.Size >= BigCity), c.Entries.Length > 0);
        int paragraph = Array.BinarySearch(_tokens.Paragraphs, c.Range.First);
        paragraph = paragraph >= 0 ? paragraph : ~paragraph - 1;
        if (c.Range.First - _tokens.Paragraphs[paragraph] < 8 && DatelineOpening.End(analysis, paragraph) > c.Range.First) f.Add(MentionFeature.InDateline);
    }

    private static void Cross(List<MentionFeature> f, NameKind? exact, bool locative, bool big, bool known)
    {
        bool none = f.Contains(MentionFeature.IsNoName);
        if (none && locative) f.Add(MentionFeature.NoNameAfterLocative);
        if (none && big) f.Add(MentionFeature.NoNameBig);
        if (exact == NameKind.Person && locative) f.Add(MentionFeature.PersonAfterLocative);
        if (exact == NameKind.Person && !big) f.Add(MentionFeature.PersonSmall);
        if (exact == NameKind.Organisation && locative) f.Add(MentionFeature.OrganisationAfterLocative);
        if (exact == NameKind.Organisation) f.Add(big ? MentionFeature.OrganisationBig : MentionFeature.OrganisationSmall);
        if (exact == NameKind.Location && !known) f.Add(MentionFeature.LocationUnknown);
        if (exact == NameKind.Location && f.Contains(MentionFeature.RoadWord)) f.Add(MentionFeature.LocationRoad);
        if (exact == NameKind.Location && f.Contains(MentionFeature.Demonym)) f.Add(MentionFeature.LocationDemonym);
        if (exact == NameKind.Facility && f.Contains(MentionFeature.RoadWord)) f.Add(MentionFeature.FacilityRoad);
        if (exact == NameKind.Facility && known) f.Add(MentionFeature.FacilityKnown);
    }

    private NameKind? DescribeName(NameCandidate c, List<MentionFeature> f)
    {
        if (c.Exact is { } exact)
        {
            f.Add(exact switch
            {
                NameKind.Location => MentionFeature.IsLocation,
                NameKind.Facility => MentionFeature.IsFacility,
                NameKind.Organisation => MentionFeature.IsOrganisation,
                NameKind.Person => MentionFeature.IsPerson,
                NameKind.Group => MentionFeature.IsGroup,
                _ => MentionFeature.IsOtherName,
            });
            return exact;
        }

        int first = _nameAt[c.Range.First], last = _nameAt[c.Range.AfterLast - 1];
        if (first != 0 && first == last)
        {
            var name = analysis.Names[first - 1];
            f.Add(name.Kind switch
            {
                NameKind.Location => MentionFeature.InLocation,
                NameKind.Facility => MentionFeature.InFacility,
                NameKind.Organisation => MentionFeature.InOrganisation,
                NameKind.Person => MentionFeature.InPerson,
                _ => MentionFeature.InOtherName,
            });
            if (name.Kind == NameKind.Organisation && name.First == c.Range.First) f.Add(MentionFeature.InOrganisationFirst);
            if (name.Kind == NameKind.Organisation && name.AfterLast == c.Range.AfterLast) f.Add(MentionFeature.InOrganisationLast);
            if (name.Kind == NameKind.Person && name.AfterLast == c.Range.AfterLast) f.Add(MentionFeature.LastIsOfPerson);
            return null;
        }

        bool location = false, other = false;
        for (int token = c.Range.First; token < c.Range.AfterLast; token++)
        {
            if (_nameAt[token] == 0) continue;
            if (analysis.Names[_nameAt[token] - 1].Kind == NameKind.Location) location = true;
            else other = true;
        }

        f.Add(location ? MentionFeature.OverLocation : other ? MentionFeature.OverName : MentionFeature.IsNoName);
        return null;
    }

    private GazetteerEntry? DescribeEntries(NameCandidate c, List<MentionFeature> f)
    {
        if (c.Entries.Length == 0)
        {
            f.Add(MentionFeature.Unknown);
            return null;
        }

        var use = NameUse.Demonym;
        GazetteerEntry best = default;
        foreach (var named in c.Entries)
        {
            var entry = gazetteer[named.Number];
            bool better = named.Use < use || (named.Use == use && (Rank(entry.Kind) > Rank(best.Kind) || (Rank(entry.Kind) == Rank(best.Kind) && entry.Size > best.Size)));
            if (better || best == default) (best, use) = (entry, named.Use < use ? named.Use : use);
        }

        f.Add(use switch { NameUse.Own => MentionFeature.OwnName, NameUse.Other => MentionFeature.OtherName, NameUse.Short => MentionFeature.ShortForm, _ => MentionFeature.Demonym });
        f.Add(best.Kind switch
        {
            PlaceKind.Country => MentionFeature.Country,
            PlaceKind.Region => MentionFeature.Region,
            PlaceKind.County => MentionFeature.County,
            PlaceKind.City when best.Size >= BigCity => MentionFeature.BigCity,
            PlaceKind.City when best.Size >= MiddlingCity => MentionFeature.MiddlingCity,
            PlaceKind.City => MentionFeature.SmallCity,
            PlaceKind.Quarter => MentionFeature.Quarter,
            PlaceKind.Water => MentionFeature.Water,
            PlaceKind.Area => MentionFeature.Area,
            PlaceKind.WorldRegion => MentionFeature.WorldRegion,
            _ => MentionFeature.Airfield,
        });
        return best;
    }

    private static int Rank(PlaceKind kind) => kind switch { PlaceKind.Country or PlaceKind.WorldRegion => 3, PlaceKind.Region => 2, PlaceKind.City or PlaceKind.Water or PlaceKind.Area or PlaceKind.County => 1, _ => 0 };

    private void DescribeWords(NameCandidate c, List<MentionFeature> f)
    {
        f.Add(c.Range.Length switch { 1 => MentionFeature.OneWord, 2 => MentionFeature.TwoWords, _ => MentionFeature.MoreWords });
        var last = _tokens[c.Range.AfterLast - 1];
        bool capitals = true, digit = false, proper = false;
        for (int token = c.Range.First; token < c.Range.AfterLast; token++)
        {
            foreach (char letter in _tokens[token])
            {
                capitals &= !char.IsLower(letter);
                digit |= char.IsDigit(letter);
            }

            proper |= analysis.FineTags[token] is FineTag.Nnp or FineTag.Nnps;
        }

        if (capitals) f.Add(MentionFeature.AllCapitals);
        if (digit) f.Add(MentionFeature.HasDigit);
        if (!proper) f.Add(MentionFeature.NotProperNoun);
        if (last[^1] == '.') f.Add(MentionFeature.DottedShort);
        if (c.Range.Length > 1 && PlaceWords.Roads.Contains(last)) f.Add(MentionFeature.RoadWord);
        if (c.SaidKind is not null) f.Add(MentionFeature.AdminWord);
        if (PlaceWords.Bodies.Contains(last)) f.Add(MentionFeature.BodyWord);
        if (WordList.FirstNames.ContainsKey(Letters.Fold(_tokens[c.Range.First]))) f.Add(MentionFeature.FirstName);
    }

    private bool DescribeBefore(NameCandidate c, List<MentionFeature> f, Dictionary<int, NameCandidate> ends)
    {
        int before = c.Range.First - 1;
        if (before < 0 || Array.BinarySearch(_tokens.Sentences, c.Range.First) >= 0)
        {
            f.Add(MentionFeature.SentenceStart);
            return false;
        }

        var word = _tokens[before];
        if (word.Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            f.Add(MentionFeature.AfterThe);
            if (--before < 0) return false;
            word = _tokens[before];
        }

        if (PlaceWords.Locatives.Contains(word))
        {
            f.Add(MentionFeature.AfterLocative);
            return true;
        }

        if (word.Equals("of", StringComparison.OrdinalIgnoreCase)) f.Add(MentionFeature.AfterOf);
        else if (word is "," && ends.ContainsKey(before)) f.Add(MentionFeature.AfterPlaceAndComma);
        else if (char.IsUpper(word[0])) f.Add(MentionFeature.AfterNameWord);
        else if (char.IsLower(word[0])) f.Add(MentionFeature.AfterLowerWord);
        return false;
    }

    private void DescribeAfter(NameCandidate c, List<MentionFeature> f, Dictionary<int, NameCandidate> starts)
    {
        int after = c.Range.AfterLast;
        if (after >= _tokens.Count) return;
        var word = _tokens[after];
        if (word is "," && starts.TryGetValue(after + 1, out var next)) f.Add(Contains(c, next) ? MentionFeature.BeforeContainer : MentionFeature.BeforePlaceAndComma);
        else if (word is "'s" or "’s" or "'" or "’") f.Add(MentionFeature.BeforePossessive);
        else if (char.IsUpper(word[0])) f.Add(MentionFeature.BeforeNameWord);
        else if (PlaceWords.BodyNouns.Contains(word)) f.Add(MentionFeature.BeforeBodyNoun);
        else if (!char.IsLetter(word[0])) f.Add(MentionFeature.BeforePunctuation);
        else if (analysis.FineTags[after] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md) f.Add(MentionFeature.BeforeVerb);
        else if (analysis.FineTags[after] is FineTag.Nn or FineTag.Nns) f.Add(MentionFeature.BeforeNoun);
    }

    private bool Contains(NameCandidate part, NameCandidate whole)
    {
        foreach (var w in whole.Entries)
        {
            var container = gazetteer[w.Number];
            if (container.Kind is not (PlaceKind.Country or PlaceKind.Region)) continue;
            foreach (var p in part.Entries)
            {
                var entry = gazetteer[p.Number];
                if (p.Number != w.Number && entry.Country == container.Country && (container.Kind == PlaceKind.Country || entry.Region == container.Region)) return true;
            }
        }

        return false;
    }
}
