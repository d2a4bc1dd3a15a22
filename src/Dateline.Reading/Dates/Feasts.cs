using System.Collections.Frozen;
using Dateline.Language.Tokens;
using Dateline.Reading.Dates.Recognition;

namespace Dateline.Reading.Dates;

/// <summary>Finds the names of feasts in a text.</summary>
internal static class Feasts
{
    private static readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Read();

    /// <summary>Whether a feast's name may begin with a word; quick, and true for some others.</summary>
    public static bool MayBeginWith(ReadOnlySpan<char> word) => word.Length is > 2 and < 15 && ByFirstWord.ContainsKey(word);

    /// <summary>The longest feast's name that begins at a token; null where none does.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">The token.</param>
    /// <param name="afterLast">The token after the name.</param>
    public static Feast? At(TokenTable tokens, int at, out int afterLast)
    {
        afterLast = at;
        if (tokens[at].Length > 14 || !ByFirstWord.TryGetValue(tokens[at], out var entries)) return null;
        foreach (var entry in entries)
        {
            if (!entry.Matches(tokens, at)) continue;
            afterLast = at + entry.Words.Length;
            return entry.Feast;
        }

        return null;
    }

    private static FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> Read() =>
        DateTables.Rows("feasts.tsv").Select(row => new Entry(row[0].Split(' '), Feast.Read(row)))
            .GroupBy(e => e.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private sealed record Entry(string[] Words, Feast Feast)
    {
        public bool Matches(TokenTable tokens, int at)
        {
            if (at + Words.Length > tokens.Count || (Words.Length == 1 && !Feast.IsPlain && !char.IsUpper(tokens[at][0]))) return false;
            for (int i = 1; i < Words.Length; i++)
            {
                var token = tokens[at + i];
                bool same = token.Equals(Words[i], StringComparison.OrdinalIgnoreCase)
                    || (token[0] == '’' && Words[i][0] == '\'' && token[1..].Equals(Words[i].AsSpan(1), StringComparison.OrdinalIgnoreCase));
                if (!same) return false;
            }

            return true;
        }
    }
}
