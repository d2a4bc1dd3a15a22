using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Text;

namespace Dateline.Intake.Formats.JsonLines;

/// <summary>Reads one line of JSON Lines into a report, or says why it is none.</summary>
internal sealed class JsonReport
{
    // By hand rather than by a serialiser: it starts faster, keeps the place of an error, and sees a key that comes twice.
    private static readonly string[] Fields = ["id", "title", "date", "source", "url", "text", "language"];

    private readonly string?[] _values = new string?[Fields.Length];
    private readonly bool[] _seen = new bool[Fields.Length];
    private DateOnly? _date;

    /// <summary>Why the line is no report, after <see cref="TryRead"/> has failed.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The byte of the line at which the trouble begins, from 0.</summary>
    public long WrongAt { get; private set; }

    /// <summary>Reads the line; false where it is no report.</summary>
    public bool TryRead(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = IntakeLimits.DeepestJson });
        try
        {
            return TryReadObject(ref json);
        }
        catch (JsonException)
        {
            // The depth does not count what was just opened.
            return Fail(json.CurrentDepth >= IntakeLimits.DeepestJson - 1
                ? $"is JSON nested more than {IntakeLimits.DeepestJson} deep"
                : "is not valid JSON", json.BytesConsumed);
        }
        catch (InvalidOperationException)
        {
            return Fail(@"holds half a surrogate pair (\ud800 to \udfff alone), which is no character", json.TokenStartIndex);
        }
    }

    /// <summary>The report, after <see cref="TryRead"/> has succeeded.</summary>
    /// <param name="otherwise">Its id where the line gives none.</param>
    /// <param name="source">The file it came from.</param>
    /// <param name="line">Its line, from 1.</param>
    public Report ToReport(string otherwise, string source, long line)
    {
        string text = Value("text")!;
        string? title = Value("title");
        return new Report
        {
            Id = Value("id") ?? otherwise,
            Text = title is null ? text : $"{title}\n{text}",
            Title = title is null ? Headline.Find(text) : new Span(0, title.Length),
            Source = Value("source"),
            Url = Value("url"),
            Language = Value("language"),
            Given = _date,
            Origin = new(source, "JSON Lines", title is null ? [new(0, "/text", line)] : [new(0, "/title", line), new(title.Length + 1, "/text", line)]),
        };
    }

    private bool TryReadObject(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject) return Fail($"holds {Describe(json.TokenType)}, not a report: an object in braces", 0);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int field = FieldOf(ref json);
            long at = json.TokenStartIndex;
            if (field >= 0 && _seen[field]) return Fail($"gives \"{Fields[field]}\" twice", at);
            json.Read();
            if (field < 0) json.Skip();
            else if (!TryTake(ref json, field)) return false;
        }

        // Past the object: anything but white space throws.
        while (json.Read()) continue;
        return Value("text") is not null || Fail("gives no \"text\"", 0);
    }

    private bool TryTake(ref Utf8JsonReader json, int field)
    {
        string name = Fields[field];
        _seen[field] = true;
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.String:
                return TryTake(json.GetString()!, field, name, json.TokenStartIndex);
            case JsonTokenType.Number when name is "id":
                _values[field] = Encoding.UTF8.GetString(json.ValueSpan);
                return true;
            default:
                return Fail($"gives {Describe(json.TokenType)} as \"{name}\", not a string", json.TokenStartIndex);
        }
    }

    private bool TryTake(string value, int field, string name, long at)
    {
        if (value.Contains('\0')) return Fail($"is binary data, not text: \"{name}\" holds a zero character", at);
        if (string.IsNullOrWhiteSpace(value)) return name is not "text" || Fail("is empty: its \"text\" holds nothing", at);
        if (name is "date")
        {
            _date = ReadDate(value);
            if (_date is null) return Fail("gives a \"date\" that is none: write yyyy-MM-dd", at);
        }

        _values[field] = value;
        return true;
    }

    // A time behind the day is passed over: the day is the one its writer saw on the calendar.
    private static DateOnly? ReadDate(string value)
    {
        var day = value.AsSpan().Trim();
        if (day.Length > 10 && day[10] is 'T' or 't' or ' ') day = day[..10];
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static int FieldOf(ref Utf8JsonReader json)
    {
        for (int i = 0; i < Fields.Length; i++)
        {
            if (json.ValueTextEquals(Fields[i])) return i;
        }

        return -1;
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "a string",
    };

    private string? Value(string field) => _values[Array.IndexOf(Fields, field)];

    private bool Fail(string reason, long at)
    {
        Reason = reason;
        WrongAt = at;
        return false;
    }
}
