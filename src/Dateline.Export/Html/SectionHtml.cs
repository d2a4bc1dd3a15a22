using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.Description;

namespace Dateline.Export.Html;

/// <summary>The heading of each kind of which a record holds any, and the links to them.</summary>
internal static class SectionHtml
{
    /// <summary>The kinds in the order of the page, each with how many items a record holds.</summary>
    public static IEnumerable<(KindDescription Kind, int Items)> Of(Record record) => Order.Select(name => Kind(name, record)).Where(section => section.Items > 0);

    /// <summary>Writes the heading of a kind.</summary>
    public static void Begin(HtmlText html, string prefix, KindDescription kind, int items) => html
        .Raw("<h2").Attribute("id", $"{prefix}-{kind.Name}").Raw(">").Raw(kind.Heading)
        .Raw(string.Create(CultureInfo.InvariantCulture, $" <span class=\"count\">{items}</span></h2>\n"));

    /// <summary>Writes the links to the kinds; nothing where there is no more than one.</summary>
    public static void Links(HtmlText html, string prefix, Record record)
    {
        (KindDescription Kind, int Items)[] sections = [.. Of(record)];
        if (sections.Length < 2) return;
        html.Raw("<nav class=\"kinds\" aria-label=\"Parts of the record\">");
        foreach (var (kind, items) in sections)
            html.Raw("<a").Attribute("href", $"#{prefix}-{kind.Name}").Raw(string.Create(CultureInfo.InvariantCulture, $">{kind.Heading} <span class=\"count\">{items}</span></a>"));
        html.Raw("</nav>\n");
    }

    private static string[] Order => ["incidents", "statements", "commitments", "engagements", "programmes", "actors", "places", "checks"];

    private static (KindDescription Kind, int Items) Kind(string name, Record record) => (RecordDescription.Kinds.First(kind => string.Equals(kind.Name, name, StringComparison.Ordinal)), name switch
    {
        "incidents" => record.Incidents.Length,
        "statements" => record.Statements.Length,
        "commitments" => record.Commitments.Length,
        "engagements" => record.Engagements.Length,
        "programmes" => record.Programmes.Length,
        "actors" => record.Actors.Length,
        "places" => record.Places.Length,
        _ => record.Checks.Length,
    });
}
