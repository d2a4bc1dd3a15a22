using System.Globalization;
using Dateline.Export.Charts;
using Dateline.Reading;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;

namespace Dateline.Export.Html;

/// <summary>Writes places as a table and, where two or more are known, as points on a small map that lead to their rows.</summary>
internal sealed class PlaceHtml(HtmlText html, Record record, string prefix)
{
    /// <summary>Writes them; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Places.IsEmpty) return;
        SectionHtml.Begin(html, prefix, PlaceDescription.Kind, record.Places.Length);

        // Seas and continents have no one point worth drawing.
        var known = record.Places.Where(p => p.Found is { Value.Kind: not (PlaceKind.WorldRegion or PlaceKind.Water) }).ToList();
        if (known.Count > 1) WriteMap(known);
        html.Raw("<table class=\"list places\"><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Where</th><th scope=\"col\">Coordinates</th><th scope=\"col\">Named</th></tr></thead><tbody>\n");
        foreach (var place in record.Places) WriteRow(place);
        html.Raw("</tbody></table>\n");
    }

    private void WriteMap(List<Place> known)
    {
        var places = known.Select(place => new MapPlace(ShownPlaces.Name(record, place), place.Found!.Value.Point, ShownPlaces.IsArea(place.Found.Value.Kind), place.Mentions.Length, ShownPlaces.Coordinates(place), place.Id)).ToList();
        html.Write(output => WorldMap.Write(output, places, ChartWidth.Narrow, "mention", spot => $"#{prefix}-{spot[0].Key}"));
    }

    private void WriteRow(Place place)
    {
        string id = $"{prefix}-{place.Id}";
        html.Raw("<tr class=\"card row actor\"").Attribute("id", id);
        if (place.Found is { } found) html.Attribute("title", $"{ShownLabels.Of(found.Value.Kind)} · {found.Value.Id} · {found.Rule}");
        html.Raw("><th scope=\"row\" dir=\"auto\"><a class=\"open\"").Attribute("href", $"#{id}-t").Attribute("id", id + "-h").Raw(">").Text(ShownPlaces.Name(record, place))
            .Raw("</a></th><td dir=\"auto\">").Text(ShownPlaces.Where(record, place))
            .Raw("</td><td>").Text(ShownPlaces.Coordinates(place)).Raw("</td><td class=\"number\">").Raw(place.Mentions.Length.ToString(CultureInfo.InvariantCulture)).Raw("</td></tr>\n");
    }
}
