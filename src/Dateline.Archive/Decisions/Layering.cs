using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Archive.Decisions.Fields;
using Dateline.Reading;

namespace Dateline.Archive.Decisions;

/// <summary>Lays decisions over one record: additions, then fields in the order in which they were decided, then what was rejected as a whole.</summary>
internal sealed class Layering
{
    private readonly Record _machine;
    private readonly List<AnchoredItem> _known;
    private readonly HashSet<AnchoredItem> _added = [];
    private readonly List<LostDecision> _lost = [];
    private readonly SortedDictionary<(int Kind, int Order), Draft> _items = [];
    private Record _record;

    /// <summary>Begins with the record as the machine read it.</summary>
    public Layering(Record machine) => (_machine, _record, _known) = (machine, machine, [.. AnchoredItem.Of(machine)]);

    /// <summary>Does it.</summary>
    public DecidedRecord Lay(IReadOnlyList<Decision> about)
    {
        var all = about.OrderBy(decision => decision.Number).ToList();
        var inForce = all.InForce();
        Add(all, inForce);
        var ofReport = ImmutableArray.CreateBuilder<Decision>();
        foreach (var decision in inForce.Where(decision => decision.Kind is not DecisionKind.Add))
        {
            if (decision.On.StartsWith("report:", StringComparison.Ordinal)) ofReport.Add(decision);
            else if (AnchoredItem.Find(_known, decision.On) is { } item) Of(item).Decisions.Add(decision);
            else _lost.Add(new(decision, "no such item is read any more"));
        }

        foreach (var draft in _items.Values) ChangeFields(draft);
        var whole = _record;
        var rejected = _items.Values.Where(draft => draft.IsRejected).Select(draft => draft.Item).ToList();
        return new(_machine, whole, References.Without(whole, rejected), _items.Values.Select(draft => draft.Done()), ofReport.DrainToImmutable(), [.. _lost.OrderBy(lost => lost.Decision.Number)]);
    }

    // An id is the next of its kind after the machine's, counted over undone additions too, so that undoing one renames no other.
    private void Add(List<Decision> all, IReadOnlyList<Decision> inForce)
    {
        var holds = inForce.Select(decision => decision.Number).ToHashSet();
        var last = _known.GroupBy(item => item.Kind, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(item => NumberOf(item.Id)), StringComparer.Ordinal);
        foreach (var decision in all.Where(decision => decision.Kind is DecisionKind.Add))
        {
            if (Target.AnchorOf(decision.On) is not var (kind, anchor) || KindFields.Of(kind) is not { } fields)
            {
                _lost.Add(new(decision, "names no kind of items"));
                continue;
            }

            int number = last[kind] = last.GetValueOrDefault(kind) + 1;
            if (!holds.Contains(decision.Number)) continue;

            // What the machine reads by now is not added once more: it takes the fields.
            int there = _known.FindIndex(item => item.Anchor == anchor && string.Equals(item.Kind, kind, StringComparison.Ordinal));
            var item = there >= 0 ? _known[there] : new AnchoredItem(kind, fields.Letter + number.ToString(CultureInfo.InvariantCulture), anchor);
            var edit = Parse(decision).Then(json => fields.Add(_record, item.Id, json));
            if (!Take(edit, decision)) continue;
            if (there < 0) _known.Add(item);
            if (there < 0) _added.Add(item);
            Of(item).Decisions.Add(decision);
        }
    }

    private void ChangeFields(Draft draft)
    {
        // The last decision about a field holds; those about different fields follow one another.
        var last = draft.Decisions.Where(decision => decision.Field is not null && decision.Kind is (DecisionKind.Accept or DecisionKind.Reject or DecisionKind.Correct))
            .GroupBy(decision => IsNew(decision) ? decision.Number.ToString(CultureInfo.InvariantCulture) : decision.Field!, StringComparer.Ordinal)
            .Select(group => group.Last()).OrderBy(decision => decision.Number);
        foreach (var decision in last)
        {
            if (decision.Kind is DecisionKind.Accept || Change(draft, decision)) draft.Fields[decision.Field!] = decision;
        }
    }

    private bool Change(Draft draft, Decision decision)
    {
        if (FieldPath.Parse(decision.Field!) is not { } path)
        {
            _lost.Add(new(decision, $"'{decision.Field}' is no field"));
            return false;
        }

        if (decision.Kind is DecisionKind.Reject) return Take(Json("null").Then(json => KindFields.Of(draft.Item.Kind)!.Change(_record, draft.Item.Id, path, json)), decision);
        return Take(Parse(decision).Then(json => KindFields.Of(draft.Item.Kind)!.Change(_record, draft.Item.Id, path, json)), decision);
    }

    private bool Take(Edit<Record> edit, Decision decision)
    {
        if (edit.Wrong is { } wrong)
        {
            _lost.Add(new(decision, wrong));
            return false;
        }

        _record = edit.Value;
        return true;
    }

    private Draft Of(AnchoredItem item)
    {
        var key = (AnchoredItem.Kinds.ToList().IndexOf(item.Kind), _known.IndexOf(item));
        if (!_items.TryGetValue(key, out var draft)) _items[key] = draft = new(item, _added.Contains(item));
        return draft;
    }

    private static bool IsNew(Decision decision) => decision.Field!.EndsWith("[+]", StringComparison.Ordinal);

    private static Edit<JsonElement> Parse(Decision decision) => Json(decision.Value ?? "null");

    private static Edit<JsonElement> Json(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Edit.Not<JsonElement>($"{value} is no JSON (a text needs quotation marks of its own)");
        }
    }

    private static int NumberOf(string id) => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>An item and what was decided about it, while it is put together.</summary>
    private sealed record Draft(AnchoredItem Item, bool IsAdded)
    {
        public List<Decision> Decisions { get; } = [];

        public SortedDictionary<string, Decision> Fields { get; } = new(StringComparer.Ordinal);

        public bool IsRejected => Last?.Kind is DecisionKind.Reject;

        private Decision? Last => Decisions.LastOrDefault(decision => decision.Field is null && decision.Kind is (DecisionKind.Accept or DecisionKind.Reject));

        public DecidedItem Done() => new(
            Item,
            IsRejected ? ItemState.Rejected
            : IsAdded ? ItemState.Added
            : Decisions.Any(decision => decision.Kind is DecisionKind.Add) || Fields.Values.Any(decision => decision.Kind is not DecisionKind.Accept) ? ItemState.Corrected
            : Last is not null ? ItemState.Accepted : ItemState.Undecided,
            [.. Decisions],
            Fields.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
