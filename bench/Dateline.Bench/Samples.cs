using Dateline.Intake;

namespace Dateline.Bench;

/// <summary>The reports in <c>samples/</c>, taken in as the command does.</summary>
internal static class Samples
{
    /// <summary>Takes them in; fails where there are none, as an empty benchmark would look fast.</summary>
    public static Report[] TakeIn()
    {
        string[] files = [.. Directory.GetFiles(Find(), "*.txt").Order(StringComparer.Ordinal)];
        if (files.Length == 0) throw new FileNotFoundException("There are no reports in samples/.");
        return [.. ReportIntake.Read(files, () => Stream.Null).Cast<Taken>().Select(taken => taken.Report)];
    }

    // A benchmark runs from a folder of its own, deep below the repository.
    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Dateline.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run the benchmarks from within the repository.");
        return Path.Join(folder.FullName, "samples");
    }
}
