using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>One line of the list of channels, as words to hold against tokens.</summary>
internal sealed class ChannelPattern
{
    private const string Gap = "_";
    private const int MostInGap = 4;
    private readonly string[] _words;
    private readonly int _before;

    /// <summary>Reads a pattern as <c>channels.tsv</c> writes it.</summary>
    public ChannelPattern(string text, string example)
    {
        (Text, Example) = (text, example);
        string[] words = text.Split(' ');
        _before = words.Count(w => w[0] == '(');
        _words = [.. words.Select(w => w.Trim('(', ')'))];
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>A sentence that shows it.</summary>
    public string Example { get; }

    /// <summary>Whether this is a verb that carries its channel rather than words beside the cue.</summary>
    public bool IsVerb => _words.Length == 1;

    /// <summary>The first word, in lower case unless a capital letter counts.</summary>
    public string Lead => _words[0];

    /// <summary>The channel where the pattern begins at a token, or null where it does not.</summary>
    public Span? At(Analysis analysis, int token)
    {
        int at = token, from = token;
        for (int word = 0; word < _words.Length; word++)
        {
            if (word == _before) from = at;
            if (_words[word] is Gap) at = SkipTo(analysis, at, _words[word + 1]);
            else if (at < analysis.Tokens.Count && Is(analysis.Tokens[at], _words[word], IsVerb || word < _before)) at++;
            else at = -1;
            if (at < 0) return null;
        }

        return analysis.Tokens.SpanOf(from, at);
    }

    /// <summary>The first token that is the word, past no more than four that may describe it; -1 where there is none.</summary>
    private static int SkipTo(Analysis analysis, int at, string word)
    {
        for (int skipped = 0; skipped <= MostInGap && at < analysis.Tokens.Count; skipped++, at++)
        {
            if (Is(analysis.Tokens[at], word, isVerb: false)) return at;
            if (!Describes(analysis, at)) return -1;
        }

        return -1;
    }

    private static bool Describes(Analysis analysis, int token) => analysis.Tags[token] switch
    {
        Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron or Upos.Adv or Upos.Part => true,
        Upos.Verb => analysis.FineTags[token] is FineTag.Vbn or FineTag.Vbg,
        Upos.Punct => analysis.Tokens[token] is "-" or "–",
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> token, string word, bool isVerb)
    {
        if (char.IsUpper(word[0])) return token.SequenceEqual(word);
        return isVerb ? WordForms.IsFormOf(token, word) : WordForms.IsNoun(token, word);
    }
}
