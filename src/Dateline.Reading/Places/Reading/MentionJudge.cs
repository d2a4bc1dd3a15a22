using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.People;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Places;

/// <summary>Judges which words name a place, by the names recognised, the gazetteer and the words around.</summary>
internal sealed class MentionJudge(Gazetteer gazetteer, Analysis analysis, PlaceWeights weights)
{
    private const byte Million = 40, BigCity = 34, MiddlingCity = 27;
    private readonly TokenTable _tokens = analysis.Tokens;
    private int[] _nameAt = [];
    private HashSet<ulong> _common = [];

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
        _common = CommonWords();
        var regions = new RegionVotes(gazetteer, candidates);
        foreach (var candidate in candidates) Describe(candidate, starts, ends, elsewhere.GetValueOrDefault(candidate.Key.Hash), regions);
        var locative = new HashSet<ulong>();
        var surnames = new HashSet<ulong>();
        foreach (var candidate in candidates)
        {
            if (candidate.Features.Contains(MentionFeature.AfterLocative)) locative.Add(candidate.Key.Hash);
            if (IsSurname(candidate)) surnames.Add(candidate.Key.Hash);
        }

        foreach (var candidate in candidates)
        {
            if (locative.Contains(candidate.Key.Hash) && !candidate.Features.Contains(MentionFeature.AfterLocative)) candidate.Features.Add(MentionFeature.LocativeElsewhere);
            candidate.Decided = IsInBody(candidate) || IsPlainWord(candidate) || IsMonth(candidate) || IsSomeone(candidate, surnames, locative) ? -1 : IsWholeName(candidate) ? 1 : null;
            candidate.Score = candidate.Decided ?? Score(candidate);
        }

