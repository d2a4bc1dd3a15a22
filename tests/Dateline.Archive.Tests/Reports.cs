using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Archive.Tests;

/// <summary>Reports of our own and their records.</summary>
internal static class Reports
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Record Read(string text, string id = "r", string? source = null, string? url = null, string? date = null) => Reader.Value.Read(new Report
    {
        Id = id,
        Text = text,
        Title = Headline.Find(text),
        Source = source,
        Url = url,
        Given = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd"),
    });

    /// <summary>The samples of the repository, read.</summary>
    public static IEnumerable<Record> Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Join(folder.FullName, "Dateline.slnx"))) folder = folder.Parent!;
        foreach (string file in Directory.GetFiles(Path.Join(folder.FullName, "samples"), "*.txt").Order(StringComparer.Ordinal))
            yield return Read(System.IO.File.ReadAllText(file), Path.GetFileNameWithoutExtension(file));
    }
}
