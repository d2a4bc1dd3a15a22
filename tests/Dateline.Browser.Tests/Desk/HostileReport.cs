using Dateline.Intake;
using Dateline.Text;

namespace Dateline.Browser.Tests.Desk;

/// <summary>A report full of markup, scripts and tricks with the direction of writing.</summary>
internal static class HostileReport
{
    public const string Source = "<img src=x onerror=alert('source')>";

    private const string Title = "<script>alert('title')</script> Blast in Ndola \u202Ekills seven\u202C";

    private const string Body =
        """
        NDOLA, Zambia, March 9 - A bomb killed seven people in Ndola on Monday, police said.

        "<svg onload=alert(1)>Nobody may cross the bridge</svg>," Governor Ana <b onmouseover=alert(2)>Tembo</b> said. "</p></article><script>alert(3)</script>" was painted on the wall.

        Mayor Juma \u202Ebrahim\u202C said: "It is \u2067safe\u2069 & quiet {{7*7}} ${alert(4)} <!-- --> javascript:alert(5)."
        """;

    public static Report Make()
    {
        string text = Title + "\n" + Body.Replace("\\u202E", "\u202E", StringComparison.Ordinal).Replace("\\u202C", "\u202C", StringComparison.Ordinal)
            .Replace("\\u2067", "\u2067", StringComparison.Ordinal).Replace("\\u2069", "\u2069", StringComparison.Ordinal);
        return new()
        {
            Id = "\"><script>alert('id')</script>",
            Text = text,
            Title = new Span(0, Title.Length),
            Source = Source,
            Url = "javascript:alert('url')",
            Byline = "<i>nobody</i>",
            Given = new DateOnly(2026, 3, 9),
        };
    }
}
