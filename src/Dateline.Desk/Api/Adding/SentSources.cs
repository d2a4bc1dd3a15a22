using System.Text.Json;
using Dateline.Desk.Api.Answers;
using Dateline.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dateline.Desk.Api.Adding;

/// <summary>Makes sources of what was sent. Names tell the format and the id and nothing else: no path of a request ever touches the file system.</summary>
internal static class SentSources
{
    private const int MostFiles = 1000, LongestName = 200, LongestPartHeader = 8 * 1024;

    private static readonly Dictionary<string, string> NamesByType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/x-ndjson"] = "reports.jsonl", ["application/jsonl"] = "reports.jsonl", ["application/json-lines"] = "reports.jsonl", ["application/x-jsonlines"] = "reports.jsonl",
        ["text/plain"] = "report.txt", ["text/html"] = "report.html", ["application/xhtml+xml"] = "report.html", ["application/xml"] = "report.xml", ["text/xml"] = "report.xml",
        ["application/rss+xml"] = "feed.rss", ["application/atom+xml"] = "feed.atom", ["application/warc"] = "reports.warc", ["application/zip"] = "reports.zip",
        ["application/gzip"] = "reports.gz", ["application/x-tar"] = "reports.tar",
    };

    /// <summary>The types of body that are known, besides one report as JSON and files as a form.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. NamesByType.Keys, "application/octet-stream"];

    /// <summary>The sources of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The name of the file; null where none was given.</param>
    /// <param name="body">Its body.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="ProblemException">The body is of no type that is known, or is no form.</exception>
    public static async Task<IReadOnlyList<Source>> OfAsync(HttpRequest request, string? name, byte[] body, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) throw Unknown();
        string media = type.MediaType.ToString();
        if (media.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return await FilesAsync(type, body, stop);
        if (name is null && media.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return [Of("report.jsonl", OneLine(body), null)];
        if (name is not null) return [Of(Plain(name), body, IsTelling(media) ? request.ContentType : null)];
        return NamesByType.TryGetValue(media, out string? usual) ? [Of(usual, body, request.ContentType)] : throw Unknown();
    }

    /// <summary>The last part of whatever path a name is.</summary>
    /// <exception cref="ProblemException">Nothing is left of it, or it holds characters that cannot be seen.</exception>
    public static string Plain(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (last.Length is 0 or > LongestName || last is "." or ".." || last.Any(char.IsControl)) throw new ProblemException(ProblemKind.BadRequest.Because($"A file's name has 1 to {LongestName} characters, all of which can be seen."));
        return last;
    }

    // The media type of files by their name is a guess of whoever sends them.
    private static bool IsTelling(string media) => media.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || media.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);

    private static Source Of(string name, byte[] bytes, string? contentType) => new(name, name, () => new MemoryStream(bytes, writable: false)) { ContentType = contentType };

    // A report as JSON may run over many lines; line ends stand only between tokens, once it is known to be JSON.
    private static byte[] OneLine(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = IntakeLimits.DeepestJson });
            while (reader.Read())
            {
            }
        }
        catch (JsonException wrong)
        {
            throw new ProblemException(RequestBody.Wrong(wrong));
        }

        byte[] line = [.. body];
        foreach (ref byte one in line.AsSpan())
        {
            if (one is (byte)'\n' or (byte)'\r') one = (byte)' ';
        }

        return line;
    }

    private static async Task<IReadOnlyList<Source>> FilesAsync(MediaTypeHeaderValue type, byte[] body, CancellationToken stop)
    {
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 70) throw new ProblemException(ProblemKind.BadRequest.Because("The form has no boundary."));
        var files = new List<Source>();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body, writable: false)) { HeadersLengthLimit = LongestPartHeader };
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } part || !part.IsFileDisposition()) continue;
                if (files.Count == MostFiles) throw new ProblemException(ProblemKind.TooLarge.Because($"A form has {MostFiles} files at most."));
                using var bytes = new MemoryStream();
                await section.Body.CopyToAsync(bytes, stop);
                string name = part.FileNameStar.HasValue ? part.FileNameStar.ToString() : HeaderUtilities.RemoveQuotes(part.FileName).ToString();
                files.Add(Of(Plain(name), bytes.ToArray(), null));
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            throw new ProblemException(ProblemKind.BadRequest.Because("The form is broken."));
        }

        return files.Count > 0 ? files : throw new ProblemException(ProblemKind.BadRequest.Because("The form has no file."));
    }

    private static ProblemException Unknown() => new(ProblemKind.MediaType.Because($"Send one report as application/json, files as multipart/form-data, {string.Join(", ", NamesByType.Keys)}; or anything else with its file's name (?name=)."));
}
