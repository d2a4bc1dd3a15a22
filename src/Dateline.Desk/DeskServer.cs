using System.Net;
using Dateline.Archive;
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

    /// <summary>Starts to serve.</summary>
    /// <param name="archive">The archive; it stays the caller's.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="IOException">The address is taken or is none of this machine's.</exception>
    public static async Task<DeskServer> StartAsync(IArchive archive, DeskOptions options, CancellationToken stop = default)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(DeskServer).Assembly.GetName().Name });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders().AddProvider(new FaultLog()).SetMinimumLevel(LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            RequestLimits.Set(kestrel.Limits);
            kestrel.AddServerHeader = false;
            kestrel.Listen(new IPEndPoint(options.Address, options.Port));
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        DeskServices.Add(builder.Services, archive, options);
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

    /// <summary>Waits until the process is asked to end.</summary>
    public Task WaitAsync(CancellationToken stop = default) => _app.WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
