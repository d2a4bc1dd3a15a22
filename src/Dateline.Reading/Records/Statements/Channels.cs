using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Finds through what a statement was made: the list <c>channels.tsv</c>.</summary>
public static class Channels
{
    /// <summary>The patterns of the list, in its order.</summary>
    internal static ImmutableArray<ChannelPattern> All { get; } =
        [.. CueLines.Read("channels.tsv", 2).Select(f => new ChannelPattern(f[0], f[1]))];

    private static ImmutableArray<ChannelPattern> Verbs { get; } = [.. All.Where(p => p.IsVerb)];

    private static FrozenDictionary<string, ChannelPattern[]> ByPreposition { get; } = All
        .Where(p => !p.IsVerb && p.Lead is not "tell")
        .GroupBy(p => p.Lead, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<ChannelPattern> AfterTell { get; } = [.. All.Where(p => p.Lead is "tell" && !p.IsVerb)];

    private static FrozenDictionary<string, ChannelPattern[]>.AlternateLookup<ReadOnlySpan<char>> Prepositions { get; } =
        ByPreposition.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The channel: words inside the cue, else those nearest to it in its sentence, outside source and content; else a verb of
    /// the cue that carries its channel ("tweeted"). Null where the report does not say.
    /// </summary>
    public static Span? Find(in CueSite site)
    {
        Span? best = null;
        int nearest = int.MaxValue;
        for (int token = site.SentenceFirst; token < site.SentenceAfterLast; token++)
        {
            if (site.Distance(token) >= nearest || !site.IsNear(token) || !site.IsFree(token) || At(site, token) is not { } found) continue;
            (best, nearest) = (found, site.Distance(token));
        }

        return best ?? Carried(site);
    }

    /// <summary>The longest channel that begins at a token.</summary>
    private static Span? At(in CueSite site, int token)
    {
        Span? longest = null;
        var words = site.Analysis.Tokens[token];
        if (Prepositions.TryGetValue(words, out var patterns)) longest = Longest(site, token, patterns);
        bool tells = token >= site.First && token < site.AfterLast && WordForms.IsFormOf(words, "tell");
        if (tells) longest = Longest(site, token, AfterTell.AsSpan());
        return longest;
    }

    private static Span? Longest(in CueSite site, int token, ReadOnlySpan<ChannelPattern> patterns)
    {
        Span? longest = null;
        foreach (var pattern in patterns)
        {
            if (pattern.At(site.Analysis, token) is { } found && found.Length > (longest?.Length ?? 0)) longest = found;
        }

        return longest;
    }

    private static Span? Carried(in CueSite site)
    {
        for (int token = site.First; token < site.AfterLast; token++)
        {
            foreach (var verb in Verbs)
            {
                if (verb.At(site.Analysis, token) is { } found) return found;
            }
        }

        return null;
    }
}
