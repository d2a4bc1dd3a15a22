namespace Dateline.Intake.Formats.Warc;

/// <summary>Reads the pages that records hold, each in whatever format it is.</summary>
/// <param name="head">The archive.</param>
/// <param name="id">The stem of the ids.</param>
internal sealed class WarcPages(SourceHead head, string id)
{
    private const int HeadLength = 4096;

    /// <summary>Whether a record may hold a page: answers, resources and conversions do; requests, metadata, revisits and what goes over several records do not.</summary>
    public static bool MayHold(WarcRecord record) => record.Type switch
    {
        "response" => record.Headers["Content-Type"] is null || record.Headers["Content-Type"]!.Contains("http", StringComparison.OrdinalIgnoreCase),
        "resource" or "conversion" => IsText(record.Headers["Content-Type"]),
        _ => false,
    };

    /// <summary>The name of a record's page in problems.</summary>
    public string NameOf(WarcRecord record) => $"{head.Source.Name}!{record.Target ?? $"record {record.Number}"}";

    /// <summary>What becomes of a record's page; nothing where it is no text.</summary>
    public IEnumerable<Outcome> Read(WarcRecord record, byte[] block)
    {
        ReadOnlyMemory<byte> bytes = block;
        string? contentType = record.Headers["Content-Type"], language = null;
        if (record.Type is "response")
        {
            var message = HttpMessage.Parse(bytes);
            if (message is null) return [Refuse(record, "is no answer of HTTP, as its record says it is")];
            contentType = message.Headers["Content-Type"];
            language = message.Headers["Content-Language"];
            if (message.Status != 200 || !IsText(contentType)) return [];
            var (body, reason) = Decode(message);
            if (body is not { } decoded) return [Refuse(record, reason!)];
            bytes = decoded;
        }

        // Where an answer was empty there is nothing to say.
        return bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? [] : ReadPage(record, bytes, contentType, language);
    }

    private IEnumerable<Outcome> ReadPage(WarcRecord record, ReadOnlyMemory<byte> bytes, string? contentType, string? language)
    {
        // Without a file's name: addresses end as they like, and the content decides.
        var source = new Source(NameOf(record), "page", () => new MemoryStream(bytes.ToArray(), writable: false))
        {
            ContentType = contentType,
            Address = Uri.TryCreate(record.Target, UriKind.Absolute, out var address) ? address : null,
            Language = language,
        };
        var page = new SourceHead(source, bytes.Span[..Math.Min(bytes.Length, HeadLength)]) { Ids = head.Ids };
        var format = ReportFormats.Recognise(page);
        if (format is WarcFormat)
        {
            yield return Refuse(record, "is a web archive within a web archive, which is not read");
            yield break;
        }

        using var stream = source.Open();
        foreach (var outcome in format.Read(page, $"{id}:{record.Number}", stream))
        {
            yield return outcome is Taken { Report: var report }
                ? new Taken(report with { Url = report.Url ?? record.Target, RetrievedAt = report.RetrievedAt ?? record.Captured })
                : outcome;
        }
    }

    private static (ReadOnlyMemory<byte>? Body, string? Reason) Decode(HttpMessage message)
    {
        try
        {
            return message.Decode(IntakeLimits.LongestReport) is { } body
                ? (body, null)
                : (null, $"is larger than {IntakeLimits.LongestReport / (1024 * 1024)} MiB when unpacked, the most one report may have");
        }
        catch (InvalidDataException)
        {
            return (null, "is packed in a way that is broken or not known");
        }
    }

    private Refused Refuse(WarcRecord record, string reason) => new(new Problem(NameOf(record), reason, Offset: record.Offset));

    // Style sheets and scripts are text, too, but not for people.
    private static bool IsText(string? contentType)
    {
        if (contentType is null) return true;
        string type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return type is "" or "text/html" or "text/plain" or "text/xml" or "application/xml" or "application/ninjs+json"
            || (type.EndsWith("+xml", StringComparison.Ordinal) && !type.StartsWith("image/", StringComparison.Ordinal));
    }
}
