namespace Dateline.Reading.Records.Statements;

/// <summary>
/// Phrases by their words, for finding the longest one that begins at a word. Words are compared as they are: case is up to the caller.
/// </summary>
internal sealed class PhraseTree<T>
    where T : class
{
    private readonly Dictionary<string, PhraseTree<T>> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseTree<T>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseTree() => _lookup = _next.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What belongs to the phrase that ends here, or null where none does.</summary>
    public T? Value { get; set; }

    /// <summary>The tree below a word, or null where no phrase goes on with it.</summary>
    public PhraseTree<T>? Below(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var next) ? next : null;

    /// <summary>The place of a phrase, made where it is missing; words are parted by single spaces.</summary>
    public PhraseTree<T> Place(string phrase)
    {
        var node = this;
        foreach (string word in phrase.Split(' '))
        {
            if (!node._next.TryGetValue(word, out var next)) node._next.Add(word, next = new());
            node = next;
        }

        return node;
    }
}
