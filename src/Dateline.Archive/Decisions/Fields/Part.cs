using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>One field of an item, or of an element of a list in it: how it is shown, and how it is changed.</summary>
/// <param name="name">The name, as it is described.</param>
/// <typeparam name="T">What has the field.</typeparam>
internal abstract class Part<T>(string name)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Shows the field.</summary>
    /// <param name="into">Takes it.</param>
    /// <param name="at">Where it is.</param>
    /// <param name="field">Its description.</param>
    /// <param name="owner">What has it.</param>
    public abstract void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner);

    /// <summary>Changes the field; only a null value empties it.</summary>
    /// <param name="owner">What has it.</param>
    /// <param name="path">The steps from this field on; the first one bears its name.</param>
    /// <param name="change">What it should be.</param>
    public abstract Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change);

    /// <summary>What is wrong with a path that should end at this field; null where it does.</summary>
    protected static string? Beyond(ReadOnlySpan<PathStep> path) =>
        path.Length > 1 ? $"has no field '{path[1].Name}'" : path[0].Choice is not ElementChoice.None ? "is no list" : null;

    /// <summary>Shows those of the parts that are described, in the order of the descriptions.</summary>
    public static void ShowAll(FieldSink into, FieldPlace at, ImmutableArray<FieldDescription> fields, ImmutableArray<Part<T>> parts, T owner)
    {
        foreach (var field in fields)
        {
            foreach (var part in parts)
            {
                if (string.Equals(part.Name, field.Name, StringComparison.Ordinal)) part.Show(into, at.Child(field.Name), field, owner);
            }
        }
    }

    /// <summary>Changes the field that a path begins with.</summary>
    public static Edit<T> ChangeIn(ImmutableArray<Part<T>> parts, T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        foreach (var part in parts)
        {
            if (!string.Equals(part.Name, path[0].Name, StringComparison.Ordinal)) continue;
            var edit = part.Change(owner, path, change);
            return edit.Wrong is { } wrong ? Edit.Not<T>($"{part.Name} {wrong}") : edit;
        }

        return Edit.Not<T>($"there is no field '{path[0].Name}'");
    }

    /// <summary>Changes all fields that a value names, in the order of the parts.</summary>
    public static Edit<T> ChangeEach(ImmutableArray<Part<T>> parts, T owner, FieldChange change)
    {
        Edit<T> edit = owner;
        foreach (var part in parts)
        {
            if (change.Child(part.Name) is not { } child) continue;
            edit = edit.Then(value => child.Then(to => ChangeIn(parts, value, [new(part.Name)], to)));
        }

        return edit;
    }
}

/// <summary>Where a field is: both ways to write it.</summary>
/// <param name="Path">With places in lists.</param>
/// <param name="Anchored">With first passages of elements.</param>
internal readonly record struct FieldPlace(string Path, string Anchored)
{
    /// <summary>A field within it.</summary>
    public FieldPlace Child(string name) => Path.Length == 0 ? new(name, name) : new($"{Path}.{name}", $"{Anchored}.{name}");

    /// <summary>An element of the list that it is.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="anchors">The first passages of all elements.</param>
    public FieldPlace Element(int index, IReadOnlyList<Span> anchors)
    {
        int before = anchors.Take(index).Count(anchor => anchor == anchors[index]);
        return new(Path + new PathStep("", ElementChoice.Index, index), Anchored + new PathStep("", ElementChoice.Anchor, before, anchors[index]));
    }
}

/// <summary>Takes the fields of one item.</summary>
/// <param name="record">Its record.</param>
internal sealed class FieldSink(Record record)
{
    /// <summary>The fields so far.</summary>
    public List<ItemField> Fields { get; } = [];

    /// <summary>The text of the report.</summary>
    public string Text => record.Report.Text;

    /// <summary>Adds a field.</summary>
    public void Add(FieldPlace at, FieldDescription field, string? text, ImmutableArray<Span> passages, string? rule, bool isCorrectable = true) =>
        Fields.Add(new(at.Path, at.Anchored, field.Value, text, passages, string.IsNullOrEmpty(rule) ? null : rule, isCorrectable, field.Nullable, field.Meaning));

    /// <summary>Adds an element of a list.</summary>
    public void AddElement(FieldPlace at, FieldDescription list, ValueDescription element, string? text, ImmutableArray<Span> passages, string? rule, bool isCorrectable) =>
        Fields.Add(new(at.Path, at.Anchored, element, text, passages, rule, isCorrectable, IsNullable: true, list.Meaning));

    /// <summary>The words of a passage; null for none.</summary>
    public string? Words(Span? span) => span?.Of(Text).ToString();
}
