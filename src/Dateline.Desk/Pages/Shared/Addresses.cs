using Dateline.Archive;

namespace Dateline.Desk.Pages.Shared;

/// <summary>The addresses of the pages, each made in one place.</summary>
public static class Addresses
{
    /// <summary>A report.</summary>
    public static string Of(KeptReport report) => "/reports/" + report.Id;

    /// <summary>An item of a report, chosen on its page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="item">The id of the item (<c>i1</c>).</param>
    public static string Item(KeptReport report, string item) => $"/reports/{report.Id}?item={item}";

    /// <summary>A happening.</summary>
    /// <param name="id">Its id (<c>0a31b2c3d4e5:i1</c>).</param>
    public static string Happening(string id) => "/happenings/" + id;

    /// <summary>An actor across reports.</summary>
    /// <param name="name">A name it bears.</param>
    public static string Actor(string name) => "/actors/of?name=" + Uri.EscapeDataString(name);

    /// <summary>What a query finds.</summary>
    /// <param name="query">The query.</param>
    public static string Find(string query) => "/find?q=" + Uri.EscapeDataString(query);
}
