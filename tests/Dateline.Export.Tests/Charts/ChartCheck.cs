using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dateline.Export.Tests.Charts;

/// <summary>What must hold of every chart, whatever it is of.</summary>
internal static partial class ChartCheck
{
    private static readonly string[] Upright = ["y", "cy"], Level = ["x", "cx"];

    /// <summary>Checks a chart: well-formed, named, without style, script or id, every mark within.</summary>
    public static XElement Sound(string chart)
    {
        var svg = XElement.Parse(chart);
        double[] box = [.. svg.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        Assert.DoesNotContain("NaN", chart, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", chart, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(Child(svg, "title")));
        Assert.False(string.IsNullOrWhiteSpace(Child(svg, "desc")));
        foreach (var element in svg.DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, new[] { "svg", "title", "desc", "g", "a", "path", "circle", "rect", "text" });
            Assert.All(element.Attributes(), attribute => Assert.DoesNotMatch("^(style|id|on.*)$", attribute.Name.LocalName));
            Within(element, Level, box[2]);
            Within(element, Upright, box[3]);
        }

        Assert.All(svg.Descendants().Where(element => element.Name.LocalName is "path"), path => Assert.Matches(Commands(), path.Attribute("d")!.Value));
        Assert.All(Links(svg), link => Assert.False(string.IsNullOrWhiteSpace(link.Attribute("aria-label")!.Value)));
        Assert.Equal(Links(svg).Count > 0 ? "group" : svg.Attribute("role")!.Value, svg.Attribute("role")!.Value);
        return svg;
    }

    public static List<XElement> Links(XElement svg) => [.. svg.Descendants().Where(element => element.Name.LocalName is "a")];

    public static List<XElement> Marks(XElement svg) =>
        [.. svg.Descendants().Where(element => element.Attribute("class")?.Value.StartsWith("mark ", StringComparison.Ordinal) == true)];

    private static string? Child(XElement svg, string name) => svg.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.Ordinal))?.Value;

    // Labels may hang over by a letter where the reader's font is wider; nothing stands outside.
    private static void Within(XElement element, string[] names, double most)
    {
        foreach (string name in names)
            if (element.Attribute(name) is { } given) Assert.InRange(double.Parse(given.Value, CultureInfo.InvariantCulture), -1, most + 1);
    }

    [GeneratedRegex(@"^M[-\d. MmLlHhVvqtZz]*$", RegexOptions.None, 1000)]
    private static partial Regex Commands();
}
