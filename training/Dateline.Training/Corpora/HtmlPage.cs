using System.IO.Compression;
using System.Text.Json;

namespace Dateline.Training.Corpora;

/// <summary>A web page, with the article that is expected of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">The page as it came.</param>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Who wrote it; null where none is expected.</param>
/// <param name="Published">When it was published, as written; null where none is expected.</param>
/// <param name="Text">The article's text, one block a line, without the headline.</param>
internal sealed record HtmlPage(string Name, byte[] Bytes, string Title, string? Byline, string? Published, string Text)
{
    /// <summary>Reads the corpus.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    public static IEnumerable<HtmlPage> Read(string shared)
    {
        string folder = Path.Combine(shared, "corpora", "html");
        foreach (string line in Packed.Lines(Path.Combine(folder, "expected.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string name = root.GetProperty("name").GetString()!;
            yield return new(name, Unpack(Path.Combine(folder, "pages", $"{name}.html.gz")), Text("title") ?? "", Text("byline"), Text("publishedTime"), Text("text") ?? "");

            string? Text(string field) => root.GetProperty(field).GetString();
        }
    }

    private static byte[] Unpack(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
