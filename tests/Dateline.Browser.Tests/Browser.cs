using Microsoft.Playwright;

namespace Dateline.Browser.Tests;

/// <summary>One browser for all tests of a class; it may use no network.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>The environment variable that names another browser than Debian's.</summary>
    public const string Variable = "DATELINE_CHROMIUM";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser's program.</summary>
    public static string Executable { get; } = Environment.GetEnvironmentVariable(Variable) ?? "/usr/bin/chromium";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Opens a page of <paramref name="html"/> from a file of its own.</summary>
    internal async Task<OpenPage> OpenAsync(string html, int width = 1400, int height = 900)
    {
        Assert.True(_browser is not null, $"There is no browser at {Executable}.");
        return await OpenPage.OpenAsync(_browser, html, width, height);
    }

    /// <summary>Opens an empty page with cookies of its own.</summary>
    internal async Task<IPage> NewPageAsync(BrowserNewContextOptions options)
    {
        Assert.True(_browser is not null, $"There is no browser at {Executable}.");
        var context = await _browser.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
