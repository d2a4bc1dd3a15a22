using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Adding;

/// <summary>Adds reports. Who asks again with the same key is answered the same and nothing is done twice.</summary>
internal static class AddEndpoint
{
    private const string KeyHeader = "Idempotency-Key";
    private const string Example = """{"id": "h-17", "title": "Ferry held at Varna", "date": "2031-03-04", "source": "Coast Wire", "url": "https://coast-wire.example/17", "text": "VARNA, Bulgaria ..."}""";

    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/reports", AddAsync).WithTags("reports").RequireAuthorization(Policies.Add)
        .WithName("addReports").WithSummary("Add reports: one as JSON, JSON Lines, or files of any format that is read")
        .WithDescription("201 where at least one was kept and none refused (with Location where it is one), 200 where all were there already, 207 where some were refused, 422 where all were. Each report is kept whole or not at all.")
        .Produces<AddAnswer>(StatusCodes.Status201Created).Produces<AddAnswer>().Produces<AddAnswer>(StatusCodes.Status207MultiStatus)
        .WithMetadata(new ApiNotes
        {
            Problems = [408, 409, 413, 415, 422, 503],
            Headers = [(KeyHeader, false, "A key of your own for this request, 1 to 200 characters: asked again within a day with the same key and body, the answer is the same and nothing is done twice.")],
            Bodies = [("application/json", "ReportSent", Example), ("multipart/form-data", null, null), .. SentSources.Types.Select(type => (type, (string?)null, (string?)null))],
        });

    private static async Task AddAsync(
        HttpContext context, ReportAdder adder, IdempotencyKeys keys, Audit audit, [Description("The name of the file in the body, which tells its format; never a path on this machine.")] string? name = null)
    {
        if (name is not null) name = SentSources.Plain(name);
        string? key = context.Request.Headers.TryGetValue(KeyHeader, out var given) ? given.ToString() : null;
        if (key is not null && (key.Length is 0 or > IdempotencyKeys.LongestKey || key.Any(char.IsControl))) throw new ProblemException(ProblemKind.BadRequest.Because($"{KeyHeader} has 1 to {IdempotencyKeys.LongestKey} characters."));
        using var place = adder.Enter();
        if (place is null)
        {
            context.Response.Headers.RetryAfter = "2";
            await ProblemKind.Unavailable.Because("Too much is being taken in at this moment.").ExecuteAsync(context);
            return;
        }

        byte[] body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (key is null)
        {
            await SendAsync(context, await AnswerAsync(context, adder, audit, name, body));
            return;
        }

        await OnceAsync(context, adder, keys, audit, name, body, key);
    }

    private static async Task OnceAsync(HttpContext context, ReportAdder adder, IdempotencyKeys keys, Audit audit, string? name, byte[] body, string key)
    {
        string owner = DeskUser.Of(context)?.Name ?? "";
        var (state, kept) = keys.Begin(owner, key, HashOf(context.Request, body));
        switch (state)
        {
            case KeyState.Answered:
                await SendAsync(context, kept!);
                return;
            case KeyState.Busy:
                context.Response.Headers.RetryAfter = "1";
                await ProblemKind.Busy.Because("The request with this key is being answered.").ExecuteAsync(context);
                return;
            case KeyState.Other:
                await ProblemKind.KeyReused.Because("Another request came with this key.").ExecuteAsync(context);
                return;
        }

        KeptAnswer answer;
        try
        {
            answer = await AnswerAsync(context, adder, audit, name, body);
        }
        catch
        {
            keys.Abandon(owner, key);
            throw;
        }

        keys.Finish(owner, key, answer);
        await SendAsync(context, answer);
    }

    private static async Task<KeptAnswer> AnswerAsync(HttpContext context, ReportAdder adder, Audit audit, string? name, byte[] body)
    {
        var sources = await SentSources.OfAsync(context.Request, name, body, context.RequestAborted);
        var reports = await adder.AddAsync(sources, context.RequestAborted);
        int refused = reports.Count(report => report.Id is null), there = reports.Count(report => report.Kept is "there");
        if (refused == reports.Count)
        {
            var none = ProblemKind.NothingKept.Because(reports.Count == 0 ? "There is no report in it." : "None of the reports could be taken in.") with
            {
                More = new JsonObject { ["reports"] = JsonSerializer.SerializeToNode(reports, ApiJson.Options) },
            };
            return new(none.Kind.Status, Problem.MediaType, none.ToBytes());
        }

        audit.Note(context, string.Create(CultureInfo.InvariantCulture, $"added {reports.Count - refused - there} reports"), sources[0].FileName);
        int status = refused > 0 ? StatusCodes.Status207MultiStatus : there == reports.Count ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        return new(status, "application/json", ApiJson.Bytes(new AddAnswer(reports)));
    }

    private static Task SendAsync(HttpContext context, KeptAnswer answer) =>
        new BodyAnswer(answer.Body) { Status = answer.Status, Type = answer.Type, Location = answer.Status == StatusCodes.Status201Created ? LocationOf(answer.Body) : null }.ExecuteAsync(context);

    private static string? LocationOf(byte[] body) => JsonSerializer.Deserialize<AddAnswer>(body, ApiJson.Options) is { Reports: [{ Id: { } id }] } ? $"{ApiEndpoints.Root}/reports/{id}" : null;

    private static byte[] HashOf(HttpRequest request, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}{request.QueryString}\n{request.ContentType}\n"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
