using System.Net;
using Dateline.Archive;
using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Storage;
using Dateline.Desk.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Desk;

/// <summary>The web desk over one archive: pages for people, the same record by HTTP for programs.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DeskServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Its parts, for tests.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts to serve.</summary>
    /// <param name="archive">The archive; it stays the caller's.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="IOException">The address is taken or is none of this machine's.</exception>
    /// <exception cref="DeskException">It would be open to others without accounts or without TLS, or the file of accounts cannot be opened.</exception>
    public static async Task<DeskServer> StartAsync(IArchive archive, DeskOptions options, CancellationToken stop = default)
    {
        var store = DeskStore.Open(options.DeskPath, options.Clock);
        Refuse(store, options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(DeskServer).Assembly.GetName().Name });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders().AddProvider(new FaultLog()).SetMinimumLevel(LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            RequestLimits.Set(kestrel.Limits, options);
            kestrel.AddServerHeader = false;
            kestrel.Listen(new IPEndPoint(options.Address, options.Port));
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        DeskServices.Add(builder.Services, archive, store, options);
        var app = builder.Build();
        DeskPipeline.Use(app, options);
        var server = new DeskServer(app);
        try
        {
            await app.StartAsync(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    // Whom nobody asks for a password, the whole network could be.
    private static void Refuse(DeskStore store, DeskOptions options)
    {
        if (!options.HasAccounts) return;
        if (new Users(store).CountActive() == 0)
            throw new DeskException($"The desk is not opened to others without accounts. Make the first: dateline user add NAME --role admin --archive {options.ArchivePath}");
        if (!options.IsLocal && !options.BehindProxy && !options.AllowClearText)
            throw new DeskException("Passwords would travel in the clear. Let a reverse proxy end TLS (--behind-proxy; see docs/team.md), or say --insecure on a network you trust.");
    }

    /// <summary>Waits until the process is asked to end.</summary>
    public Task WaitAsync(CancellationToken stop = default) => _app.WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
