using System.Text;

namespace Dateline.Intake.Formats.Warc;

/// <summary>Header fields, of a record or of HTTP: names without regard to case, the first of a name counts.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field without white space at its ends; null where it is not there.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Adds a line <c>Name: value</c>; a line that is none is passed over.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        if (colon <= 0) return;
        _fields.TryAdd(Encoding.Latin1.GetString(line[..colon]).Trim(), Decode(line[(colon + 1)..]).Trim());
    }

    private static string Decode(ReadOnlySpan<byte> value) => (System.Text.Unicode.Utf8.IsValid(value) ? Encoding.UTF8 : Encoding.Latin1).GetString(value);
}
