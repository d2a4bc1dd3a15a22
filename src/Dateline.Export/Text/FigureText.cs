using System.Globalization;
using System.Text;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>How the counts of a happening moved, for people: for each quantity the number to go by, then every count with a bar.</summary>
public sealed class FigureText : IDisposable
{
    private const int WidestBar = 18;

    private readonly StreamWriter _output;
    private readonly Page _page;

    /// <summary>Begins to write; the stream stays open.</summary>
    public FigureText(Stream output, ExportOptions options)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _page = new Page(_output, options.Width, options.Color);
    }

    /// <summary>Writes a happening's heading and its series.</summary>
    public void Write(Happening happening)
    {
        string place = happening.Place is { } found ? $" in {found.Name}{(found.Country is { } country ? ", " + country : "")}" : "";
        string when = happening.Date is { } date ? $", {date}" : "";
        _page.Paragraph(0, new Run(VisibleText.OnOneLine($"{char.ToUpperInvariant(happening.Kind[0])}{happening.Kind[1..]}{place}{when}"), Ink.Title));
        _page.Paragraph(0, new Run($"{Count(happening.Reports, "report")} of {Count(happening.Sources, "source")}", Ink.Plain), new Run($"  {happening.Id}", Ink.Faint));
        foreach (var series in happening.Figures) Write(happening, series);
    }

    /// <summary>Ends the text.</summary>
    public void Complete() => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();

    private void Write(Happening happening, FigureSeries series)
    {
        _page.Line();
        string quantity = series.Quantity.ToString();
        if (series is { Best: { } best, Low: { } low, High: { } high })
        {
            _page.Paragraph(0, new Run(quantity, Ink.Heading), new Run($"  {Number(best.Value)}", Ink.Title), new Run(low.Value == high.Value ? "" : $"  lowest {Number(low.Value)}, highest {Number(high.Value)}"));
            _page.Paragraph(2, new Run(VisibleText.OnOneLine(best.Reason), Ink.Faint));
        }
        else _page.Paragraph(0, new Run(quantity, Ink.Heading));

        var table = new Table(_page, 2) { RightColumns = [false, true] };
        long most = Math.Max(1, series.Steps.Max(step => Shown(step.Point)));
        foreach (var step in series.Steps) table.Add(Cells(happening, step, most));
        table.Write();
    }

    private static Run[] Cells(Happening happening, FigureStep step, long most)
    {
        var point = step.Point;
        var item = happening.Items.First(one => one.Number == point.Item);
        bool isAside = !point.IsWhole || step.Kind is StepKind.Copy or StepKind.Repeated;
        string source = item.Report.First.Source ?? item.Report.First.GivenId;
        string counter = point.CountedBy is { } counted && !string.Equals(counted, source, StringComparison.OrdinalIgnoreCase) ? $"{counted}; {source}" : source;
        return
        [
            new(point.Told?.ToString() ?? "", Ink.Plain),
            new(FigureSeries.Words(point), isAside ? Ink.Faint : Ink.Title),
            new(Bar(Shown(point), most), isAside ? Ink.Faint : InkOf(step.Kind)),
            new(step.Kind.ToString().ToLowerInvariant() + (point.Who is { } who ? $": {VisibleText.OnOneLine(who)}" : ""), isAside ? Ink.Faint : InkOf(step.Kind)),
            new(VisibleText.OnOneLine(counter), Ink.Faint),
        ];
    }

    private static Ink InkOf(StepKind kind) => kind switch
    {
        StepKind.Correction => Ink.Favourable,
        StepKind.Competing => Ink.Unfavourable,
        _ => Ink.Name,
    };

    private static string Bar(long shown, long most) => new('▇', (int)Math.Max(shown > 0 ? 1 : 0, shown * WidestBar / most));

    private static long Shown(FigurePoint point) => point.Count.High ?? point.Count.Value ?? 0;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
