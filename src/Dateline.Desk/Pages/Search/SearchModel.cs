using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Find.Queries;
using Dateline.Export.Items;

namespace Dateline.Desk.Pages.Search;

/// <summary>What a search shows.</summary>
public sealed class SearchModel
{
    /// <summary>Where counting ends.</summary>
    public const int MostCounted = 1000;

    /// <summary>How many items a page shows.</summary>
    public const int PageLength = 25;

    private const string Largest = "largest", Smallest = "smallest", Oldest = "oldest";

    /// <summary>The query as it was written.</summary>
    public string Text { get; private init; } = "";

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public QueryError? Error { get; private init; }

    /// <summary>The terms of the query, each with the query without it.</summary>
    public IReadOnlyList<(string Term, string Without)> Chips { get; private init; } = [];

    /// <summary>How the answer could be narrowed down.</summary>
    public IReadOnlyList<Facet> Facets { get; private init; } = [];

    /// <summary>How many items there are, counted up to <see cref="MostCounted"/>.</summary>
    public int Total { get; private init; }

    /// <summary>The page.</summary>
    public IReadOnlyList<FoundItem> Items { get; private init; } = [];

    /// <summary>Finds the words that were asked for in what is shown.</summary>
    public Hits Hits { get; private init; } = new(null);

    /// <summary>The order.</summary>
    public FindOrder Order { get; private init; }

    /// <summary>Where the page before ended.</summary>
    public FindCursor? After { get; private init; }

    /// <summary>Where this page ends; null where it is the last.</summary>
    public FindCursor? Next { get; private init; }

    /// <summary>Only what came in after this printing.</summary>
    public long? Since { get; private init; }

    /// <summary>Searches.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="text">The query.</param>
    /// <param name="sort">The order; anything unknown means the newest first.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="since">The printing after which reports came in.</param>
    public static SearchModel Load(IArchiveView view, string? text, string? sort, string? after, string? since)
    {
        text = text?.Trim() ?? "";
        if (text.Length == 0) return new();
        if (!FindQuery.TryParse(text, out var query, out var error)) return new() { Text = text, Error = error };
        long? printing = long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        if (printing is { } last) query = query.After(last);
        var order = OrderOf(sort);
        bool byValue = order is FindOrder.LargestFirst or FindOrder.SmallestFirst;
        FindCursor? cursor = after is not null && FindCursor.TryParse(after, out var told) && (told.Value is not null) == byValue ? told : null;
        var tally = view.Tally(query, MostCounted);
        var page = order == FindOrder.NewestFirst && cursor is null ? tally.First(PageLength) : view.Find(query, order, PageLength, cursor);
        List<FoundItem> items = [.. new FoundItems(view).Of(page)];
        var terms = QueryTerms.Of(query);
        return new()
        {
            Text = text,
            Chips = [.. terms.Select((term, at) => (term, string.Join(' ', terms.Where((_, other) => other != at))))],
            Facets = FacetCounts.Of(tally, query, terms),
            Total = tally.Total,
            Items = items,
            Hits = new Hits(query),
            Order = order,
            After = cursor,
            Next = page.Next,
            Since = printing,
        };
    }

    /// <summary>The address of a search.</summary>
    /// <param name="query">The query.</param>
    /// <param name="order">The order.</param>
    /// <param name="after">Where the page before ended.</param>
    public string At(string query, FindOrder order = FindOrder.NewestFirst, FindCursor? after = null) => "/find?" + Parameters(query, order, after);

    /// <summary>The address of all that is found, in a format.</summary>
    public string Export(string format) => $"/find/export?{Parameters(Text, Order, null)}&format={format}";

    private string Parameters(string query, FindOrder order, FindCursor? after)
    {
        string address = "q=" + Uri.EscapeDataString(query);
        if (order != FindOrder.NewestFirst) address += "&sort=" + Word(order);
        if (after is { } cursor) address += "&after=" + cursor;
        if (Since is { } since) address += string.Create(CultureInfo.InvariantCulture, $"&since={since}");
        return address;
    }

    /// <summary>The order of a word in an address.</summary>
    internal static FindOrder OrderOf(string? word) => word switch
    {
        Oldest => FindOrder.OldestFirst,
        Largest => FindOrder.LargestFirst,
        Smallest => FindOrder.SmallestFirst,
        _ => FindOrder.NewestFirst,
    };

    private static string Word(FindOrder order) => order switch
    {
        FindOrder.OldestFirst => Oldest,
        FindOrder.LargestFirst => Largest,
        _ => Smallest,
    };
}
