using System.Globalization;

namespace Dateline.Browser.Tests.Desk;

/// <summary>A page of the desk over the samples.</summary>
/// <param name="Name">What it is called here and in the names of pictures.</param>
/// <param name="Path">Its address.</param>
internal sealed record DeskPlace(string Name, string Path)
{
    public override string ToString() => Name;
}

/// <summary>Every sort of page, found by following links as a person does.</summary>
internal static class DeskPlaces
{
    public static async Task<IReadOnlyList<DeskPlace>> FindAsync(DeskPage open)
    {
        string report = await LinkAsync("/reports", "main td a:has-text('Two weeks after bombing')");
        string item = await LinkAsync("/find?q=" + Uri.EscapeDataString("is:incident killed:54 source:\"Meridian Press Agency\""), ".answer .head a");
        string field = Uri.EscapeDataString("figures[0]");
        return
        [
            new("start", "/"), new("reports", "/reports"), new("report", report), new("report-item", item),
            new("report-correct", item + "&task=correct"), new("report-correct-field", $"{item}&task=correct&field={field}"), new("report-note", item + "&task=note"),
            new("report-add", report + "?task=add"), new("report-add-incident", report + "?task=add&kind=incidents"), new("report-undecided", report + "?show=undecided"),
            new("find", "/find?q=" + Uri.EscapeDataString("killed>=10 place:kitwe")), new("find-help", "/find"), new("find-nothing", "/find?q=zebra"), new("find-wrong", "/find?q=killed%3E%3D"),
            new("happenings", "/happenings"), new("happening", await LinkAsync("/", "#start-happenings ~ table a")),
            new("map", "/map"), new("timeline", "/timeline"), new("commitments", "/commitments"),
            new("actors", "/actors"), new("actor", await LinkAsync("/actors", "main .rows a[href^='/actors/']")),
            new("contradictions", "/contradictions"), new("contradictions-one", await LinkAsync("/contradictions", "main a[href*='at=']")),
            new("sources", "/sources"), new("source", await LinkAsync("/sources", "main .rows a[href^='/sources/of']")), new("printings", report.Replace("/reports/", "/sources/printings/", StringComparison.Ordinal)),
            new("account", "/account"), new("not-found", "/no/such/page"),
        ];

        async Task<string> LinkAsync(string path, string selector)
        {
            await open.GoAsync(path);
            var link = open.Page.Locator(selector).First;
            return await link.GetAttributeAsync("href") ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{path} has no link {selector}."));
        }
    }
}
