using System.Text.Json;
using Dateline.Intake.Markup;

namespace Dateline.Intake.Formats.Ninjs;

/// <summary>The fields of one ninjs object, by their names in small letters.</summary>
internal sealed class NinjsFields
{
    private readonly Dictionary<string, JsonProperty> _fields = new(StringComparer.Ordinal);
    private readonly string _pointer;

    /// <summary>Looks at the fields of an object once; of two with one name the first counts.</summary>
    public NinjsFields(JsonElement json, string pointer)
    {
        _pointer = pointer;
        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var field in json.EnumerateObject()) _fields.TryAdd(field.Name.ToLowerInvariant(), field);
    }

    /// <summary>A string without white space at its ends; null where the field is missing, blank or something else.</summary>
    public string? Text(string name)
    {
        if (!_fields.TryGetValue(name, out var field) || field.Value.ValueKind != JsonValueKind.String) return null;
        string text = field.Value.GetString()!.Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>A string folded into one line, with its place.</summary>
    public MarkedText? OneLine(string name) => Text(name) is { } text
        ? MarkedText.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), PointerOf(name), null)
        : null;

    /// <summary>
    /// A text that may come in several forms: <c>body_text</c>, <c>body_xhtml</c> and the like in ninjs 1, objects with a content type in
    /// ninjs 2. Plain text comes first, as it needs no reading; then any other.
    /// </summary>
    /// <param name="single">The name in ninjs 1, alone or with a form behind it.</param>
    /// <param name="several">The name of the list in ninjs 2.</param>
    public MarkedText? Long(string single, string several)
    {
        var forms = Forms(single).Concat(Objects(several).Select(Form)).Where(form => form.Text.Length > 0).ToList();
        int plain = forms.FindIndex(form => form.Type is "text" or "text/plain");
        return forms.Count == 0 ? null : ToText(forms[Math.Max(plain, 0)]);
    }

    /// <summary>The name of the first object in a field that has one.</summary>
    public string? NameIn(string name) => Objects(name).Select(entry => new NinjsFields(entry.Json, entry.Pointer).Text("name")).FirstOrDefault(found => found is not null);

    /// <summary>The objects in a field: of a list, or of an object that names them, or the one object.</summary>
    public IEnumerable<(JsonElement Json, string Pointer)> Objects(string name)
    {
        if (!_fields.TryGetValue(name, out var field)) yield break;
        string pointer = PointerOf(name);
        if (field.Value.ValueKind == JsonValueKind.Array)
        {
            int number = 0;
            foreach (var entry in field.Value.EnumerateArray()) yield return (entry, $"{pointer}/{number++}");
        }
        else if (field.Value.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in field.Value.EnumerateObject())
            {
                if (entry.Value.ValueKind == JsonValueKind.Object) yield return (entry.Value, $"{pointer}/{Escape(entry.Name)}");
            }
        }
    }

    private IEnumerable<(string Type, string Text, string Pointer)> Forms(string single)
    {
        foreach (string name in _fields.Keys)
        {
            if (name.Equals(single, StringComparison.Ordinal)) yield return ("", Text(name) ?? "", PointerOf(name));
            else if (name.StartsWith(single + "_", StringComparison.Ordinal)) yield return (name[(single.Length + 1)..], Text(name) ?? "", PointerOf(name));
        }
    }

    private static (string Type, string Text, string Pointer) Form((JsonElement Json, string Pointer) entry)
    {
        var fields = new NinjsFields(entry.Json, entry.Pointer);
        return (fields.Text("contenttype")?.ToLowerInvariant() ?? "", fields.Text("value") ?? "", entry.Pointer + "/value");
    }

    private static MarkedText? ToText((string Type, string Text, string Pointer) form)
    {
        var draft = new TextDraft();
        draft.From(form.Pointer, null);
        bool isPlain = form.Type is "text" or "text/plain";
        if (!isPlain && (form.Type.Contains("html", StringComparison.Ordinal) || HtmlText.LooksLike(form.Text))) HtmlText.Append(form.Text, draft);
        else draft.AppendLines(form.Text);
        return draft.Length == 0 ? null : draft.ToMarked();
    }

    private string PointerOf(string name) => $"{_pointer}/{Escape(_fields[name].Name)}";

    // RFC 6901.
    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
