using Dateline.Language;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>How many tokens hang on the right head, by the trees as the reader of language gives them.</summary>
internal static class TreeScore
{
    /// <summary>The share of tokens with the right head, and of those with the right head and relation, in percent.</summary>
    public static (double Heads, double Both) Of(LabelledText[] texts, LanguageReader reader)
    {
        int all = 0, heads = 0, both = 0;
        foreach (var text in texts)
        {
            var analysis = reader.Read(text.Tokens, 0);
            for (int sentence = 0; sentence < text.Tokens.Sentences.Length; sentence++)
            {
                int first = text.Tokens.Sentences[sentence], end = text.Tokens.SentenceEnd(sentence);
                var tags = text.Tags![first..end].Select(mask => (Upos)System.Numerics.BitOperations.TrailingZeroCount(mask)).ToArray();
                for (int t = first; t < end; t++)
                {
                    if (text.Heads![t] == 0) continue;
                    var label = HeadLabel.All[text.Heads[t] - 1];
                    int gold = text.Heads[t] == 1 ? -1 : first + label.HeadIn(tags, t - first);
                    all++;
                    if (analysis.Heads[t] != gold) continue;
                    heads++;
                    if ((uint)analysis.Relations[t] + 1 == text.Relations![t]) both++;
                }
            }
        }

        return (100.0 * heads / all, 100.0 * both / all);
    }
}
