using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Archive.Find;
using Dateline.Export.Items;
using Dateline.Mcp.Answers;

namespace Dateline.Mcp.Tools;

/// <summary>Finds items by the query language of <c>dateline find</c>.</summary>
/// <param name="archive">The archive.</param>
internal sealed class FindItems(KeptArchive archive) : RecordTool
{
    private static readonly (string Name, FindOrder Order)[] Orders =
        [("newest", FindOrder.NewestFirst), ("oldest", FindOrder.OldestFirst), ("largest", FindOrder.LargestFirst), ("smallest", FindOrder.SmallestFirst)];

    private static readonly Parameter Query = new("query", ParameterKind.Text,
        "Words and \"phrases\" of the passages, and fields: speaker:banda, kind:bombing, killed>=30, place:\"Kitwe\", after:2026-03-01; - negates, OR and () join. Fields: "
        + string.Join(", ", FindFields.All.Select(field => field.Name)) + ". See dateline://help/query.")
    { Required = true };

    private static readonly Parameter Order = new("order", ParameterKind.Label, "By the day of the report (newest, the default, or oldest), or by the number that the query asks for first (largest, smallest).")
    {
        Labels = [.. Orders.Select(order => order.Name)],
    };

    /// <inheritdoc/>
    public override string Name => "find_items";

    /// <inheritdoc/>
    public override string Title => "Find items";

    /// <inheritdoc/>
    public override string Description => "Find statements, incidents, commitments, engagements, programmes and checks in the archive, each with its passages, its report (source, address, date) "
        + "and its id, which get_happening takes for incidents and engagements." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [Query, Order, Parameter.Limit, Parameter.After];

    /// <inheritdoc/>
    public override string List => "items";

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments)
    {
        if (!FindQuery.TryParse(arguments.Needed(Query), out var query, out var error))
            throw new Refusal($"The query: {error.Message}, at character {error.At + 1}. The query language is explained in dateline://help/query.");
        var order = Orders.FirstOrDefault(one => string.Equals(one.Name, arguments.Text(Order), StringComparison.Ordinal)) is { Name: not null } found ? found.Order : FindOrder.NewestFirst;
        var after = CursorOf(arguments.Text(Parameter.After), order);
        int limit = arguments.Number(Parameter.Limit, Limits.Rows);
        return archive.Ask(view =>
        {
            var page = view.Find(query, order, limit, after);
            var items = new FoundItems(view);
            bool byValue = order is FindOrder.LargestFirst or FindOrder.SmallestFirst;
            return Answer.Of(Take(page, items, byValue ? null : item => new FindCursor(item.Number, null)), List);
        });
    }

    // Where rows are long the page may end before its last item; the cursor of an order by numbers holds the number, which only the page's end tells.
    private static Page Take(FindPage page, FoundItems items, Func<FoundItem, FindCursor>? behind)
    {
        if (behind is null) return new([.. items.Of(page).Select(item => Answer.Bytes(json => Write(json, item)))], page.Next?.ToString());
        var taken = Page.Of(items.Of(page), _ => true, Write, Limits.MostRows, (item, _) => behind(item).ToString());
        return taken.Next is null ? taken with { Next = page.Next?.ToString() } : taken;
    }

    private static void Write(Utf8JsonWriter json, FoundItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{item.Report.Id}:{item.Item.Id}");
        json.WritePropertyName("found");
        ItemJson.Write(json, item);
        json.WriteEndObject();
    }

    private static FindCursor? CursorOf(string? text, FindOrder order)
    {
        if (text is null) return null;
        if (!FindCursor.TryParse(text, out var cursor)) throw new Refusal("The cursor is none that this tool gave. Leave it out to begin anew.");
        if ((cursor.Value is not null) != order is FindOrder.LargestFirst or FindOrder.SmallestFirst) throw new Refusal("The page before was in another order: give the same 'order' with its cursor.");
        return cursor;
    }
}
