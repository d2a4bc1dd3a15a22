using System.Collections.Frozen;
using Dateline.Language.Tokens;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Quantities;

/// <summary>Finds the longest phrase that begins, or ends, at a token; looking up allocates nothing. Case does not count.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Phrase[]> _phrases;
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordGate _firsts;

    /// <summary>Makes a table of phrases whose words are parted by single spaces.</summary>
    public PhraseTable(IEnumerable<(string Words, T Value)> phrases, bool backward = false)
    {
        _phrases = phrases
            .Select(p => (Words: p.Words.Split(' '), p.Value))
            .Select(p => new Phrase(backward ? [.. p.Words.Reverse()] : p.Words, p.Value))
            .GroupBy(p => p.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _firsts = WordGate.IgnoringCase(_phrases.Keys);
    }

    /// <summary>The longest phrase whose first token is <paramref name="token"/>; the number of its tokens, 0 for none.</summary>
    public int Forward(TokenTable tokens, int token, out T? value) => Match(tokens, token, 1, tokens.Count, out value);

    /// <summary>The longest phrase whose last token is <paramref name="token"/>, in a table made backward; the number of its tokens, 0 for none.</summary>
    public int Backward(TokenTable tokens, int token, out T? value) => Match(tokens, token, -1, -1, out value);

    /// <summary>What a phrase of one word means; false where it is none.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T? value)
    {
        value = default;
        if (!_firsts.May(word) || !_lookup.TryGetValue(word, out var candidates) || candidates[^1].Words.Length > 1) return false;
        value = candidates[^1].Value;
        return true;
    }

    private int Match(TokenTable tokens, int token, int step, int limit, out T? value)
    {
        value = default;
        if ((uint)token >= (uint)tokens.Count || !_firsts.May(tokens[token]) || !_lookup.TryGetValue(tokens[token], out var candidates)) return 0;
        foreach (var phrase in candidates)
        {
            if (!IsAt(phrase.Words, tokens, token, step, limit)) continue;
            value = phrase.Value;
            return phrase.Words.Length;
        }

        return 0;
    }

    private static bool IsAt(string[] words, TokenTable tokens, int token, int step, int limit)
    {
        for (int i = 1; i < words.Length; i++)
        {
            int at = token + (i * step);
            if (at == limit || !tokens[at].Equals(words[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private readonly record struct Phrase(string[] Words, T Value);
}
