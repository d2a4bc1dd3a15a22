using System.CommandLine;
using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Cli.Output;
using Dateline.Reconcile.Happenings;

namespace Dateline.Cli.Commands;

/// <summary>A first look at an archive: what most reports tell of, and how its figures moved.</summary>
internal static class ArchiveLook
{
    // Of a large archive only the latest happenings are looked at.
    private const int LookedAt = 500, Shown = 8;
    private static readonly RowOutput Rows = new();

    /// <summary>Shows it on standard output.</summary>
    public static void Show(ParseResult parsed, IArchive archive)
    {
        using var view = archive.Read();
        var happenings = new HappeningFinder(view).All(Space.Incidents).Take(LookedAt)
            .OrderByDescending(happening => happening.Sources).ThenByDescending(happening => happening.Reports).ThenBy(happening => happening.Id, StringComparer.Ordinal)
            .Take(Shown).ToList();
        HappeningsCommand.List(parsed, Rows, happenings);
        if (happenings.Find(happening => !happening.Figures.IsEmpty) is not { } first) return;
        Console.Out.WriteLine();
        Console.Out.Flush();
        FiguresCommand.Show(parsed, first);
    }
}
