using System.Globalization;
using System.Text;
using Dateline.Archive.Find;
using Dateline.Export.Charts;
using Dateline.Export.Items;
using Dateline.Export.Sheets;
using Dateline.Reading.Description;
using Dateline.Reading.Places;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>
/// One page for the answer to a query that needs nothing but itself: the items with their passages, the places on a map, the reports they stand in.
/// The list is written as it comes; the map and the reports are gathered for the end.
/// </summary>
internal sealed class DossierItemWriter : IItemWriter
{
    private readonly StreamWriter _output;
    private readonly HtmlText _html;
    private readonly Hits _hits;
    private readonly Dictionary<string, (MapPlace Place, int Times)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (FoundItem Found, int Items)> _reports = new(StringComparer.Ordinal);
    private int _items;

    public DossierItemWriter(Stream output, ItemOptions options)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _html = new HtmlText(_output);
        _hits = new(options.Query);
        PageParts.BeginDossier(_html);
        _html.Raw("<article class=\"dossier\">\n<h1 dir=\"auto\">").Text(options.Query?.Text ?? "All items").Raw("</h1>\n<ol class=\"cards\">\n");
    }

    public void Write(FoundItem item)
    {
        _items++;
        var names = new ShownNames(item.Record);
        string report = "r-" + item.Report.Id;
        _html.Raw("<li class=\"card\"").Attribute("id", $"{item.Report.Id}-{item.Item.Id}").Raw("><div class=\"body\"><p class=\"head\"><time>")
            .Text((item.Date is { } date ? ShownDate.Of(date.Value) : item.Report.Published is { } published ? ShownDate.Of(published) : null) ?? "no date")
            .Raw("</time> <span class=\"act\">").Raw(Labels.Of(item.Item.Kind)).Raw("</span> <b dir=\"auto\">");
        var headline = ItemHeadline.Of(item, names);
        _html.Text(headline[0]).Raw("</b>");
        foreach (string part in headline.Skip(1)) _html.Raw(" · <span dir=\"auto\">").Text(part).Raw("</span>");
        _html.Raw("</p>\n");
        foreach (var span in item.Readable()) WritePassage(item.Text[span.Start..span.End]);
        _html.Raw("<div class=\"foot\"><a class=\"see\"").Attribute("href", "#" + report).Raw(">").Text(item.Report.First.Source ?? item.Report.Id)
            .Raw("</a> ").Text(item.Report.Title ?? "").Raw(" <span class=\"id\">").Text($"{item.Report.Id} {item.Item.Id}").Raw("</span></div></div></li>\n");
        Gather(item, names, report);
    }

    public void Complete(FindCursor? next)
    {
        _html.Raw("</ol>\n");
        if (_items == 0) _html.Raw("<p class=\"none\">Nothing found.</p>\n");
        if (next is not null) _html.Raw("<p class=\"none\">There is more than this page holds.</p>\n");
        WriteMap();
        WriteReports();
        _html.Raw("</article>\n");
        PageParts.EndDossier(_html);
        _output.Flush();
    }

    public void Dispose() => _output.Dispose();

    private void WritePassage(string passage)
    {
        _html.Raw("<blockquote class=\"said\" dir=\"auto\">");
        foreach (var (text, isHit) in _hits.Pieces(passage))
        {
            if (isHit) _html.Raw("<mark>").Text(text).Raw("</mark>");
            else _html.Text(text);
        }

        _html.Raw("</blockquote>\n");
    }

    private void Gather(FoundItem item, ShownNames names, string report)
    {
        int there = _reports.TryGetValue(report, out var known) ? known.Items : 0;
        _reports[report] = (there == 0 ? item : known.Found, there + 1);
        if (ItemColumns.PlaceOf(item) is not { Kind: not (PlaceKind.WorldRegion or PlaceKind.Water) } place) return;
        int times = _places.TryGetValue(place.Id, out var drawn) ? drawn.Times : 0;
        string name = times == 0 ? VisibleText.OnOneLine(place.Name) : drawn.Place.Name;
        _places[place.Id] = (new MapPlace(name, place.Point, ShownPlaces.IsArea(place.Kind), times + 1, ShownPlaces.Coordinates(place.Point)), times + 1);
    }

    private void WriteMap()
    {
        if (_places.Count == 0) return;
        _html.Raw("<h2>Places</h2>\n");
        var places = _places.OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => place.Value.Place).ToList();
        _html.Write(output => ChartPair.Write(output, width => WorldMap.Write(output, places, width, "item")));
    }

    private void WriteReports()
    {
        if (_reports.Count == 0) return;
        _html.Raw(string.Create(CultureInfo.InvariantCulture, $"<h2>Reports <span class=\"count\">{_reports.Count}</span></h2>\n<table class=\"list\"><thead><tr><th scope=\"col\">Report</th>"))
            .Raw("<th scope=\"col\">Printed by</th><th scope=\"col\">Date</th><th scope=\"col\">Items</th></tr></thead><tbody>\n");
        foreach (var (id, (found, items)) in _reports.OrderByDescending(report => report.Value.Found.Number.Value))
        {
            var report = found.Report;
            _html.Raw("<tr").Attribute("id", id).Raw("><th scope=\"row\" dir=\"auto\">").Text(report.Title ?? report.Id).Raw("</th><td dir=\"auto\">")
                .Text(string.Join(", ", report.Printings.Select(printing => printing.Source ?? printing.Url ?? printing.GivenId).Distinct(StringComparer.Ordinal))).Raw("</td><td>")
                .Text(report.Published is { } published ? ShownDate.Of(published) : "no date").Raw("</td><td class=\"number\">").Raw(items.ToString(CultureInfo.InvariantCulture)).Raw("</td></tr>\n");
        }

        _html.Raw("</tbody></table>\n");
    }
}
