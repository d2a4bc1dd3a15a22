using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Dateline.Browser.Tests.Desk;

/// <summary>
/// The pictures of the desk in <c>docs/images</c>. With <c>DATELINE_APPROVE=1</c> they are taken anew, and made small by
/// <c>pngquant</c> where it is installed; look at them before you keep them.
/// </summary>
public sealed class PictureTests(NewcomersDesk desk) : IClassFixture<NewcomersDesk>
{
    private const int Width = 1400, Height = 900, MostBytes = 3_000_000;

    private static readonly string[] Shown =
    [
        "start", "report-item", "report-correct-field", "find", "happenings", "happening", "map", "timeline", "commitments", "actor", "contradictions", "sources",
    ];

    private static string Folder => Path.Join(SampleDesk.Root(), "docs", "images");

    [BrowserFact]
    public async Task Each_main_page_has_a_picture_in_light_and_in_dark_and_all_together_are_small()
    {
        if (Environment.GetEnvironmentVariable("DATELINE_APPROVE") is "1")
        {
            await TakeAsync(ColorScheme.Light);
            await TakeAsync(ColorScheme.Dark);
        }

        long bytes = 0;
        foreach (string file in Shown.SelectMany(name => (string[])[FileOf(name, ColorScheme.Light), FileOf(name, ColorScheme.Dark)]))
        {
            byte[] picture = await File.ReadAllBytesAsync(file);
            Assert.Equal((Width, Height), SizeOf(picture));
            bytes += picture.Length;
        }

        Assert.InRange(bytes, 1, MostBytes);
    }

    private async Task TakeAsync(ColorScheme scheme)
    {
        await using var open = await desk.OpenAsync("/", new BrowserNewContextOptions { ViewportSize = new() { Width = Width, Height = Height }, ColorScheme = scheme }, options => options with { Clock = new SetClock() });
        foreach (var place in (await DeskPlaces.FindAsync(open)).Where(place => Shown.Contains(place.Name)))
        {
            await open.GoAsync(place.Path);
            await open.Page.EvaluateAsync("document.activeElement?.blur()");
            string file = FileOf(place.Name, scheme);
            await open.Page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
            await ShrinkAsync(file);
        }
    }

    private static string FileOf(string name, ColorScheme scheme) => Path.Join(Folder, $"desk-{name}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png");

    // The width and the height stand first in a PNG's header.
    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> png) => (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));

    private static async Task ShrinkAsync(string file)
    {
        const string Tool = "/usr/bin/pngquant";
        if (!File.Exists(Tool)) return;
        using var run = Process.Start(Tool, ["--force", "--ext", ".png", "--strip", "--speed", "1", "--nofs", "192", file]);
        await run.WaitForExitAsync();
        Assert.Equal(0, run.ExitCode);
    }
}
