using Dateline.Reading.Records.Places;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Places;

/// <summary>Words of a report that name a place.</summary>
/// <param name="Range">The words.</param>
/// <param name="Place">The place.</param>
public sealed record PlaceMention(TokenRange Range, Place Place);

/// <summary>A word for the people of a place ("Ukrainian"): it names no place but points to one.</summary>
/// <param name="Range">The words.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country; null where the people are those of no one country.</param>
public sealed record PeopleMention(TokenRange Range, string? Country);
