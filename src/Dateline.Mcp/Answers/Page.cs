using System.Text.Json;

namespace Dateline.Mcp.Answers;

/// <summary>One page of a list: as many rows as were asked for, or as fit.</summary>
/// <param name="Rows">The rows, each one JSON value.</param>
/// <param name="Next">Where the next page begins; null where this is the last one.</param>
/// <param name="Note">Something to know about the page; null where there is nothing.</param>
internal sealed record Page(IReadOnlyList<ReadOnlyMemory<byte>> Rows, string? Next, string? Note = null)
{
    /// <summary>Fills a page.</summary>
    /// <param name="all">What there is, from where the page begins; made as it is looked at.</param>
    /// <param name="fits">Whether one of them is to be on the page.</param>
    /// <param name="write">Writes one of them as one JSON object.</param>
    /// <param name="most">The most rows.</param>
    /// <param name="cursor">The cursor that goes on behind one of them, the how-manieth that was looked at from 1.</param>
    public static Page Of<T>(IEnumerable<T> all, Func<T, bool> fits, Action<Utf8JsonWriter, T> write, int most, Func<T, int, string> cursor)
    {
        var rows = new List<ReadOnlyMemory<byte>>();
        string? behind = null;
        int looked = 0, bytes = 0;
        foreach (var one in all)
        {
            if (rows.Count == most) return new(rows, behind);
            if (looked == Limits.LookedAt) return new(rows, behind, $"Only {Limits.LookedAt} were looked at; go on with 'next', or narrow the filter.");
            looked++;
            if (fits(one))
            {
                var row = Answer.Bytes(json => write(json, one));
                bytes += row.Length;
                if (rows.Count > 0 && bytes > Limits.PageBytes) return new(rows, behind, "The page ends early, as its rows are long.");
                rows.Add(row);
            }

            behind = cursor(one, looked);
        }

        return new(rows, null);
    }
}
