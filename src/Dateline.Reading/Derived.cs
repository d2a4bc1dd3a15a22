using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>A value that is no passage of the report itself, with the rule that made it and the passages it was made from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Rule">The named rule, for people: <c>cue:denied</c>, <c>pronoun:last-speaker</c>, <c>quotation-marks</c>.</param>
/// <param name="Evidence">The passages the rule looked at; never empty.</param>
public sealed record Derived<T>(T Value, string Rule, ImmutableArray<Span> Evidence);
