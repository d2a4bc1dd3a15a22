using System.Collections.Immutable;
using Dateline.Archive;
using Dateline.Reading;
using Dateline.Reading.Records.Statements;
using Dateline.Reconcile.Quotes;

namespace Dateline.Reconcile.Words;

/// <summary>Something that an actor said, as one report gives it.</summary>
public sealed record Said
{
    /// <summary>The statement's number.</summary>
    public required ItemNumber Number { get; init; }

    /// <summary>The report.</summary>
    public required KeptReport Report { get; init; }

    /// <summary>Its record.</summary>
    public required Record Record { get; init; }

    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>How often the same source printed it, this time included.</summary>
    public int Printings { get; init; } = 1;

    /// <summary>The same quote in reports of other sources, where it is not word for word the same.</summary>
    public ImmutableArray<OtherWording> Otherwise { get; init; } = [];
}

/// <summary>The same quote elsewhere, in other words or fewer.</summary>
/// <param name="Number">The other statement.</param>
/// <param name="Report">The other report.</param>
/// <param name="Text">The text of the other report, in which <paramref name="Words"/> count.</param>
/// <param name="Words">The other quote.</param>
/// <param name="Own">This quote.</param>
/// <param name="Difference">What is different: stretches of this quote against those of the other.</param>
/// <param name="Reason">Why the two are held to be one quote.</param>
public sealed record OtherWording(ItemNumber Number, KeptReport Report, string Text, QuoteWords Words, QuoteWords Own, QuoteDifference Difference, string Reason)
{
    /// <summary>The id of the other statement in its record.</summary>
    public required string StatementId { get; init; }
}
