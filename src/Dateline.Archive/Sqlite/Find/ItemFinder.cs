using System.Globalization;
using Dateline.Archive.Find;
using Dateline.Archive.Find.Indexing;
using Dateline.Archive.Find.Queries;

namespace Dateline.Archive.Sqlite.Find;

/// <summary>Answers queries, a page at a time.</summary>
internal sealed class ItemFinder(Statements statements, Func<string, IEnumerable<ReportNumber>> reportsOf)
{
    private const int Shift = 16;

    /// <summary>A page of items; see <see cref="IArchiveView.Find"/>.</summary>
    public FindPage Find(FindQuery query, FindOrder order, int most, FindCursor? after)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var alternatives = new QueryPlanner(reportsOf).Plan(query);
        return order is FindOrder.LargestFirst or FindOrder.SmallestFirst
            ? ByNumber(alternatives, FieldOf(query.Tree) ?? NumberField.Killed, order is FindOrder.LargestFirst, most, after)
            : ByDay(alternatives, order is FindOrder.NewestFirst, most, after);
    }

    /// <summary>How many items a query finds, counted up to a number; see <see cref="IArchiveView.CountItems"/>.</summary>
    public int Count(FindQuery query, int most) => Walk(query, most).Count();

    /// <summary>Counts what a query finds by label and source; see <see cref="IArchiveView.Tally"/>.</summary>
    public FindTally Tally(FindQuery query, int most)
    {
        var counts = new TallyCounts();
        var sources = new Dictionary<long, IReadOnlyList<string>>();
        foreach (long item in Walk(query, most))
        {
            counts.Add(new ItemNumber(item), (string?)statements.Value("SELECT labels FROM item_labels WHERE item = $1", item));
            foreach (var flag in Enum.GetValues<ItemFlag>()) counts.Add(flag, statements.Number("SELECT 1 FROM flags WHERE flag = $1 AND item = $2", (long)flag, item) is not null);
            long report = item >> Shift;
            if (!sources.TryGetValue(report, out var names)) sources[report] = names = SourcesOf(report);
            counts.Add(names);
        }

        return counts.Make();
    }

    private List<string> SourcesOf(long report)
    {
        using var rows = statements.Query("SELECT DISTINCT source FROM printings WHERE report = $1 AND source IS NOT NULL", report);
        var names = new List<string>();
        while (rows.Read()) names.Add(rows.GetString(0));
        return names;
    }

    // The newest items, one by one.
    private IEnumerable<long> Walk(FindQuery query, int most)
    {
        var alternatives = new QueryPlanner(reportsOf).Plan(query);
        if (alternatives.Count != 1)
        {
            foreach (var item in ByDay(alternatives, isFalling: true, most, null).Items) yield return item.Value;
            yield break;
        }

        using var stream = new ItemStream(statements, alternatives[0], isFalling: true);
        long bound = long.MaxValue;
        for (int count = 0; count < most; count++)
        {
            stream.Seek(bound);
            if (stream.Current is not { } item) break;
            yield return item;
            bound = item - 1;
        }
    }

    private FindPage ByDay(IReadOnlyList<Conjunction> alternatives, bool isFalling, int most, FindCursor? after)
    {
        var streams = alternatives.Select(conjunction => new ItemStream(statements, conjunction, isFalling)).ToList();
        try
        {
            long bound = after is { } cursor ? cursor.Item.Value + (isFalling ? -1 : 1) : isFalling ? long.MaxValue : 0;
            var found = new List<ItemNumber>();
            foreach (var stream in streams) stream.Seek(bound);
            while (found.Count <= most)
            {
                long? next = null;
                foreach (var stream in streams)
                    if (stream.Current is { } item && (next is null || (isFalling ? item > next : item < next))) next = item;
                if (next is null) break;
                found.Add(new(next.Value));
                foreach (var stream in streams)
                    if (stream.Current == next) stream.Seek(next.Value + (isFalling ? -1 : 1));
            }

            bool hasMore = found.Count > most;
            if (hasMore) found.RemoveAt(most);
            return new([.. found], hasMore ? new FindCursor(found[^1], null) : null);
        }
        finally
        {
            foreach (var stream in streams) stream.Dispose();
        }
    }

    // Every item that has the number is looked at: there is no index that knows both words and numbers.
    private FindPage ByNumber(IReadOnlyList<Conjunction> alternatives, NumberField field, bool isFalling, int most, FindCursor? after)
    {
        var best = new SortedSet<(double Value, long Item)>(Comparer<(double Value, long Item)>.Create((left, right) =>
            left.Value != right.Value ? (isFalling ? right.Value.CompareTo(left.Value) : left.Value.CompareTo(right.Value)) : right.Item.CompareTo(left.Item)));
        foreach (var alternative in alternatives)
        {
            var (conditions, values) = (alternative.Conditions, new List<object>(alternative.Values));
            foreach (var companion in alternative.Companions)
            {
                values.Add(companion.Value);
                string parameter = string.Create(CultureInfo.InvariantCulture, $"${Conjunction.FirstParameter + values.Count - 1}");
                conditions += string.Create(CultureInfo.InvariantCulture, $" AND item_words.rowid >> {companion.Shift} IN (SELECT {companion.Column} FROM {companion.Source.Replace("$1", parameter, StringComparison.Ordinal)})");
            }

            values.Add((long)field);
            string last = string.Create(CultureInfo.InvariantCulture, $"${Conjunction.FirstParameter + values.Count - 1}");
            using var command = statements.New(
                $"SELECT item_words.rowid, (SELECT max(n.high) FROM item_numbers n WHERE n.item = item_words.rowid AND n.field = {last}) FROM item_words WHERE item_words MATCH $1 AND rowid BETWEEN $2 AND $3{conditions}",
                [$"({alternative.Match} AND {MatchText.TagsAny([Tags.Has(field)])})", alternative.Least, alternative.Most, .. values]);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (rows.IsDBNull(1)) continue;
                var item = (rows.GetDouble(1), rows.GetInt64(0));
                if (after is { Value: { } value } cursor && best.Comparer.Compare(item, (value, cursor.Item.Value)) <= 0) continue;
                best.Add(item);
                if (best.Count > most + 1) best.Remove(best.Max);
            }
        }

        var found = best.Take(most).ToList();
        return new([.. found.Select(item => new ItemNumber(item.Item))], best.Count > most ? new FindCursor(new(found[^1].Item), found[^1].Value) : null);
    }

    // The number that the query asks for first.
    private static NumberField? FieldOf(QueryNode node) => node switch
    {
        QueryNode.Number number => number.Field.Number,
        QueryNode.All all => all.Nodes.Select(FieldOf).FirstOrDefault(field => field is not null),
        QueryNode.Any any => any.Nodes.Select(FieldOf).FirstOrDefault(field => field is not null),
        QueryNode.Label { Field.Name: "stage" or "currency" } or QueryNode.Words { Field.Name: "giver" or "recipient" } or QueryNode.Label { Name: "commitment" } => NumberField.Amount,
        _ => null,
    };
}
