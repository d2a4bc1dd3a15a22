using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;

namespace Dateline.Export.Html;

/// <summary>Writes places as a table and, where two or more are known, as points on a small map.</summary>
internal sealed class PlaceHtml(HtmlText html, Record record, string prefix)
{
    public void Write()
    {
        html.Raw("<h2>").Raw(PlaceDescription.Kind.Heading).Raw(string.Create(CultureInfo.InvariantCulture, $" <span class=\"count\">{record.Places.Length}</span></h2>\n"));
        if (record.Places.IsEmpty)
        {
            html.Raw("<p class=\"none\">None found.</p>\n");
            return;
        }

        // Seas and continents have no one point worth drawing.
        var known = record.Places.Where(p => p.Found is { Value.Kind: not (PlaceKind.WorldRegion or PlaceKind.Water) }).ToList();
        if (known.Count > 1) new PlaceMap(html, record).Write(known);
        html.Raw("<table class=\"places\"><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Where</th><th scope=\"col\">Coordinates</th><th scope=\"col\">Named</th></tr></thead><tbody>\n");
        foreach (var place in record.Places) WriteRow(place);
        html.Raw("</tbody></table>\n");
    }

    private void WriteRow(Place place)
    {
        html.Raw("<tr").Attribute("id", $"{prefix}-{place.Id}");
        if (place.Found is { } found) html.Attribute("title", $"{Labels.Of(found.Value.Kind)} · {found.Value.Id} · {found.Rule}");
        html.Raw("><th scope=\"row\" dir=\"auto\">").Text(ShownPlaces.Name(record, place)).Raw("</th><td dir=\"auto\">").Text(ShownPlaces.Where(record, place))
            .Raw("</td><td>").Text(ShownPlaces.Coordinates(place)).Raw("</td><td>").Raw(place.Mentions.Length.ToString(CultureInfo.InvariantCulture)).Raw("</td></tr>\n");
    }
}
