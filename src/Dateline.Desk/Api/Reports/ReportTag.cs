using System.Globalization;
using System.Security.Cryptography;
using Dateline.Archive;
using Dateline.Desk.Api.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Dateline.Desk.Api.Reports;

/// <summary>The entity tags of a report and its record: what was decided and read, the last decision, and for a report its printings.</summary>
/// <param name="Version">See <see cref="IArchiveView.VersionOf"/>.</param>
/// <param name="Decision">The number of the last decision; 0 for none.</param>
internal readonly record struct ReportTag(string Version, long Decision)
{
    private const int MarkBytes = 6;

    /// <summary>The tag of a report as it stands.</summary>
    public static ReportTag Of(IArchiveView view, KeptReport report) => new(view.VersionOf(report.Number), view.DecisionsAbout(report.Hash) is [.., var last] ? last.Number : 0);

    /// <summary>The tag that a change must come with.</summary>
    /// <exception cref="ProblemException">There is none, or none that says what was seen.</exception>
    public static ReportTag Required(HttpRequest request)
    {
        var tags = request.GetTypedHeaders().IfMatch;
        if (tags is not [{ IsWeak: false } tag] || tag.Equals(EntityTagHeaderValue.Any) || Parse(tag.Tag.ToString()) is not { } seen)
            throw new ProblemException(ProblemKind.MatchRequired.Because("If-Match takes the one ETag that GET told of the report or its record."));
        return seen;
    }

    /// <summary>The tag of the record.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"\"{Version}.{Decision}\"");

    /// <summary>The tag of an answer that holds more than the record.</summary>
    /// <param name="body">The answer.</param>
    public string With(byte[] body) => string.Create(CultureInfo.InvariantCulture, $"\"{Version}.{Decision}.{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, MarkBytes))}\"");

    private static ReportTag? Parse(string tag)
    {
        string[] parts = tag.Trim('"').Split('.');
        if (parts.Length is not (2 or 3) || parts[0].Length == 0 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long decision)) return null;
        return new(parts[0], decision);
    }
}
