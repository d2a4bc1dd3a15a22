using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;

namespace Dateline.Archive;

/// <summary>A report in an archive: one text, however often it was printed.</summary>
public sealed record KeptReport
{
    /// <summary>The digits of <see cref="Id"/>.</summary>
    public const int IdLength = 12;

    /// <summary>Its number.</summary>
    public required ReportNumber Number { get; init; }

    /// <summary>The hash of its text.</summary>
    public required TextHash Hash { get; init; }

    /// <summary>What people call it by: the first digits of the hash. The same text has the same id in every archive.</summary>
    public string Id => Hash.ToString()[..IdLength];

    /// <summary>The title, where it has one.</summary>
    public string? Title { get; init; }

    /// <summary>The date of the report, as far as it is known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Where the date is from.</summary>
    public DateBasis? Basis { get; init; }

    /// <summary>What read it.</summary>
    public required ReaderVersion Reader { get; init; }

    /// <summary>Where it was printed, the first one first: see <see cref="Printing.Follows"/>. Never empty.</summary>
    public required ImmutableArray<Printing> Printings { get; init; }

    /// <summary>The printing that the record goes by.</summary>
    public Printing First => Printings[0];
}
