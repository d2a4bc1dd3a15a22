using Dateline.Language.Names;

namespace Dateline.Reading.Places;

/// <summary>The regions that the recognised places of a report speak for: each name has one vote, shared among the regions where it could be.</summary>
internal sealed class RegionVotes
{
    /// <summary>From how many votes on a region counts as spoken for.</summary>
    private const float Enough = 0.9f;

    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<ushort, float> _votes = [];
    private readonly Dictionary<ulong, float> _shares = [];
    private readonly bool _any;

    public RegionVotes(Gazetteer gazetteer, List<NameCandidate> candidates)
    {
        _gazetteer = gazetteer;
        var regions = new HashSet<ushort>();
        foreach (var candidate in candidates)
        {
            if (candidate.Exact != NameKind.Location || _shares.ContainsKey(candidate.Key.Hash)) continue;
            regions.Clear();
            foreach (var named in candidate.Entries)
            {
                ushort region = gazetteer[named.Number].Region;
                if (region != 0) regions.Add(region);
            }

            float share = regions.Count == 0 ? 0 : 1f / regions.Count;
            _shares[candidate.Key.Hash] = share;
            foreach (ushort region in regions) _any |= (_votes[region] = _votes.GetValueOrDefault(region) + share) >= Enough;
        }
    }

    /// <summary>Whether a name could be in a region that the others speak for; null where they speak for none.</summary>
    public bool? Fits(NameCandidate candidate)
    {
        if (!_any) return null;
        float own = _shares.GetValueOrDefault(candidate.Key.Hash);
        bool known = false;
        foreach (var named in candidate.Entries)
        {
            ushort region = _gazetteer[named.Number].Region;
            known |= region != 0;
            if (region != 0 && _votes.GetValueOrDefault(region) - own >= Enough) return true;
        }

        return known ? false : null;
    }
}
