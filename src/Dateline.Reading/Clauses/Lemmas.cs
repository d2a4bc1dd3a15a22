using System.Buffers;
using System.Text;
using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Language.Tags;

namespace Dateline.Reading.Clauses;

/// <summary>The dictionary form of every token of a report, in lower case, in one flat array of letters.</summary>
public sealed class Lemmas
{
    private readonly char[] _letters;
    private readonly int[] _ends;
    private readonly Analysis _analysis;
    private readonly Lemmatizer _lemmatizer;

    /// <summary>Finds the lemmas; time linear in the length of the text.</summary>
    public Lemmas(Analysis analysis, Lemmatizer lemmatizer)
    {
        (_analysis, _lemmatizer) = (analysis, lemmatizer);
        var tokens = analysis.Tokens;
        _ends = new int[tokens.Count];
        _letters = new char[tokens.Text.Length + 80 + (tokens.Count * 4)];
        int at = 0;
        Span<char> room = stackalloc char[160];
        for (int t = 0; t < tokens.Count; t++)
        {
            var form = tokens[t];
            if (form.Length > 80) form = form[..80];
            int length = lemmatizer.Write(form, analysis.FineTags[t], room);
            length = Math.Min(length, _letters.Length - at);
            ToLower(room[..length], _letters.AsSpan(at, length));
            at += length;
            _ends[t] = at;
        }
    }

    /// <summary>The lemma of a token.</summary>
    public ReadOnlySpan<char> this[int token]
    {
        get
        {
            int start = token == 0 ? 0 : _ends[token - 1];
            return _letters.AsSpan(start, _ends[token] - start);
        }
    }

    /// <summary>The lemma that a token has if it is the past participle of a verb, whatever it was taken for ("beheaded": behead).</summary>
    /// <param name="token">The token.</param>
    /// <param name="room">Room for it: 160 letters are enough.</param>
    public ReadOnlySpan<char> AsParticiple(int token, Span<char> room)
    {
        var form = _analysis.Tokens[token];
        if (form.Length > 80) return [];
        Span<char> lower = stackalloc char[80];
        ToLower(form, lower);
        return room[.._lemmatizer.Write(lower[..form.Length], FineTag.Vbn, room)];
    }

    private static void ToLower(ReadOnlySpan<char> word, Span<char> lower)
    {
        if (Ascii.ToLower(word, lower, out _) is not OperationStatus.Done) word.ToLowerInvariant(lower);
    }

    /// <summary>The number of tokens.</summary>
    public int Count => _ends.Length;
}
