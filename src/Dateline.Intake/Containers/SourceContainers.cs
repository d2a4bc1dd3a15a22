namespace Dateline.Intake.Containers;

/// <summary>The containers that can be opened.</summary>
internal static class SourceContainers
{
    private static readonly IContainer[] All = [new GzipContainer(), new ZipContainer(), new TarContainer()];

    /// <summary>The container that a source is, by its first bytes; null where it is none.</summary>
    public static IContainer? Recognise(ReadOnlySpan<byte> head)
    {
        foreach (var container in All)
        {
            if (container.Recognises(head)) return container;
        }

        return null;
    }
}
