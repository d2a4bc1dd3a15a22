using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Dateline.Desk.Serving;

/// <summary>How much one request, and all of them, may take.</summary>
internal static class RequestLimits
{
    /// <summary>The largest body, in bytes: a report of more is refused anyway.</summary>
    public const long LargestBody = 16 * 1024 * 1024;

    /// <summary>Sets them.</summary>
    public static void Set(KestrelServerLimits limits, DeskOptions options)
    {
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestLineSize = 16 * 1024;
        limits.MaxRequestHeadersTotalSize = 32 * 1024;
        limits.MaxRequestHeaderCount = 60;
        limits.MaxConcurrentConnections = 1000;
        limits.RequestHeadersTimeout = options.HeaderTimeout;
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
