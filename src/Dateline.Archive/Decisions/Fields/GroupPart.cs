using System.Collections.Immutable;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>A value of several fields that may be missing as a whole.</summary>
/// <typeparam name="T">What has it.</typeparam>
/// <typeparam name="TGroup">The value.</typeparam>
internal sealed class GroupPart<T, TGroup>(string name, Func<T, TGroup?> get, Func<T, TGroup?, T> set) : Part<T>(name)
    where TGroup : class
{
    /// <summary>The value on one line, its passages and its rule.</summary>
    public required Func<TGroup, string, (string? Text, ImmutableArray<Span> Passages, string? Rule)> Told { get; init; }

    /// <summary>Makes it, or changes the one that is given.</summary>
    public required Func<TGroup?, FieldChange, Edit<TGroup>> Make { get; init; }

    /// <summary>Its fields.</summary>
    public required ImmutableArray<Part<TGroup>> Parts { get; init; }

    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner)
    {
        if (get(owner) is not { } group)
        {
            into.Add(at, field, null, [], null);
            return;
        }

        var (text, passages, rule) = Told(group, into.Text);
        into.Add(at, field, text, passages, rule);
        Part<TGroup>.ShowAll(into, at, ((ValueDescription.Group)field.Value).Fields, Parts, group);
    }

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        var group = get(owner);
        if (path[0].Choice is not ElementChoice.None) return Edit.Not<T>("is no list");
        if (path.Length > 1) return group is null ? Edit.Not<T>("is not said: give it whole") : Part<TGroup>.ChangeIn(Parts, group, path[1..], change).Then(changed => set(owner, changed));
        return change.IsNull ? set(owner, null) : Make(group, change).Then(made => set(owner, made));
    }
}
