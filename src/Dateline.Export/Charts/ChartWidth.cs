namespace Dateline.Export.Charts;

/// <summary>For which width a chart is laid out. It grows and shrinks with the page; this decides how much it says.</summary>
public enum ChartWidth
{
    /// <summary>340 units wide: for 280 to 520 pixels.</summary>
    Narrow,

    /// <summary>720 units wide: for 520 pixels and more.</summary>
    Wide,
}

/// <summary>Writes a chart in both widths, of which <c>charts.css</c> shows the one that fits the room.</summary>
public static class ChartPair
{
    /// <summary>Writes both, in one element of class <c>chart-pair</c>. The one that is not shown is hidden from everyone, screen readers too.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="chart">Writes the chart in a width.</param>
    public static void Write(TextWriter output, Action<ChartWidth> chart)
    {
        output.Write("<div class=\"chart-pair\">\n");
        chart(ChartWidth.Wide);
        chart(ChartWidth.Narrow);
        output.Write("</div>\n");
    }

    /// <summary>The units that a width is divided into; a letter is 12 high.</summary>
    internal static double Units(this ChartWidth width) => width is ChartWidth.Narrow ? 340 : 720;
}
