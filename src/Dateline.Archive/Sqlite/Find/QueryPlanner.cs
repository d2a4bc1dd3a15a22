using System.Collections.Immutable;
using System.Globalization;
using Dateline.Archive.Find;
using Dateline.Archive.Find.Indexing;
using Dateline.Archive.Find.Queries;
using NodaTime;

namespace Dateline.Archive.Sqlite.Find;

/// <summary>Turns a query into alternatives, each of which the tables can answer in the order of numbers.</summary>
/// <param name="reportsOf">Finds the numbers of reports by id.</param>
internal sealed class QueryPlanner(Func<string, IEnumerable<ReportNumber>> reportsOf)
{
    private const int Shift = 16;
    private static readonly LocalDate FirstDay = new(1, 1, 1), LastDay = new(Tags.LastYear, 12, 31);

    /// <summary>How each alternative is put to the tables; those that nothing can match are left out.</summary>
    public IReadOnlyList<Conjunction> Plan(FindQuery query) => [.. query.Alternatives.Select(nodes => Conjoin(nodes, query.Since)).Where(conjunction => conjunction.Least <= conjunction.Most)];

    private const string NewReports =
        "(SELECT p.report AS report FROM printings p WHERE p.number > $1 AND NOT EXISTS (SELECT 1 FROM printings e WHERE e.report = p.report AND e.number <= $1) GROUP BY p.report) WHERE true";

    private Conjunction Conjoin(ImmutableArray<QueryNode> nodes, long? since)
    {
        var draft = new ConjunctionDraft();
        if (since is { } printing) draft.Companions.Add(new(NewReports, "report", printing, Shift));
        foreach (var node in nodes)
        {
            switch (node)
            {
                case QueryNode.Dated dated:
                    Add(draft, dated);
                    break;
                case QueryNode.Undated undated:
                    Add(draft, undated);
                    break;
                case QueryNode.Number number:
                    draft.More.Add(MatchText.TagsAny(Tags.Within(number.Field.Number!.Value, number.Least, number.Most)));
                    AddNumber(draft, "AND EXISTS", number);
                    break;
                case QueryNode.Not { Node: QueryNode.Number number }:
                    AddNumber(draft, "AND NOT EXISTS", number);
                    break;
                case QueryNode.Report report:
                    AddReports(draft, [.. reportsOf(report.Id)]);
                    break;
                case QueryNode.Not { Node: QueryNode.Report report }:
                    foreach (var number in reportsOf(report.Id)) draft.Add($"AND item_words.rowid >> {Shift} <> {{0}}", number.Value);
                    break;
                default:
                    AddCompanion(draft, node);
                    break;
            }
        }

        return draft.Make(nodes.Where(QueryAlternatives.IsWords));
    }

    private static void AddReports(ConjunctionDraft draft, ReportNumber[] numbers)
    {
        if (numbers.Length == 0)
        {
            draft.Narrow(1, 0);
            return;
        }

        draft.Narrow(numbers.Min().Value << Shift, numbers.Max().Value << Shift | (ItemNumber.Most - 1));
        if (numbers.Length == 1) return;
        string names = string.Join(", ", numbers.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")));
        draft.Add($"AND item_words.rowid >> {Shift} IN ({names})", [.. numbers.Select(number => (object)number.Value)]);
    }

    private static void AddCompanion(ConjunctionDraft draft, QueryNode node)
    {
        switch (node)
        {
            case QueryNode.Flag flag:
                draft.Companions.Add(new("flags WHERE flag = $1", "item", (long)flag.Which, 0));
                break;
            case QueryNode.Not { Node: QueryNode.Flag flag }:
                draft.Add("AND NOT EXISTS (SELECT 1 FROM flags WHERE flag = {0} AND item = item_words.rowid)", (long)flag.Which);
                break;
            case QueryNode.Text text:
                draft.Companions.Add(new("report_words WHERE report_words MATCH $1", "rowid", MatchText.Quoted(text.Phrase, text.IsBeginning), Shift));
                break;
            case QueryNode.Not { Node: QueryNode.Text text }:
                draft.Add($"AND NOT EXISTS (SELECT 1 FROM report_words WHERE report_words MATCH {{0}} AND report_words.rowid = item_words.rowid >> {Shift})", MatchText.Quoted(text.Phrase, text.IsBeginning));
                break;
        }
    }

    private static void Add(ConjunctionDraft draft, QueryNode.Dated dated)
    {
        var (from, to) = (dated.Time.From ?? FirstDay, dated.Time.To ?? LastDay);
        draft.More.Add(dated.Holds ? MatchText.Near(from, to) : MatchText.TagsAny([Tags.Dated]));
        string not = dated.Holds ? "" : "NOT ";
        draft.Add(
            $"AND {not}EXISTS (SELECT 1 FROM item_days d WHERE d.item = item_words.rowid AND d.last >= {{0}} AND d.first <= {{1}})",
            dated.Time.From is { } first ? ItemIndex.Day(first) : long.MinValue, dated.Time.To is { } last ? ItemIndex.Day(last) : long.MaxValue);
    }

    private static void Add(ConjunctionDraft draft, QueryNode.Undated undated)
    {
        draft.Less.Add(MatchText.TagsAny([Tags.Dated]));
        long least = ReportNumber.LeastOf(undated.Time.From ?? FirstDay).Value << Shift;
        long most = undated.Time.To is { } to ? (ReportNumber.LeastOf(to.PlusDays(1)).Value << Shift) - 1 : long.MaxValue;
        if (undated.Holds) draft.Narrow(least, most);
        else draft.Add("AND NOT item_words.rowid BETWEEN {0} AND {1}", least, most);
    }

    private static void AddNumber(ConjunctionDraft draft, string begin, QueryNode.Number number) => draft.Add(
        begin + " (SELECT 1 FROM item_numbers n WHERE n.item = item_words.rowid AND n.field = {0} AND n.high >= {1} AND n.low <= {2})",
        (long)number.Field.Number!.Value, number.Least, number.Most);

    /// <summary>A conjunction that is being put together.</summary>
    private sealed class ConjunctionDraft
    {
        private readonly List<object> _values = [];
        private string _conditions = "";
        private long _least, _most = long.MaxValue;

        public List<string> More { get; } = [];

        public List<string> Less { get; } = [];

        public List<Companion> Companions { get; } = [];

        public void Narrow(long least, long most) => (_least, _most) = (Math.Max(_least, least), Math.Min(_most, most));

        public void Add(string condition, params object[] values)
        {
            object[] names = [.. values.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${Conjunction.FirstParameter + _values.Count + i}"))];
            _conditions += " " + string.Format(CultureInfo.InvariantCulture, condition, names);
            _values.AddRange(values);
        }

        public Conjunction Make(IEnumerable<QueryNode> said) => new()
        {
            Match = MatchText.All(said, More, Less),
            Conditions = _conditions,
            Values = [.. _values],
            Least = _least,
            Most = _most,
            Companions = [.. Companions],
        };
    }
}
