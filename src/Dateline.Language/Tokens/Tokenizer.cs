using Dateline.Text;

namespace Dateline.Language.Tokens;

/// <summary>Cuts a text into tokens, sentences and paragraphs.</summary>
public static class Tokenizer
{
    /// <summary>Reads the tokens of <paramref name="text"/>; time linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="title">Where its title stands, which is then a paragraph of its own.</param>
    public static TokenTable Read(string text, Span? title = null) => throw new NotSupportedException($"{title} {text}");
}
