using Dateline.Intake;
using Dateline.Intake.Polling;

namespace Dateline.Cli.Archives;

/// <summary>Takes in what <c>dateline add</c> was given: files and folders, and addresses of the web between them.</summary>
internal static class AddIntake
{
    /// <summary>What becomes of each report, in the order of what was given.</summary>
    /// <param name="given">Files, folders, addresses (http, https) and <c>-</c>.</param>
    /// <param name="allowPrivate">Whether addresses of this machine and its network may be fetched.</param>
    public static IEnumerable<Outcome> Read(IReadOnlyList<string> given, bool allowPrivate)
    {
        using var web = new WebFetcher(new WebSettings { AllowPrivate = allowPrivate });
        var pages = new PageFetcher(web);
        for (int i = 0; i < given.Count; i++)
        {
            if (IsAddress(given[i]))
            {
                foreach (var outcome in pages.FetchAsync(given[i]).GetAwaiter().GetResult()) yield return outcome;
                continue;
            }

            // Files that stand together are one batch, in which no two ids are alike.
            string[] files = [.. given.Skip(i).TakeWhile(path => !IsAddress(path))];
            foreach (var outcome in ReportIntake.Read(files, Console.OpenStandardInput)) yield return outcome;
            i += files.Length - 1;
        }
    }

    private static bool IsAddress(string word) =>
        word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
