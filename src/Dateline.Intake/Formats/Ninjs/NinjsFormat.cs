using System.Text.Json;
using Dateline.Intake.Bytes;
using Dateline.Intake.Formats.NewsMl;
using Dateline.Intake.Markup;

namespace Dateline.Intake.Formats.Ninjs;

/// <summary>ninjs, news in JSON: one object, a list of them, or several one after another (see README.md in this folder).</summary>
public sealed class NinjsFormat : IReportFormat
{
    private const string FormatName = "ninjs";

    private static readonly string[] Marks =
        ["\"body_", "\"bodies\"", "\"versioncreated\"", "\"headlines\"", "\"representationtype\"", "\"pubstatus\"", "\"contentcreated\"", "\"firstcreated\""];

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognises(SourceHead head)
    {
        var start = head.Text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] is not ('{' or '[')) return false;
        if (start.Contains("ninjs", StringComparison.OrdinalIgnoreCase) && start.Contains("\"uri\"", StringComparison.Ordinal)) return true;
        if (!start.Contains("\"uri\"", StringComparison.Ordinal) || start.Contains("\"text\":", StringComparison.Ordinal)) return false;
        foreach (string mark in Marks)
        {
            if (start.Contains(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        string name = head.Source.Name;
        if (WholeSource.Read(bytes, IntakeLimits.LongestReport) is not { } all)
            return [new Refused(new Problem(name, $"is larger than {IntakeLimits.LongestReport / (1024 * 1024)} MiB, the most one document may have"))];
        var body = all[head.Encoding.MarkLength..];
        if (TextTrouble.Find(body.Span, head.Encoding) is { } trouble)
            return [new Refused(new Problem(name, trouble.Reason, trouble.Line, head.Encoding.MarkLength + trouble.Offset))];
        if (!head.Encoding.IsUtf8) body = System.Text.Encoding.UTF8.GetBytes(head.Encoding.Decode(body.Span)!);
        return new Values(head, id, body).Read();
    }

    private sealed class Values(SourceHead head, string id, ReadOnlyMemory<byte> json)
    {
        private int _at;
        private int _number;
        private long _line = 1;
        private bool _isAlone = true;

        public IEnumerable<Outcome> Read()
        {
            while (true)
            {
                var failure = Next(out var items);
                if (failure is not null) yield return failure;
                if (items is null) yield break;
                foreach (var (item, pointer) in items) yield return Make(item, pointer);
            }
        }

        private Refused? Next(out List<(NewsItem Item, string Pointer)>? items)
        {
            items = null;
            var rest = json.Span[_at..];
            if (rest.IndexOfAnyExcept(" \t\r\n"u8) < 0) return null;
            var reader = new Utf8JsonReader(rest, new JsonReaderOptions { MaxDepth = IntakeLimits.DeepestJson, AllowMultipleValues = true });
            long line = _line;
            try
            {
                using var value = JsonDocument.ParseValue(ref reader);
                _line += rest[..(int)reader.BytesConsumed].Count((byte)'\n');
                _at += (int)reader.BytesConsumed;
                _isAlone = _isAlone && _number == 0 && json.Span[_at..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
                items = [.. Items(value.RootElement)];
                return null;
            }
            catch (JsonException failure)
            {
                return Refuse($"is not valid JSON, or nested more than {IntakeLimits.DeepestJson} deep", line + (failure.LineNumber ?? 0), _at + reader.BytesConsumed);
            }
            catch (InvalidOperationException)
            {
                items = [];
                return Refuse(@"holds half a surrogate pair (\ud800 to \udfff alone), which is no character", line, null);
            }
        }

        private Refused Refuse(string reason, long line, long? offset) => new(new Problem(head.Source.Name, reason, line, offset));

        private static IEnumerable<(NewsItem Item, string Pointer)> Items(JsonElement root)
        {
            if (root.ValueKind != JsonValueKind.Array) return NinjsReader.Read(root, "").Select(item => (item, ""));
            return root.EnumerateArray().SelectMany((entry, number) => NinjsReader.Read(entry, $"/{number}").Select(item => (item, $"/{number}")));
        }

        private Outcome Make(NewsItem item, string pointer)
        {
            _number++;
            string place = pointer.Length == 0 ? "" : $" ({pointer})";
            if ((item.Body ?? item.Description) is not { } body)
                return new Refused(new Problem(head.Source.Name, $"is a ninjs item without text{place}"));
            var (text, title, runs) = new StoryText { Headline = item.Headline, Dateline = item.Dateline ?? item.Located, Body = body }.Compose();
            if (text.Contains('\0')) return new Refused(new Problem(head.Source.Name, $"is binary data, not text: an item holds a zero character{place}"));
            var published = NewsMlTimes.Published(item);
            return new Taken(new Report
            {
                Id = item.Guid is { } guid ? head.Ids.Claim(guid) : _isAlone && _number == 1 ? id : $"{id}:{_number}",
                Text = text,
                Title = title,
                Source = item.Source,
                Url = item.Guid is { } link && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? link : head.Source.Address?.AbsoluteUri,
                Language = item.Language,
                Given = published?.Day,
                Byline = item.Byline,
                PublishedAt = published?.Moment,
                ModifiedAt = NewsMlTimes.Modified(item, published),
                Origin = new Origin(head.Source.Name, FormatName, runs),
            });
        }
    }
}
