using Dateline.Text;

namespace Dateline.Reading.Records.Checks;

/// <summary>A check as a reader of one kind finds it.</summary>
/// <param name="Kind">What is held against what.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Agrees">Whether they agree; null where that cannot be told.</param>
/// <param name="Compared">The expressions compared, in reading order; two or more.</param>
/// <param name="Stated">The one that was computed again.</param>
/// <param name="Computed">What came out.</param>
/// <param name="Explanation">One sentence for people.</param>
internal sealed record CheckDraft(CheckKind Kind, string Rule, bool? Agrees, Span[] Compared, Span Stated, string Computed, string Explanation)
{
    /// <summary>The shortest passage that holds all that was compared.</summary>
    public Span Whole => Compared.Aggregate((all, next) => all.Cover(next));
}
