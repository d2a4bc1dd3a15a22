namespace Dateline.Cli.Batches;

/// <summary>What <c>dateline read</c> was asked for, with every default filled in.</summary>
internal sealed record ReadRequest
{
    /// <summary>Files, folders and <c>-</c>, at least one.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The name of the output format.</summary>
    public required string Format { get; init; }

    /// <summary>The date of reports that come without one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The output file; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>How many reports are read at once, from 1.</summary>
    public required int Jobs { get; init; }

    /// <summary>The width of text for people, in columns.</summary>
    public required int Width { get; init; }

    /// <summary>Whether text for people is coloured.</summary>
    public required bool Color { get; init; }
}
