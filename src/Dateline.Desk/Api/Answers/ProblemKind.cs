using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Api.Answers;

/// <summary>A kind of problem (RFC 9457): its address is <c>/api/v1/problems/NAME</c>, and what it means can be read there.</summary>
/// <param name="Name">Its name, the end of its address.</param>
/// <param name="Status">The status code it comes with.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Meaning">What a program can do about it.</param>
internal sealed record ProblemKind(string Name, int Status, string Title, string Meaning)
{
    public static readonly ProblemKind BadRequest = new("bad-request", 400, "The request cannot be understood", "A parameter, a header or the body is not what it should be; the detail says which. Asking again the same way is of no use.");
    public static readonly ProblemKind Query = new("query", 400, "The query is wrong", "\"at\" is the place in the query, in UTF-16 code units from 0, at which it stops making sense; \"query\" is the query. See docs/find.md.");
    public static readonly ProblemKind Cursor = new("cursor", 400, "There is no such page", "\"after\" is taken from the \"next\" of the page before, with all else as it was. Begin again without it.");
    public static readonly ProblemKind Unauthorized = new("unauthorized", 401, "Who asks is not known", "Send a token: Authorization: Bearer dl_... See docs/team.md.");
    public static readonly ProblemKind Forbidden = new("forbidden", 403, "This is not allowed", "The token's scopes, or the role of its owner, do not reach so far; or a change came from a page that is not the desk's.");
    public static readonly ProblemKind NotFound = new("not-found", 404, "There is no such thing", "The address names nothing that is in the archive.");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "This cannot be done here", "\"Allow\" names what can.");
    public static readonly ProblemKind Timeout = new("timeout", 408, "The body took too long", "Send it faster, or less at once.");
    public static readonly ProblemKind Ambiguous = new("ambiguous", 409, "Several reports may be meant", "Write more of the id; \"reports\" has those that are meant, ten at most.");
    public static readonly ProblemKind Busy = new("busy", 409, "The same request is being answered", "Another request with this Idempotency-Key has not been answered yet. Wait a moment and ask again.");
    public static readonly ProblemKind Changed = new("changed", 412, "Somebody decided meanwhile", "The report is not what If-Match says any more. \"etag\" is its tag now, \"decisions\" what was decided since. Look at it again, then decide.");
    public static readonly ProblemKind TooLarge = new("too-large", 413, "That is too large", "A body has 16 MiB, 1,000 reports and 64 Mi characters of text at most. Send less at once; nothing of it was kept.");
    public static readonly ProblemKind MediaType = new("media-type", 415, "This type of body is not known here", "See the types in the OpenAPI document; of a file, \"name\" tells the type.");
    public static readonly ProblemKind Misdirected = new("misdirected", 421, "The desk is not known by that name", "Start it with --host NAME to be reached by a name of your own.");
    public static readonly ProblemKind Invalid = new("invalid", 422, "This cannot be done", "The request was understood, but what it asks for cannot be; the detail says why. Nothing was changed.");
    public static readonly ProblemKind NothingKept = new("nothing-kept", 422, "No report could be taken in", "\"reports\" says of each what is wrong, with its line where it has one.");
    public static readonly ProblemKind KeyReused = new("key-reused", 422, "The key was used for something else", "Another request came with this Idempotency-Key. Make a new key for each new request.");
    public static readonly ProblemKind MatchRequired = new("match-required", 428, "Say what you saw", "To decide takes If-Match with the ETag of the report, so that nobody overwrites what they have not seen.");
    public static readonly ProblemKind TooMany = new("too-many-requests", 429, "That was too often", "Wait as many seconds as Retry-After says.");
    public static readonly ProblemKind Fault = new("fault", 500, "The desk failed", "What happened is told where the desk was started.");
    public static readonly ProblemKind Unavailable = new("unavailable", 503, "The desk cannot answer now", "The archive cannot be read or written, or too much is being taken in. Ask again after Retry-After.");

    /// <summary>All kinds, by status code; the first of a status is the one for which nothing better is known.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        BadRequest, Query, Cursor, Unauthorized, Forbidden, NotFound, MethodNotAllowed, Timeout, Ambiguous, Busy, Changed, TooLarge, MediaType, Misdirected, Invalid, NothingKept,
        KeyReused, MatchRequired, TooMany, Fault, Unavailable,
    ];

    /// <summary>Its address.</summary>
    public string Type => $"{ApiEndpoints.Root}/problems/{Name}";

    /// <summary>The kind for a status code.</summary>
    public static ProblemKind Of(int status) => All.FirstOrDefault(kind => kind.Status == status) ?? new("other", status, "The request was refused", "See the status code.");

    /// <summary>A problem of this kind.</summary>
    /// <param name="detail">What is wrong this time, as a sentence.</param>
    public Problem Because(string detail) => new(this, detail);

    /// <summary>Answers a request with the problem that fits a status code.</summary>
    public static Task AnswerAsync(HttpContext context, int status, string detail) => Of(status).Because(detail).ExecuteAsync(context);
}
