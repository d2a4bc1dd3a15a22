using Dateline.Reading;
using Dateline.Reading.Records.Places;

namespace Dateline.Export.Text;

/// <summary>Places as a list: name, where it is, how often it is named.</summary>
internal sealed class PlaceText(Page page, Record record)
{
    private const int WidestName = 28;

    public void Write()
    {
        if (record.Places.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(PlaceDescription.Kind.Heading, Ink.Heading));
        int widest = record.Places.Max(place => Columns.Of(ShownPlaces.Name(record, place)));
        foreach (var place in record.Places)
        {
            string coordinates = ShownPlaces.Coordinates(place), where = ShownPlaces.Where(record, place);
            string[] facts = [where, coordinates, ShownPlaces.Times(place)];
            page.Entry(2, new Run(ShownPlaces.Name(record, place), Ink.Name), Math.Min(widest, WidestName) + 2, new Run(string.Join(" · ", facts.Where(f => f.Length > 0)), Ink.Faint));
        }
    }
}
