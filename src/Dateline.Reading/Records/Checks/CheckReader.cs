using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Records.Checks;

/// <summary>Recomputes what a careful editor would: each rule keeps silent where it is not sure what belongs together.</summary>
public static class CheckReader
{
    /// <summary>The longest passage, in UTF-16 code units, over which expressions are held against each other.</summary>
    internal const int Reach = 300;

    /// <summary>The checks of a report, in reading order.</summary>
    /// <param name="ground">All that was read of the report before.</param>
    public static ImmutableArray<Check> Read(Groundwork ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        List<CheckDraft> drafts = [];
        PairChecks.Read(ground, drafts);
        DateChecks.Read(ground, drafts);
        ChangeChecks.Read(ground, drafts);
        PartChecks.Read(ground, drafts);
        PercentageChecks.Read(ground, drafts);
        AgeChecks.Read(ground, drafts);
        DistanceChecks.Read(ground, drafts);
        drafts.RemoveAll(draft => draft.Whole.Length > Reach);
        drafts.Sort((left, right) => left.Whole.CompareTo(right.Whole));
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        var checks = ImmutableArray.CreateBuilder<Check>(drafts.Count);
        foreach (var draft in drafts)
        {
            // What a report writes twice in the same words is one check with two passages.
            string words = $"{draft.Kind}\n{draft.Whole.Of(ground.Report.Text)}";
            if (seen.TryGetValue(words, out int at))
            {
                checks[at] = checks[at] with { Evidence = checks[at].Evidence.Add(draft.Whole) };
                continue;
            }

            seen.Add(words, checks.Count);
            checks.Add(Of(draft, $"c{checks.Count + 1}"));
        }

        return checks.ToImmutable();
    }

    private static Check Of(CheckDraft draft, string id)
    {
        ImmutableArray<Span> compared = [.. draft.Compared];
        return new()
        {
            Id = id,
            Kind = new(draft.Kind, draft.Rule, compared),
            Agrees = draft.Agrees is { } agrees ? new(agrees, draft.Rule, compared) : null,
            Stated = draft.Stated,
            Computed = new(draft.Computed, draft.Rule, compared),
            Explanation = new(draft.Explanation, draft.Rule, compared),
            Evidence = [draft.Whole],
        };
    }
}
