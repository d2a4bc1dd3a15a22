using System.Text.Json;
using Dateline.Archive.Find;
using Dateline.Export.Items;
using Dateline.Export.Json;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Export.Annotations;

/// <summary>
/// Items as annotations of their passages (W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/): each passage by its words with what
/// stands around them, and by its position in Unicode code points in the report's text, which is named by its hash.
/// </summary>
internal sealed class AnnotationItemWriter : IItemWriter
{
    private const int Around = 32;

    private readonly StreamBuffer _buffer;
    private readonly Utf8JsonWriter _json;

    public AnnotationItemWriter(Stream output, ItemOptions options)
    {
        _buffer = new StreamBuffer(output);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" });
        _json.WriteStartObject();
        _json.WriteString("@context"u8, "http://www.w3.org/ns/anno.jsonld"u8);
        _json.WriteString("id"u8, $"urn:dateline:find:{Uri.EscapeDataString(Whole(options.Query?.Text ?? ""))}");
        _json.WriteString("type"u8, "AnnotationPage"u8);
        _json.WriteNumber("startIndex"u8, 0);
        _json.WriteStartArray("items"u8);
    }

    public void Write(FoundItem item)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, $"urn:dateline:item:{item.Report.Hash}:{Uri.EscapeDataString(item.Item.Id)}");
        _json.WriteString("type"u8, "Annotation"u8);
        _json.WriteString("motivation"u8, "describing"u8);
        WriteBody(item);
        _json.WriteStartArray("target"u8);
        var codePoints = new CodePointMap(item.Text);
        foreach (var span in item.Passages()) WriteTarget(item, span, codePoints);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Complete(FindCursor? next)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
        _buffer.Flush();
    }

    public void Dispose() => _buffer.Empty();

    private void WriteBody(FoundItem item)
    {
        _json.WriteStartArray("body"u8);
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TextualBody"u8);
        _json.WriteString("purpose"u8, "tagging"u8);
        _json.WriteString("value"u8, Labels.Of(item.Item.Kind));
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TextualBody"u8);
        _json.WriteString("purpose"u8, "describing"u8);
        _json.WriteString("format"u8, "text/plain"u8);
        _json.WriteString("value"u8, string.Join(" · ", ItemHeadline.Of(item, new ShownNames(item.Record))));
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteTarget(FoundItem item, Span span, CodePointMap codePoints)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "SpecificResource"u8);
        _json.WriteString("source"u8, $"urn:sha256:{item.Report.Hash}");
        if (item.Report.First.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)) _json.WriteString("scope"u8, address.AbsoluteUri);
        _json.WriteStartArray("selector"u8);
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TextQuoteSelector"u8);
        _json.WriteString("exact"u8, span.Of(item.Text));
        _json.WriteString("prefix"u8, Before(item.Text, span.Start));
        _json.WriteString("suffix"u8, After(item.Text, span.End));
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TextPositionSelector"u8);
        _json.WriteNumber("start"u8, codePoints.ToCodePoint(span.Start));
        _json.WriteNumber("end"u8, codePoints.ToCodePoint(span.End));
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    // Pairs of surrogates stay whole.
    private static ReadOnlySpan<char> Before(string text, int at)
    {
        int start = Math.Max(0, at - Around);
        if (start > 0 && char.IsLowSurrogate(text[start])) start++;
        return text.AsSpan(start, Math.Max(0, at - start));
    }

    private static ReadOnlySpan<char> After(string text, int at)
    {
        int end = Math.Min(text.Length, at + Around);
        if (end > at && end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        return text.AsSpan(at, end - at);
    }

    // Half a surrogate pair cannot stand in an address.
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