        return candidates;
    }

    /// <summary>Whether the words are the place in the name of a body that is not of the place: "University of Texas".</summary>
    private bool IsInBody(NameCandidate candidate)
    {
        if (candidate.Status != NameStatus.Part || !candidate.Features.Contains(MentionFeature.InOrganisation)) return false;
        int first = analysis.Names[_nameAt[candidate.Range.First] - 1].First;
        return first < candidate.Range.First && PlaceWords.NamedForPlaces.Contains(_tokens[first]);
    }

    /// <summary>Whether a single word, no name and not tagged as one, only begins a sentence or a headline with a capital.</summary>
    private static bool IsPlainWord(NameCandidate candidate) =>
        candidate.Status == NameStatus.None && candidate.Range.Length == 1 && candidate.Features.Contains(MentionFeature.NotProperNoun)
        && candidate.Features.Contains(MentionFeature.SentenceStart) && !candidate.Features.Contains(MentionFeature.AllCapitals);

    /// <summary>Whether the word is the month of a date, as in a dateline: "KITWE, Zambia, March 3".</summary>
    private bool IsMonth(NameCandidate candidate)
    {
        int at = candidate.Range.First;
        if (candidate.Range.Length != 1 || !NotCounted.IsMonth(_tokens, at)) return false;
        return (at + 1 < _tokens.Count && IsDayOrYear(_tokens[at + 1])) || (at > 0 && _tokens[at - 1].Length < 3 && IsDayOrYear(_tokens[at - 1]));
    }

    private static bool IsDayOrYear(ReadOnlySpan<char> word) => word.Length is 1 or 2 or 4 && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether the word is the surname of somebody named in full elsewhere in the report, and nothing tells it for the town that bears it too.</summary>
    private bool IsSomeone(NameCandidate candidate, HashSet<ulong> surnames, HashSet<ulong> locative) =>
        candidate.Range.Length == 1 && surnames.Contains(candidate.Key.Hash) && !locative.Contains(candidate.Key.Hash)
        && Array.TrueForAll(candidate.Entries, e => gazetteer[e.Number] is { Kind: not (PlaceKind.Country or PlaceKind.Region), Size: < Million });

    /// <summary>Whether the words are a country's own name of several words, however the names in it were recognised.</summary>
    private bool IsWholeName(NameCandidate candidate) =>
        candidate.Range.Length > 2 && candidate.Status is NameStatus.Part or NameStatus.None && candidate.Entries.Length == 1 && candidate.Entries[0].Use == NameUse.Own
        && gazetteer[candidate.Entries[0].Number].Kind == PlaceKind.Country && !candidate.Features.Contains(MentionFeature.InOrganisation);

    /// <summary>The sum of the weights.</summary>
    private float Score(NameCandidate candidate)
    {
        float score = 0;
        float[] own = weights.MentionBy[(int)candidate.Status];
        foreach (var feature in candidate.Features) score += weights.Mention[(int)feature] + own[(int)feature];
        return score;
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
                // The longer one comes first: it stays if it is a place's own name, as "Kansas City" is.
                bool whole = chosen[^1].Range.AfterLast >= candidate.Range.AfterLast && chosen[^1].Features.Contains(MentionFeature.OwnName);
                if (candidate.Score > chosen[^1].Score && !whole) chosen[^1] = candidate;
                continue;
            }

            chosen.Add(candidate);
        }

        return chosen;
    }

    /// <summary>As what the same words are recognised in this report: bit 0 place, 1 person, 2 body.</summary>
    private Dictionary<ulong, int> Elsewhere(List<NameCandidate> candidates)
    {
        var kinds = new Dictionary<ulong, int>();
        foreach (var candidate in candidates)
        {
            int bit = candidate.Exact switch { NameKind.Location => 1, NameKind.Person => 2, NameKind.Organisation => 4, _ => 0 };
            if (IsSurname(candidate)) bit = 2;
            if (bit != 0) kinds[candidate.Key.Hash] = kinds.GetValueOrDefault(candidate.Key.Hash) | bit;
        }

        return kinds;
    }

    /// <summary>Whether the words end the longer name of a person.</summary>
    private bool IsSurname(NameCandidate candidate)
    {
        int name = _nameAt[candidate.Range.AfterLast - 1];
        return candidate.Exact is null && name != 0 && analysis.Names[name - 1] is { Kind: NameKind.Person } person && person.First < candidate.Range.First && person.AfterLast == candidate.Range.AfterLast;
    }

    private void Describe(NameCandidate c, Dictionary<int, NameCandidate> starts, Dictionary<int, NameCandidate> ends, int elsewhere, RegionVotes regions)
    {
        var f = c.Features;
        f.Add(MentionFeature.Bias);
        DescribeName(c, f);
        DescribeEntries(c, f);
        DescribeWords(c, f);
        DescribeBefore(c, f, ends);
        DescribeAfter(c, f, starts);
        if (c.Exact != NameKind.Location && (elsewhere & 1) != 0) f.Add(MentionFeature.LocationElsewhere);
        if (c.Exact != NameKind.Person && (elsewhere & 2) != 0) f.Add(MentionFeature.PersonElsewhere);
        if (c.Exact != NameKind.Organisation && (elsewhere & 4) != 0) f.Add(MentionFeature.OrganisationElsewhere);
        if (regions.Fits(c) is { } fits) f.Add(fits ? MentionFeature.InRegionOfOthers : MentionFeature.NotInRegionOfOthers);
        if (NameGroups.IsInDateline(analysis, c.Range.First)) f.Add(MentionFeature.InDateline);
    }

    private void DescribeName(NameCandidate c, List<MentionFeature> f)
    {
        if (c.Exact is { } exact)
        {
            c.Status = exact switch
            {
                NameKind.Location => NameStatus.Location,
                NameKind.Facility => NameStatus.Facility,
                NameKind.Organisation => NameStatus.Organisation,
                NameKind.Person => NameStatus.Person,
                _ => NameStatus.Other,
            };
            return;
        }

        c.Status = NameStatus.Part;
        int first = _nameAt[c.Range.First], last = _nameAt[c.Range.AfterLast - 1];
        if (first != 0 && first == last)
        {
            var name = analysis.Names[first - 1];
            if (name.Kind == NameKind.Facility) f.Add(MentionFeature.InFacility);
            if (name.Kind == NameKind.Organisation) f.Add(MentionFeature.InOrganisation);
            if (name.Kind == NameKind.Person) f.Add(MentionFeature.InPerson);
            if (name.First == c.Range.First) f.Add(MentionFeature.FirstOfName);
            if (name.AfterLast == c.Range.AfterLast) f.Add(MentionFeature.LastOfName);
            return;
        }

        bool any = false;
        for (int token = c.Range.First; token < c.Range.AfterLast; token++)
        {
            if (_nameAt[token] == 0) continue;
            any = true;
            if (analysis.Names[_nameAt[token] - 1].Kind != NameKind.Location) continue;
            f.Add(MentionFeature.OverLocation);
            return;
        }

        if (!any) c.Status = NameStatus.None;
    }

    private void DescribeEntries(NameCandidate c, List<MentionFeature> f)
    {
        if (c.Entries.Length == 0)
        {
            f.Add(MentionFeature.Unknown);
            return;
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
    }

    /// <summary>The words that the report has in small letters, too.</summary>
    private HashSet<ulong> CommonWords()
    {
        var words = new HashSet<ulong>();
        for (int token = 0; token < _tokens.Count; token++)
        {
            var word = _tokens[token];
            if (word.Length < 3 || !char.IsLower(word[0])) continue;
            var key = new PlaceKey();
            key.Add(word);
            words.Add(key.Hash);
        }

        return words;
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

        if (c.Range.Length == 1 && _common.Contains(c.Key.Hash)) f.Add(MentionFeature.CommonWord);
        if (capitals) f.Add(MentionFeature.AllCapitals);
        if (digit) f.Add(MentionFeature.HasDigit);
        if (!proper) f.Add(MentionFeature.NotProperNoun);
        if (last[^1] == '.') f.Add(MentionFeature.DottedShort);
        if (c.Range.Length > 1 && PlaceWords.Roads.Contains(last)) f.Add(MentionFeature.RoadWord);
        if (c.SaidKind is not null) f.Add(MentionFeature.AdminWord);
        if (PlaceWords.Bodies.Contains(last)) f.Add(MentionFeature.BodyWord);
        if (WordList.FirstNames.ContainsKey(Letters.Fold(_tokens[c.Range.First]))) f.Add(MentionFeature.FirstName);
    }

    private void DescribeBefore(NameCandidate c, List<MentionFeature> f, Dictionary<int, NameCandidate> ends)
    {
        int before = c.Range.First - 1;
        if (before < 0 || Array.BinarySearch(_tokens.Sentences, c.Range.First) >= 0 || (_tokens[before] is "—" or "–" or "--" && NameGroups.IsInDateline(analysis, before)))
        {
            f.Add(MentionFeature.SentenceStart);
            return;
        }

        var word = _tokens[before];
        if (word.Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            f.Add(MentionFeature.AfterThe);
            if (--before < 0) return;
            word = _tokens[before];
        }

        if (PlaceWords.Locatives.Contains(word))
        {
            f.Add(MentionFeature.AfterLocative);
            return;
        }

        if (word.Equals("of", StringComparison.OrdinalIgnoreCase)) f.Add(MentionFeature.AfterOf);
        else if (word is "," && ends.ContainsKey(before)) f.Add(MentionFeature.AfterPlaceAndComma);
        else if (char.IsUpper(word[0])) f.Add(MentionFeature.AfterNameWord);
        else if (char.IsLower(word[0])) f.Add(MentionFeature.AfterLowerWord);
    }

    private void DescribeAfter(NameCandidate c, List<MentionFeature> f, Dictionary<int, NameCandidate> starts)
    {
        int after = c.Range.AfterLast;
        if (after >= _tokens.Count) return;
        var word = _tokens[after];
        if (word is "," && starts.TryGetValue(after + 1, out var next)) f.Add(Contains(c, next) ? MentionFeature.BeforeContainer : MentionFeature.BeforePlaceAndComma);
        else if (word is "'s" or "’s" or "'" or "’") f.Add(MentionFeature.BeforePossessive);
        else if (char.IsUpper(word[0])) f.Add(PlaceWords.BodyNouns.Contains(word) || PlaceWords.Bodies.Contains(word) ? MentionFeature.BeforeBodyName : MentionFeature.BeforeNameWord);
        else if (word is "and") f.Add(MentionFeature.BeforeAnd);
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
