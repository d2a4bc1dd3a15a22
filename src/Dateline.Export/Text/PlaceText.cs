using Dateline.Reading;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>Places as a table: name, where it is, how often it is named.</summary>
internal sealed class PlaceText(Page page, Record record)
{
    /// <summary>Writes the table; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Places.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(PlaceDescription.Kind.Heading, Ink.Heading));
        var table = new Table(page, 2);
        foreach (var place in record.Places)
        {
            table.Add(
                new Run(ShownPlaces.Name(record, place), Ink.Name),
                new Run(VisibleText.OnOneLine(ShownPlaces.Where(record, place)), place.Found is null ? Ink.Faint : Ink.Plain),
                new Run(ShownPlaces.Coordinates(place), Ink.Faint),
                new Run(ShownPlaces.Times(place), Ink.Faint));
        }

        table.Write();
    }
}
