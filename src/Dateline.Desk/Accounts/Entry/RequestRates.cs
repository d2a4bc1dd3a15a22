using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>How often each person, or each address before somebody signs in, may ask: 429 with Retry-After (RFC 6585) beyond that.</summary>
internal static class RequestRates
{
    /// <summary>Registers it. On this machine without accounts nobody is slowed down.</summary>
    public static void AddTo(IServiceCollection services, DeskOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (rejected, _) =>
        {
            double wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Refusal.AnswerAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "That was too often. Wait a moment.");
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, options));
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext context, DeskOptions options)
    {
        if (!options.HasAccounts || context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) return RateLimitPartition.GetNoLimiter("");
        bool isApi = Refusal.IsApi(context);
        string who = DeskUser.Of(context)?.Id is { } id ? id.ToString(CultureInfo.InvariantCulture) : Audit.AddressOf(context);
        return RateLimitPartition.GetTokenBucketLimiter((isApi ? "api " : "page ") + who, _ => Bucket(isApi ? options.ApiRate : options.PageRate));
    }

    private static TokenBucketRateLimiterOptions Bucket(RequestRate rate) => new()
    {
        TokenLimit = rate.Burst,
        TokensPerPeriod = rate.PerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
