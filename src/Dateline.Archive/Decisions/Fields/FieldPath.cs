using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Archive.Find;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>Where a field is in an item: <c>kind</c>, <c>figures[0].value</c>, <c>figures[@120-133].value</c>, <c>figures[+]</c>.</summary>
public sealed partial class FieldPath
{
    private const int LongestPath = 200;

    private FieldPath(ImmutableArray<PathStep> steps) => Steps = steps;

    /// <summary>The steps, from the item inward; never empty.</summary>
    public ImmutableArray<PathStep> Steps { get; }

    /// <summary>Reads a path; null where the text is none.</summary>
    public static FieldPath? Parse(string text)
    {
        if (text.Length is 0 or > LongestPath) return null;
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        foreach (string part in text.Split('.'))
        {
            if (ReadStep(part) is not { } step) return null;
            steps.Add(step);
        }

        return new(steps.DrainToImmutable());
    }

    /// <summary>The path with every place in a list told by the element's first passage; null where the item has no such element.</summary>
    /// <param name="record">The record.</param>
    /// <param name="item">The item.</param>
    public FieldPath? ToAnchored(Record record, RecordItem item) => Turn(record, item, (name, anchors, at) =>
        new(name, ElementChoice.Anchor, anchors.Take(at).Count(anchor => anchor == anchors[at]), anchors[at]));

    /// <summary>The path with every element told by its place in its list; null where the item has no such element any more.</summary>
    /// <param name="record">The record.</param>
    /// <param name="item">The item.</param>
    public FieldPath? ToIndexed(Record record, RecordItem item) => Turn(record, item, (name, _, at) => new(name, ElementChoice.Index, at));

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', Steps);

    // Lists stand in items only, never in elements of lists.
    private FieldPath? Turn(Record record, RecordItem item, Func<string, List<Span>, int, PathStep> turn)
    {
        var first = Steps[0];
        if (first.Choice is ElementChoice.None or ElementChoice.New) return this;
        var anchors = AnchorsOf(ItemFields.Of(record, item), first.Name);
        int at = first.ElementOf(anchors);
        return at < 0 ? null : new([turn(first.Name, anchors, at), .. Steps.Skip(1)]);
    }

    private static List<Span> AnchorsOf(ImmutableArray<ItemField> fields, string name)
    {
        var anchors = new List<Span>();
        foreach (var field in fields)
        {
            if (Parse(field.Anchored) is { Steps: [{ Choice: ElementChoice.Anchor } only] } && string.Equals(only.Name, name, StringComparison.Ordinal)) anchors.Add(only.Anchor);
        }

        return anchors;
    }

    private static PathStep? ReadStep(string part)
    {
        if (Step.Match(part) is not { Success: true } match) return null;
        string name = match.Groups["name"].Value;
        if (match.Groups["new"].Success) return new(name, ElementChoice.New);
        if (match.Groups["index"].Success) return Number(match, "index") is { } index ? new(name, ElementChoice.Index, index) : null;
        if (!match.Groups["start"].Success) return new(name);
        if (Number(match, "start") is not { } start || Number(match, "end") is not { } end || end < start) return null;
        int? which = match.Groups["which"].Success ? Number(match, "which") : 1;
        return which is > 0 ? new(name, ElementChoice.Anchor, which.Value - 1, new(start, end)) : null;
    }

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    [GeneratedRegex(@"^(?<name>[a-z][a-zA-Z]*)(\[((?<new>\+)|(?<index>[0-9]{1,9})|@(?<start>[0-9]{1,9})-(?<end>[0-9]{1,9})(#(?<which>[0-9]{1,9}))?)\])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step { get; }
}
