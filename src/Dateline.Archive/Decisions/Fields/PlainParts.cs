using System.Collections.Immutable;
using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>A label of a closed list; it is never empty.</summary>
internal sealed class LabelPart<T, TLabel>(string name, Func<T, Derived<TLabel>> get, Func<T, Derived<TLabel>, T> set) : Part<T>(name)
    where TLabel : struct, Enum
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner) =>
        into.Add(at, field, Labels.Of(get(owner).Value), get(owner).Evidence, get(owner).Rule);

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change) => Beyond(path) is { } wrong
        ? Edit.Not<T>(wrong)
        : change.Label<TLabel>().Then(label => set(owner, change.Derive(label, get(owner).Evidence)));
}

/// <summary>True or false; it is never empty.</summary>
internal sealed class FlagPart<T>(string name, Func<T, Derived<bool>> get, Func<T, Derived<bool>, T> set) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner) =>
        into.Add(at, field, get(owner).Value ? "true" : "false", get(owner).Evidence, get(owner).Rule);

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change) => Beyond(path) is { } wrong
        ? Edit.Not<T>(wrong)
        : change.Flag().Then(flag => set(owner, change.Derive(flag, get(owner).Evidence)));
}

/// <summary>A passage of the report; where it may not be empty, <paramref name="isNeeded"/>.</summary>
internal sealed class PassagePart<T>(string name, Func<T, Span?> get, Func<T, Span?, T> set, bool isNeeded = false) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner) =>
        into.Add(at, field, into.Words(get(owner)), get(owner) is { } span ? [span] : [], null);

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        if (Beyond(path) is { } wrong) return Edit.Not<T>(wrong);
        if (!change.IsNull) return change.Passage().Then(span => set(owner, span));
        return isNeeded ? Edit.Not<T>("cannot be empty") : set(owner, null);
    }
}

/// <summary>A date.</summary>
internal sealed class DatePart<T>(string name, Func<T, Derived<Period>?> get, Func<T, Derived<Period>?, T> set) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner) =>
        into.Add(at, field, get(owner)?.Value.ToString(), get(owner)?.Evidence ?? [], get(owner)?.Rule);

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        // "date.value" is how the JSON of a record has it.
        if (path.Length == 2 && path[1] is { Name: "value", Choice: ElementChoice.None }) path = path[..1];
        if (Beyond(path) is { } wrong) return Edit.Not<T>(wrong);
        return change.IsNull ? set(owner, null) : change.Date().Then(date => set(owner, change.Derive(date, get(owner)?.Evidence ?? default)));
    }
}

/// <summary>A whole number that may be missing.</summary>
internal sealed class NumberPart<T>(string name, Func<T, (long? Value, ImmutableArray<Span> Evidence, string Rule)> get, Func<T, long?, FieldChange, Edit<T>> set) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner)
    {
        var (value, evidence, rule) = get(owner);
        into.Add(at, field, value?.ToString(CultureInfo.InvariantCulture), evidence, rule);
    }

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change) =>
        Beyond(path) is { } wrong ? Edit.Not<T>(wrong) : change.Count().Then(number => set(owner, number, change));
}

/// <summary>A field that follows from others, or that nobody can know better: it is shown and not changed.</summary>
internal sealed class FixedPart<T>(string name, Func<T, string, (string? Text, ImmutableArray<Span> Passages, string? Rule)> get) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner)
    {
        var (text, passages, rule) = get(owner, into.Text);
        into.Add(at, field, text, passages, rule, isCorrectable: false);
    }

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change) => Edit.Not<T>("cannot be corrected");
}
