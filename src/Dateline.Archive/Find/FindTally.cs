using System.Collections.Immutable;
using Dateline.Archive.Find.Indexing;

namespace Dateline.Archive.Find;

/// <summary>How the items of an answer spread over labels and sources.</summary>
/// <param name="Items">The items that were counted, the newest first.</param>
/// <param name="Counts">How many of them have a label, by the field and the label as queries write them; <c>source</c> is a field, too. In no order.</param>
public sealed record FindTally(ImmutableArray<ItemNumber> Items, IReadOnlyDictionary<(string Field, string Label), int> Counts)
{
    /// <summary>How many items were counted.</summary>
    public int Total => Items.Length;

    /// <summary>The first page of the answer, so that it need not be looked for again.</summary>
    /// <param name="most">The most items of a page, fewer than could be counted.</param>
    public FindPage First(int most) => Items.Length <= most ? new(Items, null) : new(Items[..most], new FindCursor(Items[most - 1], null));

    /// <summary>The labels of a field that any item has, the most frequent first.</summary>
    public IEnumerable<(string Label, int Count)> Of(string field) => Counts.Where(count => string.Equals(count.Key.Field, field, StringComparison.Ordinal))
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key.Label, StringComparer.Ordinal).Select(count => (count.Key.Label, count.Value));
}

/// <summary>Counts labels of items.</summary>
internal sealed class TallyCounts
{
    private const int FieldLetters = 2;

    // What a word of the index says in the words of a query; countries and currencies are no closed lists.
    private static readonly Dictionary<string, (string, string)> Known = FindFields.All.Where(field => field.Tag is not null)
        .SelectMany(field => (field.Labels.IsEmpty ? [FindFields.Yes, FindFields.No] : field.Labels).Select(label => (Word: Tags.Label(field.Tag!, label), Field: field, Label: label)))
        .ToDictionary(one => one.Word, one => (one.Field.Name, one.Field.Value == FindValue.YesNo ? (one.Label is FindFields.Yes ? "true" : "false") : one.Label), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Codes = FindFields.All.Where(field => field is { Value: FindValue.Code, Tag: not null }).ToDictionary(field => field.Tag!, field => field.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _counts = [];
    private readonly ImmutableArray<ItemNumber>.Builder _items = ImmutableArray.CreateBuilder<ItemNumber>();

    /// <summary>Counts an item with its labels; null where they are not known.</summary>
    public void Add(ItemNumber item, string? labels)
    {
        _items.Add(item);
        foreach (string word in (labels ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Known.TryGetValue(word, out var known)) Count(known);
            else if (word.Length > FieldLetters && Codes.TryGetValue(word[..FieldLetters], out string? field)) Count((field, word[FieldLetters..].ToUpperInvariant()));
        }
    }

    /// <summary>Counts whether the item has a flag.</summary>
    public void Add(ItemFlag flag, bool has)
    {
        if (FindFields.All.FirstOrDefault(field => field.Flag == flag) is { } known) Count((known.Name, has ? "true" : "false"));
    }

    /// <summary>Counts who printed the item.</summary>
    public void Add(IEnumerable<string> sources)
    {
        foreach (string source in sources) Count(("source", source));
    }

    /// <summary>What was counted.</summary>
    public FindTally Make() => new(_items.ToImmutable(), _counts);

    private void Count((string, string) label) => _counts[label] = _counts.GetValueOrDefault(label) + 1;
}
