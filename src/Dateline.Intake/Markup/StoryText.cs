using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Intake.Markup;

/// <summary>Puts a story together as it would be printed: headline, lines below it, dateline and body.</summary>
/// <remarks>
/// News formats give the dateline apart from the body. Print it before the first paragraph is what every newspaper does, and where the
/// reader of the report looks for it; but many bodies have it already, and no place is to be said twice.
/// </remarks>
internal sealed record StoryText
{
    // As far as a body is searched for a dateline of its own, in characters.
    private const int Opening = 200;

    /// <summary>The headline, on one line.</summary>
    public MarkedText? Headline { get; init; }

    /// <summary>Lines below the headline.</summary>
    public MarkedText? Below { get; init; }

    /// <summary>The dateline, or the place alone, where it is given apart.</summary>
    public MarkedText? Dateline { get; init; }

    /// <summary>The body.</summary>
    public required MarkedText Body { get; init; }

    /// <summary>The whole text, where the headline stands in it, and where its stretches came from.</summary>
    public (string Text, Span? Title, ImmutableArray<OriginRun> Runs) Compose()
    {
        var draft = new TextDraft();
        Span? title = null;
        if (Headline is { Text.Length: > 0 } headline)
        {
            draft.Append(headline);
            title = new Span(0, draft.Length);
            draft.Break(1);
        }

        if (Below is { Text.Length: > 0 } below)
        {
            draft.Append(below);
            draft.Break(2);
        }

        AppendBody(draft);
        var text = draft.ToMarked();
        return (text.Text, title, text.Runs);
    }

    private void AppendBody(TextDraft draft)
    {
        if (Dateline is { } dateline && Place(dateline.Text) is { Length: > 0 } place
            && !Body.Text.AsSpan(0, Math.Min(Body.Text.Length, Opening)).Contains(place, StringComparison.OrdinalIgnoreCase))
        {
            draft.Append(dateline);
            draft.Append(dateline.Text[^1] is '—' or '–' or '-' or ':' ? " " : " — ");
            draft.AppendAfterSpace(Body);
        }
        else
        {
            draft.Append(Body);
        }
    }

    // "MOSCOW, Monday (Agency)": what stands before the comma is enough to know it again.
    private static ReadOnlySpan<char> Place(string dateline)
    {
        int end = dateline.AsSpan().IndexOfAny(",(—–");
        return (end < 0 ? dateline : dateline.AsSpan(0, end)).Trim();
    }
}
