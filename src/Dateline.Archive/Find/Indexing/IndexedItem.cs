using System.Collections.Immutable;
using NodaTime;

namespace Dateline.Archive.Find.Indexing;

/// <summary>A number of an item, or a range of them.</summary>
/// <param name="Field">What is counted.</param>
/// <param name="Low">The number, for a range its low end.</param>
/// <param name="High">The high end; the number itself where there is no range.</param>
internal readonly record struct IndexedNumber(NumberField Field, double Low, double High);

/// <summary>All by which one item is found.</summary>
/// <param name="Place">Which item of its record it is.</param>
/// <param name="Words">The passages that tell it.</param>
/// <param name="Names">The words of its fields: see <see cref="NameWords"/>.</param>
/// <param name="Tags">All that is one of a closed list: see <see cref="Indexing.Tags"/>.</param>
/// <param name="Labels">Those of the tags that are labels of fields.</param>
/// <param name="Days">Its time, first and last day, where it has one that its report's day does not tell.</param>
/// <param name="Numbers">Its numbers, each once.</param>
internal sealed record IndexedItem(int Place, string Words, string Names, string Tags, string Labels, (LocalDate First, LocalDate Last)? Days, ImmutableArray<IndexedNumber> Numbers);
