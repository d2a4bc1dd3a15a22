namespace Dateline.Intake;

/// <summary>One place bytes come from: a file, or standard input.</summary>
/// <param name="Name">The name to show in problems: the path as it was given, or <c>stdin</c>.</param>
/// <param name="FileName">The last part of the path, from which the format and the id are guessed.</param>
/// <param name="Open">Opens the bytes from their beginning; may throw what opening a file throws.</param>
public sealed record Source(string Name, string FileName, Func<Stream> Open)
{
    /// <summary>The media type that came with the bytes, such as <c>text/html; charset=utf-8</c>; null where none did, as with files.</summary>
    public string? ContentType { get; init; }

    /// <summary>The address the bytes were fetched from, against which relative addresses within are resolved; null for files.</summary>
    public Uri? Address { get; init; }

    /// <summary>The language that came with the bytes (HTTP's Content-Language), a BCP 47 tag; null where none did.</summary>
    public string? Language { get; init; }

    /// <summary>The name of standard input, in problems and as a report's id.</summary>
    public const string StandardInputName = "stdin";

    /// <summary>A file.</summary>
    public static Source OfFile(string path) => new(path, Path.GetFileName(path), () => OpenFile(path));

    /// <summary>Standard input.</summary>
    public static Source OfStandardInput(Func<Stream> open) => new(StandardInputName, StandardInputName, open);

    // No buffer of its own: every reader here brings one, and small files are read with one call.
    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
}
