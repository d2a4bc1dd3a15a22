using System.IO.Compression;
using System.Text;

namespace Dateline.Training.Corpora;

/// <summary>Lines of a gzip-packed text file.</summary>
internal static class Packed
{
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
