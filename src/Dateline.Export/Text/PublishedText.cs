using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>The head of a report: its title, its date and where that is from, its source, and how a date was worked out.</summary>
internal sealed class PublishedText(Page page, Record record)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        var report = record.Report;
        string title = report.Title is { } span && !span.IsEmpty ? report.Text[span.Start..span.End] : report.Id;
        page.Paragraph(0, new Run(VisibleText.OnOneLine(title), Ink.Title));
        string?[] facts =
        [
            ShownDate.Of(record.Published),
            report.Source is null ? null : VisibleText.OnOneLine(report.Source),
            report.Title is null ? null : VisibleText.OnOneLine(report.Id),
        ];
        string line = string.Join(" · ", facts.Where(fact => !string.IsNullOrWhiteSpace(fact)));
        if (line.Length > 0) page.Paragraph(0, new Run(line, Ink.Faint));
        if (!record.Published.Steps.IsEmpty) WriteSteps();
    }

    private void WriteSteps()
    {
        page.Line();
        page.Paragraph(0, new Run("How the date was worked out", Ink.Heading));
        int columns = record.Published.Steps.Length < 10 ? 3 : 4;
        foreach (var (number, step) in record.Published.Steps.Index())
            page.Entry(2, new Run($"{number + 1}.", Ink.Faint), columns, new Run(VisibleText.OnOneLine(step.Words)), new Run(" " + ShownDate.Left(step), Ink.Faint));
        if (ShownDate.Fitting(record.Published) is { } days) page.Paragraph(2, new Run("Days that fit: ", Ink.Faint), new Run(days));
    }
}
