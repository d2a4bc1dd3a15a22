using Dateline.Desk.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Api.Answers;

/// <summary>
/// Opens the archive for those who look, and lets it go before their answer is sent: nobody waits for a place on a thread, and nobody keeps one while
/// an answer is taken slowly. Changes open it themselves, once their body is there.
/// </summary>
internal sealed class ViewFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method)) return await next(context);
        var desk = http.RequestServices.GetRequiredService<DeskView>();
        await desk.OpenAsync(http.RequestAborted);
        try
        {
            return await next(context);
        }
        finally
        {
            desk.Renew();
        }
    }
}
