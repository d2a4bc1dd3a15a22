using Dateline.Text;

namespace Dateline.Reading;

/// <summary>A passage that names or means an actor of the same record.</summary>
/// <param name="Span">The passage as it stands in the report.</param>
/// <param name="Actor">The id of the actor, with the rule that found it; null where nobody could be found.</param>
public sealed record ActorReference(Span Span, Derived<string>? Actor);

/// <summary>A passage that names a place of the same record.</summary>
/// <param name="Span">The passage as it stands in the report.</param>
/// <param name="Place">The id of the place, with the rule that found it; null where it could not be found.</param>
public sealed record PlaceReference(Span Span, Derived<string>? Place);
