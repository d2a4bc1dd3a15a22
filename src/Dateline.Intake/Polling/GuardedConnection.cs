using System.Net;
using System.Net.Sockets;

namespace Dateline.Intake.Polling;

/// <summary>Opens connections, and refuses those to addresses that are not public.</summary>
/// <remarks>
/// The names are resolved here, and the address that was looked at is the one that is connected to: a name that changes its address
/// between the look and the connection gains nothing.
/// </remarks>
internal static class GuardedConnection
{
    /// <summary>The handler of all requests: no proxy, no cookies, no redirects of its own.</summary>
    public static SocketsHttpHandler CreateHandler(WebSettings settings) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would connect where we may not.
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, settings, stop),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, WebSettings settings, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, stop).ConfigureAwait(false);
        var allowed = settings.AllowPrivate ? addresses : Array.FindAll(addresses, settings.IsAllowed.Invoke);
        if (allowed.Length == 0) throw new ForbiddenAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to an address that is not public.</summary>
internal sealed class ForbiddenAddressException() : IOException("is at an address that is not public");
