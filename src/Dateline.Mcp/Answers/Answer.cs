using System.Text;
using System.Text.Json;

namespace Dateline.Mcp.Answers;

/// <summary>An answer as JSON: a notice, where the next page begins, and everything that is from reports below <c>quoted</c>.</summary>
/// <param name="Json">The bytes, UTF-8.</param>
internal readonly record struct Answer(ReadOnlyMemory<byte> Json)
{
    /// <summary>The answer as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Json.Span);

    /// <summary>An answer that is one thing.</summary>
    /// <param name="write">Writes the value that stands below <c>quoted</c>.</param>
    /// <exception cref="Refusal">It is too long.</exception>
    public static Answer Of(Action<Utf8JsonWriter> write) => Whole(json => write(json));

    /// <summary>An answer that is a page of a list.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="about">Writes more fields beside the list; null for none.</param>
    /// <exception cref="Refusal">It is too long.</exception>
    public static Answer Of(Page page, string name, Action<Utf8JsonWriter>? about = null) => Whole(
        json =>
        {
            json.WriteStartObject();
            about?.Invoke(json);
            json.WriteStartArray(name);
            foreach (var row in page.Rows) json.WriteRawValue(row.Span, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteEndObject();
        },
        page);

    /// <summary>Writes one value as bytes, hidden characters made visible.</summary>
    /// <exception cref="Refusal">They are too many.</exception>
    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var bytes = new BoundedBuffer();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = VisibleJsonEncoder.Instance })) write(json);
        return bytes.Written;
    }

    private static Answer Whole(Action<Utf8JsonWriter> quoted, Page? page = null)
    {
        var bytes = Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("notice", Words.Notice);
            if (page is not null)
            {
                json.WriteString("next", page.Next);
                if (page.Note is { } note) json.WriteString("note", note);
            }

            json.WritePropertyName("quoted");
            quoted(json);
            json.WriteEndObject();
        });
        return bytes.Length <= Limits.AnswerBytes ? new(bytes) : throw BoundedBuffer.TooLong();
    }
}
