using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>What a list's elements are.</summary>
/// <typeparam name="TElement">An element.</typeparam>
internal sealed record ElementKind<TElement>
{
    /// <summary>The passages that tell it; never empty.</summary>
    public required Func<TElement, ImmutableArray<Span>> Passages { get; init; }

    /// <summary>The element on one line.</summary>
    public required Func<TElement, string, string?> Show { get; init; }

    /// <summary>The rule that made it.</summary>
    public Func<TElement, string?> Rule { get; init; } = _ => null;

    /// <summary>Makes an element, or changes the one that is given; null where elements cannot be corrected.</summary>
    public Func<TElement?, FieldChange, Edit<TElement>>? Make { get; init; }

    /// <summary>Its fields.</summary>
    public ImmutableArray<Part<TElement>> Parts { get; init; } = [];
}

/// <summary>A list of values.</summary>
/// <param name="name">The name.</param>
/// <param name="get">The list.</param>
/// <param name="set">Sets it.</param>
/// <param name="kind">Its elements.</param>
/// <param name="isNeeded">Whether it is never empty.</param>
internal sealed class ListPart<T, TElement>(string name, Func<T, ImmutableArray<TElement>> get, Func<T, ImmutableArray<TElement>, T> set, ElementKind<TElement> kind, bool isNeeded = false) : Part<T>(name)
    where TElement : class
{
    private const int Most = 1000;

    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner)
    {
        var elements = get(owner);
        var anchors = Anchors(elements);
        var element = ((ValueDescription.ListOf)field.Value).Item;
        for (int i = 0; i < elements.Length; i++)
        {
            var here = at.Element(i, anchors);
            into.AddElement(here, field, element, kind.Show(elements[i], into.Text), kind.Passages(elements[i]), kind.Rule(elements[i]), kind.Make is not null);
            if (element is ValueDescription.Group group) Part<TElement>.ShowAll(into, here, group.Fields, kind.Parts, elements[i]);
        }
    }

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        if (kind.Make is not { } make) return Edit.Not<T>("cannot be corrected");
        var elements = get(owner);
        var step = path[0];
        if (step.Choice is ElementChoice.None) return path.Length > 1 ? Edit.Not<T>("is a list: say which element") : ChangeWhole(owner, make, change);
        if (step.Choice is ElementChoice.New)
        {
            if (path.Length > 1 || change.IsNull || elements.Length >= Most) return Edit.Not<T>("takes an element to add");
            return make(null, change).Then(added => set(owner, elements.Add(added)));
        }

        int at = step.ElementOf(Anchors(elements));
        if (at < 0) return Edit.Not<T>($"has no element {step.ToString()[step.Name.Length..]}");
        if (path.Length > 1) return Part<TElement>.ChangeIn(kind.Parts, elements[at], path[1..], change).Then(changed => set(owner, elements.SetItem(at, changed)));
        if (!change.IsNull) return make(elements[at], change).Then(changed => set(owner, elements.SetItem(at, changed)));
        return isNeeded && elements.Length == 1 ? Edit.Not<T>("cannot be empty") : set(owner, elements.RemoveAt(at));
    }

    private Edit<T> ChangeWhole(T owner, Func<TElement?, FieldChange, Edit<TElement>> make, FieldChange change)
    {
        if (!change.IsNull && (change.Json.ValueKind != JsonValueKind.Array || change.Json.GetArrayLength() > Most)) return Edit.Not<T>("takes a list");
        var elements = ImmutableArray.CreateBuilder<TElement>();
        foreach (var json in change.IsNull ? [] : change.Json.EnumerateArray().ToArray())
        {
            var made = FieldChange.Of(change.Context, json, change.Evidence).Then(one => make(null, one));
            if (made.Wrong is { } wrong) return Edit.Not<T>(wrong);
            elements.Add(made.Value);
        }

        return isNeeded && elements.Count == 0 ? Edit.Not<T>("cannot be empty") : set(owner, elements.DrainToImmutable());
    }

    private List<Span> Anchors(ImmutableArray<TElement> elements) => [.. elements.Select(element => kind.Passages(element)[0])];
}
