using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Language.Syntax;

/// <summary>
/// Where the head of a token stands, told as a label: the n-th token of some part of speech before or after it. Parsing as sequence
/// labelling with relative part-of-speech encoding (Strzyz, Vilares and Gómez-Rodríguez, NAACL 2019).
/// </summary>
/// <param name="Tag">The part of speech of the head.</param>
/// <param name="Step">How many tokens of that tag on, the head included; below 0 towards the beginning; 0 for the head of the sentence.</param>
public readonly record struct HeadLabel(Upos Tag, int Step)
{
    /// <summary>Heads stand nearer than this, in tokens: what is no prose may have sentences without an end.</summary>
    private const int Farthest = 256;

    /// <summary>The labels in the order of the model: together they name the heads of 99 tokens of 100.</summary>
    public static readonly HeadLabel[] All =
    [
        default, .. Of(Upos.Noun, -6, 4), .. Of(Upos.Verb, -7, 4), .. Of(Upos.Propn, -6, 4), .. Of(Upos.Adj, -4, 2), .. Of(Upos.Pron, -2, 1), .. Of(Upos.Num, -2, 1),
        .. Of(Upos.Adv, -2, 2), .. Of(Upos.Aux, -1, 1), .. Of(Upos.Intj, -1, 1), .. Of(Upos.Sym, -1, 1), .. Of(Upos.Det, -2, 1), .. Of(Upos.Adp, -1, 1), .. Of(Upos.X, -1, 1),
        .. Of(Upos.Cconj, -1, 1), .. Of(Upos.Sconj, -1, -1),
    ];

    private static IEnumerable<HeadLabel> Of(Upos tag, int first, int last)
    {
        for (int step = first; step <= last; step++)
            if (step != 0) yield return new(tag, step);
    }

    /// <summary>The number of the label of a head, or -1 where no label names it.</summary>
    /// <param name="tags">The tags of the sentence's tokens.</param>
    /// <param name="token">The token, counted in the sentence.</param>
    /// <param name="head">Its head, counted in the sentence; -1 for none.</param>
    public static int NumberOf(ReadOnlySpan<Upos> tags, int token, int head)
    {
        if (head < 0) return 0;
        int direction = head > token ? 1 : -1, step = 0;
        for (int at = token; at != head;)
        {
            at += direction;
            if (tags[at] == tags[head]) step += direction;
        }

        return Array.IndexOf(All, new HeadLabel(tags[head], step));
    }

    /// <summary>The token a label points at; -1 where it points at none.</summary>
    /// <param name="tags">The tags of the sentence's tokens.</param>
    /// <param name="token">The token, counted in the sentence.</param>
    public int HeadIn(ReadOnlySpan<Upos> tags, int token)
    {
        int direction = Math.Sign(Step), left = Math.Abs(Step), last = -1;
        int limit = token + (direction * Farthest);
        for (int at = token + direction; left > 0 && at >= 0 && at < tags.Length && at != limit; at += direction)
        {
            if (tags[at] != Tag) continue;
            last = at;
            left--;
        }

        return last;
    }

    /// <summary>The head of each token of a text, counted in the text; -1 for none.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="tags">Their tags.</param>
    /// <param name="labels">Their labels, as numbers of <see cref="All"/>.</param>
    internal static int[] HeadsOf(TokenTable tokens, Upos[] tags, byte[] labels)
    {
        var heads = new int[tokens.Count];
        for (int sentence = 0; sentence < tokens.Sentences.Length; sentence++)
        {
            int first = tokens.Sentences[sentence], end = tokens.SentenceEnd(sentence);
            var own = tags.AsSpan(first, end - first);
            for (int t = first; t < end; t++)
            {
                int head = labels[t] == 0 ? -1 : All[labels[t]].HeadIn(own, t - first);
                heads[t] = head < 0 ? -1 : first + head;
            }
        }

        return heads;
    }
}
