using Dateline.Desk.Api.Answers;
using Dateline.Export.Items;

namespace Dateline.Desk.Api.Items;

/// <summary>Writes items as the command line does.</summary>
internal static class ItemBytes
{
    private static readonly ItemFormat Lines = ItemWriters.OfPages.First(format => format.Name is "jsonl");

    /// <summary>An item.</summary>
    public static RawJson Of(FoundItem item)
    {
        using var bytes = new MemoryStream();
        using (var writer = ItemWriters.Create(Lines, bytes, new ItemOptions()))
        {
            writer.Write(item);
            writer.Complete(null);
        }

        // Without the end of the line.
        return new(bytes.GetBuffer().AsMemory(0, (int)bytes.Length - 1));
    }
}
