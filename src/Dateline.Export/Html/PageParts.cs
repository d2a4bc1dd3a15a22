using System.Security.Cryptography;
using System.Text;
using Dateline.Export.Charts;

namespace Dateline.Export.Html;

/// <summary>What every page has: head, style and script of our own, the only ones that the page's policy lets run.</summary>
internal static class PageParts
{
    private static readonly string Style = Resource("page.css") + ChartStyle.Sheet;
    private static readonly string Script = Resource("page.js");

    /// <summary>Writes all that comes before the first report.</summary>
    public static void Begin(HtmlText html)
    {
        WriteHead(html, HashOf(Script));
        html.Raw("<header class=\"bar\"><span class=\"brand\">Dateline</span>")
            .Raw("<div class=\"legend\" role=\"group\" aria-label=\"Passages to highlight\">").Raw(Legend()).Raw("</div>")
            .Raw("<button type=\"button\" class=\"theme\" hidden>Dark</button></header>\n")
            .Raw("<nav class=\"reports\" aria-label=\"Reports\" hidden></nav>\n<main>\n");
    }

    /// <summary>Writes all that comes before a dossier, which has no script.</summary>
    public static void BeginDossier(HtmlText html)
    {
        WriteHead(html, "'none'");
        html.Raw("<header class=\"bar\"><span class=\"brand\">Dateline</span></header>\n<main>\n");
    }

    /// <summary>Writes all that comes after a dossier.</summary>
    public static void EndDossier(HtmlText html) => html.Raw("</main>\n</body>\n</html>\n");

    /// <summary>Writes all that comes after the last report.</summary>
    public static void End(HtmlText html) => html
        .Raw("</main>\n<p class=\"status\" role=\"status\" aria-live=\"polite\"></p>\n<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");

    private static void WriteHead(HtmlText html, string scripts) => html
        .Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src ")
        .Raw(HashOf(Style)).Raw("; script-src ").Raw(scripts).Raw("\">\n")
        .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
        .Raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Dateline\">\n<title>Dateline</title>\n")
        .Raw("<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n");

    internal static string Legend()
    {
        var legend = new StringBuilder();
        foreach (var kind in Enum.GetValues<MarkKind>().Where(kind => kind is not (MarkKind.Part or MarkKind.Evidence)))
        {
            string label = kind.ToString().ToLowerInvariant();
            string name = kind switch { MarkKind.Mention => "Actor", MarkKind.Addressee => "Hearer", _ => kind.ToString() };
            legend.Append($"<label class=\"key\"><input type=\"checkbox\" checked data-kind=\"{label}\"><span class=\"m {label}\">{name}</span></label>");
        }

        return legend.ToString();
    }

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>A file of the assembly; line ends are line feeds, because a browser hashes what it parses.</summary>
    internal static string Resource(string name)
    {
        using var stream = typeof(PageParts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its part '{name}'.");
        using var reader = new StreamReader(stream);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
