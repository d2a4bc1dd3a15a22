using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Dateline.Browser.Tests;

/// <summary>A page opened from disk, and all that went wrong in it or left it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly string _file;
    private readonly ConcurrentQueue<string> _complaints = new();

    private OpenPage(string file, IPage page)
    {
        _file = file;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors of the console and the script, dialogs, and requests for anything but the file.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<OpenPage> OpenAsync(IBrowser browser, string html, int width, int height)
    {
        string file = Path.Combine(Path.GetTempPath(), $"dateline-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        string address = new Uri(file).AbsoluteUri;
        var open = new OpenPage(file, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") open._complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => open._complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)) open._complaints.Enqueue($"request for {request.Url}");
        };
        page.Dialog += (_, dialog) =>
        {
            open._complaints.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(address);
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        File.Delete(_file);
    }
}
