using Dateline.Text;

namespace Dateline.Language.Tokens;

/// <summary>
/// Cuts a text into tokens, sentences and paragraphs. Tokens follow the English treebanks of Universal Dependencies:
/// contractions and possessives are cut ("do|n't", "minister|'s"), compounds are cut at their hyphens but after a bound
/// prefix ("long|-|term", "non-profit"), abbreviations keep their full stop, addresses stay whole.
/// </summary>
public static class Tokenizer
{
    /// <summary>Reads the tokens of <paramref name="text"/>; time linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="title">Where its title stands, which is then a paragraph of its own.</param>
    public static TokenTable Read(string text, Span? title = null)
    {
        var tokens = new TokenScanner(text, title?.End ?? 0).Scan();
        var (sentences, paragraphs) = new SentenceSplitter(text, tokens).Split();
        return new TokenTable(text, tokens.Starts, tokens.Ends, tokens.Count, sentences, paragraphs);
    }
}
