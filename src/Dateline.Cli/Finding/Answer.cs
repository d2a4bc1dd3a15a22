using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Cli.Output;
using Dateline.Export.Items;
using Dateline.Export.Sheets;

namespace Dateline.Cli.Finding;

/// <summary>Looks for what was asked and writes it.</summary>
internal static class Answer
{
    /// <summary>Does it; where a page is not the last, tells on standard error how to get the next one.</summary>
    /// <exception cref="ArchiveException">The archive cannot be read.</exception>
    /// <exception cref="OutputFailure">The output cannot be written.</exception>
    public static ExitCode Write(FindRequest request, IArchive archive)
    {
        using var output = RecordOutput.Open(request.Output);
        using var view = archive.Read();
        var options = new ItemOptions { Query = request.Query, Color = request.Color, Width = request.Width, RowOf = new HappeningRows(view).Of };
        using (var writer = ItemWriters.Create(request.Format, output.Stream, options))
        {
            var (items, next) = Find(request, view);
            int found = 0;
            foreach (var item in items)
            {
                writer.Write(item);
                found++;
            }

            writer.Complete(next);
            output.Complete();
            if (next is { } cursor) Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{found:N0} {(found == 1 ? "item" : "items")}; for the next: --after {cursor}"));
            else if (found == 0) Messages.Say("nothing found");
        }

        return ExitCode.Done;
    }

    private static (IEnumerable<FoundItem> Items, FindCursor? Next) Find(FindRequest request, IArchiveView view)
    {
        var items = new FoundItems(view);
        if (request.Limit is not { } limit) return (items.All(request.Query, request.Order), null);
        var page = view.Find(request.Query, request.Order, limit, request.After);
        return (items.Of(page), page.Next);
    }
}
