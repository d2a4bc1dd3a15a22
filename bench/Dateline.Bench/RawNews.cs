using System.IO.Compression;

namespace Dateline.Bench;

/// <summary>Lines of JSON Lines files, also compressed ones.</summary>
internal static class RawNews
{
    /// <summary>The lines of files named with commas between them.</summary>
    public static IEnumerable<string> Lines(string files)
    {
        foreach (string file in files.Split(','))
        {
            using Stream bytes = File.OpenRead(file);
            using var plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
            using var lines = new StreamReader(plain);
            while (lines.ReadLine() is { } line)
            {
                if (line.Length > 0) yield return line;
            }
        }
    }
}
