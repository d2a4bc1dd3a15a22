using Dateline.Language;

namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>The part that a marked passage plays in an attribution.</summary>
public enum Part : byte
{
    /// <summary>Who speaks.</summary>
    Source,

    /// <summary>The words that signal the attribution.</summary>
    Cue,

    /// <summary>A piece of what is said.</summary>
    Content,
}

/// <summary>A run of tokens: half-open, never empty.</summary>
/// <param name="First">The first token.</param>
/// <param name="AfterLast">The token after the last one; greater than <paramref name="First"/>.</param>
public readonly record struct TokenRange(int First, int AfterLast)
{
    /// <summary>The number of tokens.</summary>
    public int Length => AfterLast - First;

    /// <summary>Whether a token belongs to the run.</summary>
    public bool Contains(int token) => First <= token && token < AfterLast;
}

/// <summary>A marked passage and the part it plays.</summary>
/// <param name="Part">The part.</param>
/// <param name="Range">Its tokens.</param>
public readonly record struct MarkedSpan(Part Part, TokenRange Range)
{
    /// <summary>The passages that a row of marks draws, in reading order; they do not overlap.</summary>
    /// <remarks>An inside mark that follows nothing of its own part begins a passage, so that every marked token is kept.</remarks>
    /// <param name="marks">One mark a token.</param>
    /// <param name="first">The token that the first mark belongs to.</param>
    public static List<MarkedSpan> Of(ReadOnlySpan<Mark> marks, int first = 0)
    {
        var spans = new List<MarkedSpan>();
        int at = 0;
        while (at < marks.Length)
        {
            if (marks[at] == Mark.Outside)
            {
                at++;
                continue;
            }

            var part = (Part)(((int)marks[at] - 1) / 2);
            var inside = (Mark)(((int)part * 2) + 2);
            int begin = at++;
            while (at < marks.Length && marks[at] == inside) at++;
            spans.Add(new MarkedSpan(part, new TokenRange(first + begin, first + at)));
        }

        return spans;
    }
}
