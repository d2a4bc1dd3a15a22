using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Checks;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>Checks as a list: a tick, a cross or a question mark, the passage, and what came of it.</summary>
internal sealed class CheckText(Page page, Record record)
{
    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write(ShownNames names)
    {
        if (record.Checks.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(CheckDescription.Kind.Heading, Ink.Heading));
        foreach (var check in record.Checks)
        {
            var (sign, ink) = check.Agrees?.Value switch
            {
                true => ("✓", Ink.Favourable),
                false => ("✗", Ink.Unfavourable),
                null => ("?", Ink.Wanting),
            };
            List<Run> runs = [new(names.Shown(check.Evidence[0])), new(" · " + Labels.Of(check.Kind.Value), Ink.Faint)];
            if (check.Evidence.Length > 1) runs.Add(new($", {check.Evidence.Length} times", Ink.Faint));
            page.Entry(2, new Run(sign, ink), 2, [.. runs]);
            page.Paragraph(4, new Run(VisibleText.OnOneLine(check.Explanation.Value), check.Agrees is { Value: false } ? Ink.Unfavourable : Ink.Faint));
        }
    }
}
