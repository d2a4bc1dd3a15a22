namespace Dateline.Export.Charts;

/// <summary>The style of all charts. It goes by the page's own variables, and its page must have them: <c>--ground --paper --ink --faint --line --accent --incident --good --bad --sans</c>.</summary>
public static class ChartStyle
{
    /// <summary>The style sheet; line ends are line feeds.</summary>
    public static string Sheet { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(ChartStyle).Assembly.GetManifestResourceStream("charts.css") ?? throw new InvalidOperationException("The program lacks its part 'charts.css'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
