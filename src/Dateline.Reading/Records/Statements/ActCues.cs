using System.Collections.Immutable;
using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Tells what is done by saying something from the words of the cue: the list <c>acts.tsv</c>.</summary>
public static class ActCues
{
    private const string Unlisted = "cue:unlisted";

    /// <summary>The lines of the list, in its order.</summary>
    public static ImmutableArray<ActCue> All { get; } = Load();

    private static PhraseTree<ActCue[]> Tree { get; } = Grow();

    /// <summary>
    /// The act of a cue. The first listed word of the cue decides, by the longest phrase that begins there; a verb of plain
    /// saying before "to" ("continued to") passes on to the next one. A negation that no line speaks of leaves plain saying.
    /// </summary>
    /// <param name="tokens">The tokens of the report.</param>
    /// <param name="first">The cue's first token.</param>
    /// <param name="afterLast">The token after its last one.</param>
    /// <param name="lemmas">The lemma of each of the cue's tokens, in lower case; as many as the cue has tokens.</param>
    /// <param name="content">The first piece of the content, where it is known.</param>
    /// <exception cref="ArgumentException">There are not as many lemmas as tokens.</exception>
    /// <returns>The act; the rule is <c>cue:</c> and the line of the list, <c>cue:not</c> and the line, or <c>cue:unlisted</c>.</returns>
    public static Derived<Act> Of(TokenTable tokens, int first, int afterLast, ReadOnlySpan<string> lemmas, Span? content = null)
    {
        if (lemmas.Length != afterLast - first) throw new ArgumentException("A lemma is needed for each token of the cue.", nameof(lemmas));
        bool negated = false;
        for (int at = 0; at < lemmas.Length; at++)
        {
            if (Longest(tokens, first, at, lemmas, out int end) is not { } lines)
            {
                negated |= IsNot(lemmas[at]);
                continue;
            }

            var (line, opening) = Choose(lines, tokens, content);
            if (line is null) continue;
            bool passesOn = line.Act == Act.Say && end + 1 < lemmas.Length && lemmas[end] is "to" && !negated;
            if (passesOn)
            {
                var next = Of(tokens, first + end + 1, afterLast, lemmas[(end + 1)..], content);
                if (next.Rule is not Unlisted) return next;
            }

            Span words = tokens.SpanOf(first + at, first + end);
            if (negated) return new(Act.Say, line.NegatedRule, [tokens.SpanOf(first, first + end)]);
            return new(line.Act, line.Rule, opening is { } begun ? [words, begun] : [words]);
        }

        return new(Act.Say, Unlisted, [tokens.SpanOf(first, afterLast)]);
    }

    /// <summary>The lines of the longest phrase that begins at a word of the cue; adverbs between its words do not count.</summary>
    private static ActCue[]? Longest(TokenTable tokens, int first, int at, ReadOnlySpan<string> lemmas, out int end)
    {
        ActCue[]? best = null;
        var node = Tree;
        end = at;
        for (int next = at; next < lemmas.Length; next++)
        {
            var below = node.Below(IsNot(lemmas[next]) ? "not" : lemmas[next]) ?? BelowSurface(node, tokens[first + next]) ?? node.Below(lemmas[next] + "e");
            if (below is null)
            {
                if (next > at && IsAdverb(lemmas[next])) continue;
                break;
            }

            node = below;
            if (node.Value is null) continue;
            best = node.Value;
            end = next + 1;
        }

        return best;
    }

    private static PhraseTree<ActCue[]>? BelowSurface(PhraseTree<ActCue[]> node, ReadOnlySpan<char> word)
    {
        if (word.Length > 32) return null;
        Span<char> lower = stackalloc char[word.Length];
        return node.Below(lower[..word.ToLowerInvariant(lower)]);
    }

    private static (ActCue? Line, Span? Opening) Choose(ActCue[] lines, TokenTable tokens, Span? content)
    {
        (ActCue? Line, Span? Opening) best = default;
        foreach (var line in lines)
        {
            if (line.Opening.Length == 0) best.Line ??= line;
            else if (content is not null && ContentOpening.Find(tokens, content.Value, line.Opening) is { } found && Beats(found, best.Opening))
                best = (line, found);
        }

        return best;
    }

    /// <summary>Of two openings the one that comes first counts, of two at one place the longer.</summary>
    private static bool Beats(Span found, Span? before) => before is not { } other || found < other;

    private static bool IsNot(string lemma) => lemma is "not" or "n't" or "n’t" or "never";

    private static bool IsAdverb(string lemma) =>
        lemma.EndsWith("ly", StringComparison.Ordinal)
        || lemma is "also" or "again" or "ever" or "even" or "still" or "just" or "now" or "then" or "so" or "yet" or "once";

    private static ImmutableArray<ActCue> Load() =>
    [
        .. CueLines.Read("acts.tsv", 3).Select(fields => new ActCue(
            fields[0],
            fields[0].IndexOf(" + ", StringComparison.Ordinal) is >= 0 and var plus ? fields[0][(plus + 3)..] : "",
            Enum.Parse<Act>(fields[1], ignoreCase: true),
            fields[2])),
    ];

    private static PhraseTree<ActCue[]> Grow()
    {
        PhraseTree<ActCue[]> tree = new();
        foreach (var line in All)
        {
            var place = tree.Place(line.Lemmas);
            place.Value = [.. place.Value ?? [], line];
        }

        return tree;
    }
}
