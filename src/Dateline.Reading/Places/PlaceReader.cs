using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Reading.Records.Places;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Places;

/// <summary>
/// Finds the places that a report names and where they are. A name means one place throughout a report; which one is told by what stands beside it ("Paris, Texas"),
/// the company of the other places, and size. One reader may be used by many threads at once.
/// </summary>
public sealed class PlaceReader
{
    private readonly Gazetteer _gazetteer;
    private readonly PlaceWeights _weights;

    /// <summary>Makes a reader over a gazetteer.</summary>
    public PlaceReader(Gazetteer gazetteer)
        : this(gazetteer, PlaceWeights.Shipped)
    {
    }

    internal PlaceReader(Gazetteer gazetteer, PlaceWeights weights) => (_gazetteer, _weights) = (gazetteer, weights);

    /// <summary>Reads the places of a report.</summary>
    public PlaceTable Read(Analysis analysis)
    {
        var candidates = new MentionJudge(_gazetteer, analysis, _weights).Judge();
        var chosen = MentionJudge.Choose(candidates);
        var peoples = Peoples(analysis, candidates, chosen);
        var names = new NameGroups(_gazetteer, analysis, chosen);
        var resolver = new PlaceResolver(_weights);
        resolver.Resolve(names.Groups, PeopleCounts(peoples), names.Dateline);
        var (places, mentions) = Places(analysis, chosen, names);
        ImmutableArray<PeopleMention> shown = [.. peoples.Select(p => new PeopleMention(p.Range, _gazetteer.CountryCode(p.Country)))];
        return new(analysis.Tokens, _gazetteer, places, mentions, shown, DatelineOf(analysis, mentions));
    }

    /// <summary>The words for people, with the number of their country.</summary>
    internal List<(TokenRange Range, byte Country)> Peoples(Analysis analysis, List<NameCandidate> candidates, List<NameCandidate> chosen)
    {
        var peoples = new List<(TokenRange Range, byte Country)>();
        int next = 0;
        foreach (var candidate in candidates)
        {
            while (next < chosen.Count && chosen[next].Range.AfterLast <= candidate.Range.First) next++;
            if (next < chosen.Count && chosen[next].Range.First < candidate.Range.AfterLast) continue;
            var sense = Array.Find(candidate.Entries, e => e.Use == NameUse.Demonym);
            if (sense == default || candidate.Exact is NameKind.Person) continue;
            if (peoples.Count > 0 && peoples[^1].Range.AfterLast > candidate.Range.First) continue;
            peoples.Add((candidate.Range, _gazetteer[sense.Number].Country));
        }

        return peoples;
    }

    internal static Dictionary<byte, int> PeopleCounts(List<(TokenRange Range, byte Country)> peoples)
    {
        var counts = new Dictionary<byte, int>();
        foreach (var (_, country) in peoples)
        {
            if (country != 0) counts[country] = counts.GetValueOrDefault(country) + 1;
        }

        return counts;
    }

    private (ImmutableArray<Place> Places, ImmutableArray<PlaceMention> Mentions) Places(Analysis analysis, List<NameCandidate> chosen, NameGroups names)
    {
        // Names of one place are one: "U.S." and "United States".
        var byEntry = new Dictionary<int, int>();
        var placeOf = new Dictionary<NameGroup, int>();
        var drafts = new List<(NameGroup Group, List<int> Mentions)>();
        for (int i = 0; i < chosen.Count; i++)
        {
            var group = names.GroupOf[i];
            if (!placeOf.TryGetValue(group, out int place))
            {
                place = drafts.Count;
                if (group.Meaning is { } entry && !byEntry.TryAdd(entry.Number, place)) place = byEntry[entry.Number];
                else drafts.Add((group, []));
                placeOf[group] = place;
            }

            drafts[place].Mentions.Add(i);
        }

        var places = ImmutableArray.CreateBuilder<Place>(drafts.Count);
        foreach (var (group, of) in drafts) places.Add(PlaceOf(analysis, chosen, group, of, places.Count + 1));
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>(chosen.Count);
        for (int i = 0; i < chosen.Count; i++) mentions.Add(new(chosen[i].Range, places[placeOf[names.GroupOf[i]]]));
        return (places.MoveToImmutable(), mentions.MoveToImmutable());
    }

    private Place PlaceOf(Analysis analysis, List<NameCandidate> chosen, NameGroup group, List<int> mentions, int number)
    {
        var tokens = analysis.Tokens;
        ImmutableArray<Text.Span> spans = [.. mentions.Select(m => tokens.SpanOf(chosen[m].Range.First, chosen[m].Range.AfterLast))];
        var name = spans[0];
        foreach (var span in spans)
        {
            if (Fullness(span.Of(tokens.Text)) > Fullness(name.Of(tokens.Text))) name = span;
        }

        Derived<GazetteerPlace>? found = null;
        if (group.Meaning is { } entry)
        {
            found = new(_gazetteer.PlaceOf(entry), group.Rule(), [spans[0]]);
        }

        return new() { Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{number}"), Name = name, Found = found, Mentions = spans };
    }

    /// <summary>Longer forms are fuller, and of equal ones those not written in capitals.</summary>
    private static int Fullness(ReadOnlySpan<char> name)
    {
        bool small = false;
        foreach (char c in name) small |= char.IsLower(c);
        return (name.Length * 2) + (small ? 1 : 0);
    }

    private static PlaceMention? DatelineOf(Analysis analysis, ImmutableArray<PlaceMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (NameGroups.IsInDateline(analysis, mention.Range.First)) return mention;
        }

        return null;
    }
}
