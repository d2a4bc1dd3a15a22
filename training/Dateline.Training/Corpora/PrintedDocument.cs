using System.Text;
using Dateline.Language.Tokens;

namespace Dateline.Training.Corpora;

/// <summary>A document put back together from words with labels, to be cut by our own tokenizer.</summary>
internal sealed class PrintedDocument
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, uint Mask)> _words = [];

    public bool IsEmpty => _words.Count == 0;

    /// <summary>Adds a paragraph; an empty one adds nothing.</summary>
    public void Add(List<(string Word, uint Mask)> paragraph)
    {
        if (paragraph.Count == 0) return;
        if (_text.Length > 0) _text.Append("\n\n");
        bool open = false;
        for (int i = 0; i < paragraph.Count; i++)
        {
            var (word, mask) = paragraph[i];
            if (word is "\"") open = !open;
            _words.Add((_text.Length, _text.Length + word.Length, mask));
            _text.Append(word);
            if (i + 1 < paragraph.Count && Spacing.Between(word, paragraph[i + 1].Word, open)) _text.Append(' ');
        }
    }

    /// <summary>The document's own tokens; each takes the label of the word it begins in, and carries on where it is not that word's first.</summary>
    public LabelledText Label(string id)
    {
        var tokens = Tokenizer.Read(_text.ToString());
        var names = new uint[tokens.Count];
        int word = 0, last = -1;
        for (int i = 0; i < names.Length; i++)
        {
            while (_words[word].End <= tokens.Starts[i]) word++;
            uint mask = _words[word].Mask;
            names[i] = word == last ? Inside(mask) : mask;
            last = word;
            if (i == 0 || mask == 1 || (names[i - 1] & Carried(names[i])) != 0) continue;
            names[i] = Begun(names[i]);
        }

        return new(id, tokens) { Names = names };
    }

    // Labels in pairs: odd bits begin, even bits from 2 carry on.
    private const uint Beginning = 0b0010_1010_1010_1010, Carrying = 0b0101_0101_0101_0100;

    private static uint Inside(uint mask) => (mask & ~Beginning) | ((mask & Beginning) << 1);

    private static uint Begun(uint mask) => (mask & ~Carrying) | ((mask & Carrying) >> 1);

    /// <summary>What must stand before a label that carries on; everything for one that does not.</summary>
    private static uint Carried(uint mask) => (mask & Carrying) == 0 ? uint.MaxValue : (mask & Carrying) | ((mask & Carrying) >> 1);
}

/// <summary>Puts back the spaces that a table of tokens lost, as print has them.</summary>
internal static class Spacing
{
    /// <summary>Whether print has a space between two tokens.</summary>
    /// <param name="word">The first.</param>
    /// <param name="next">The second.</param>
    /// <param name="quoteOpen">Whether a straight quotation mark stands open after the first.</param>
    public static bool Between(string word, string next, bool quoteOpen)
    {
        if (word is "(" or "[" or "$" or "“" or "‘" or "#" or "£" or "€" or "@") return false;
        if (word is "\"" && quoteOpen) return false;
        if (next is "\"") return !quoteOpen;
        if (word is "-" or "/" || next is "-" or "/") return false;
        if (word is "’" or "'" && next is "s" or "t" or "re" or "ve" or "ll" or "d" or "m") return false;
        if (next is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "%" or "”" or "’" or "...") return false;
        return !(next[0] is '\'' or '’' || next is "n't" or "n’t");
    }
}
