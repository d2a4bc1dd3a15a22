using System.ComponentModel;
using System.Text.Json.Nodes;
using Dateline.Archive.Find;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Serving;
using Dateline.Export.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Items;

/// <summary>Items by a query, in the language of <c>dateline find</c>.</summary>
internal static class FindEndpoints
{
    private const int StreamPage = 200;
    private const string SortMeaning = "newest (the usual), oldest, largest or smallest; the last two by the number that the query asks for first.";

    private static readonly Dictionary<string, FindOrder> Orders = new(StringComparer.Ordinal)
    {
        ["newest"] = FindOrder.NewestFirst,
        ["oldest"] = FindOrder.OldestFirst,
        ["largest"] = FindOrder.LargestFirst,
        ["smallest"] = FindOrder.SmallestFirst,
    };

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        var find = api.MapGroup("/find").WithTags("find").RequireAuthorization(Policies.Read);
        find.MapGet("", Find).WithName("find").WithSummary("A page of the items that a query finds").Produces<FindAnswer>();
        find.MapGet("/stream", Stream).WithName("findAll").WithSummary("All items that a query finds, a JSON object a line").Produces<RawJson>(contentType: NdjsonAnswer.MediaType);
    }

    private static BodyAnswer Find(
        DeskView desk,
        [Description("The query, such as: is:incident killed>10 country:ZM. See docs/find.md.")] string? q = null,
        [Description(SortMeaning)] string? sort = null,
        [Description("The \"next\" of the page before, of the same query and order.")] string? after = null,
        [Description("How many, 1 to 200; without it 50.")] int? limit = null)
    {
        var (query, order) = (Query(q), Order(sort));
        int most = ApiLimits.Page(limit);
        string scope = $"find\n{order}\n{query.Text}";
        var cursor = Cursor(scope, order, after);
        var page = desk.View.Find(query, order, most, cursor);
        int count = cursor is null ? desk.View.CountItems(query, ApiLimits.MostCounted + 1) : 0;
        return BodyAnswer.Of(new FindAnswer(
            query.Text, [.. new FoundItems(desk.View).Of(page).Select(ItemBytes.Of)],
            cursor is null ? new(Math.Min(count, ApiLimits.MostCounted), count <= ApiLimits.MostCounted) : null, page.Next is { } next ? Write(scope, next) : null));
    }

    private static NdjsonAnswer Stream(DeskView desk, [Description("The query; see docs/find.md.")] string? q = null, [Description(SortMeaning)] string? sort = null)
    {
        var (query, order) = (Query(q), Order(sort));
        return new NdjsonAnswer(desk, Pages);

        IEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> Pages()
        {
            FindCursor? next = null;
            do
            {
                var page = desk.View.Find(query, order, StreamPage, next);
                yield return [.. new FoundItems(desk.View).Of(page).Select(item => ItemBytes.Of(item).Json)];
                next = page.Next;
            }
            while (next is not null);
        }
    }

    /// <summary>A query that is understood.</summary>
    /// <exception cref="ProblemException">It is not.</exception>
    public static FindQuery Query(string? text) => FindQuery.TryParse(text ?? "", out var query, out var error)
        ? query
        : throw new ProblemException(ProblemKind.Query.Because(error.Message + ".") with { More = new JsonObject { ["at"] = error.At, ["query"] = text } });

    private static FindOrder Order(string? sort) => Orders.TryGetValue(sort ?? "newest", out var order)
        ? order
        : throw new ProblemException(ProblemKind.BadRequest.Because($"\"sort\" is one of {string.Join(", ", Orders.Keys)}."));

    private static FindCursor? Cursor(string scope, FindOrder order, string? after)
    {
        bool byValue = order is FindOrder.LargestFirst or FindOrder.SmallestFirst;
        if (PageCursor.Read(scope, after, 2) is not [var item, var text]) return null;
        if (!byValue) return new(new(item), null);
        double value = BitConverter.Int64BitsToDouble(text);
        return double.IsFinite(value) ? new(new(item), value) : throw PageCursor.Wrong();
    }

    private static string Write(string scope, FindCursor next) => PageCursor.Write(scope, next.Item.Value, next.Value is { } value ? BitConverter.DoubleToInt64Bits(value) : 0);
}
