using Dateline.Language.Tokens;

namespace Dateline.Training.Corpora;

/// <summary>A text with tokens and, per task, a bit for each label that may be right; null where the text does not teach the task.</summary>
internal sealed record LabelledText(string Id, TokenTable Tokens)
{
    public uint[]? Tags { get; init; }

    public ulong[]? FineTags { get; init; }

    public uint[]? Names { get; init; }

    public uint[]? Marks { get; init; }

    /// <summary>The code unit at which the title ends; 0 where there is none.</summary>
    public int TitleEnd { get; init; }
}

/// <summary>Puts a token table together from words that come one by one.</summary>
internal sealed class TableBuilder
{
    private readonly System.Text.StringBuilder _text = new();
    private readonly List<int> _starts = [], _ends = [], _sentences = [], _paragraphs = [];
    private bool _space, _sentence = true, _paragraph = true;

    public int Count => _starts.Count;

    public void EndSentence() => _sentence = true;

    public void EndParagraph() => _sentence = _paragraph = true;

    public void Add(string word, bool spaceAfter)
    {
        if (_sentence) _sentences.Add(Count);
        if (_paragraph) _paragraphs.Add(Count);
        if (Count > 0) _text.Append(_paragraph ? "\n\n" : _space || _sentence ? " " : "");
        (_sentence, _paragraph) = (false, false);
        _starts.Add(_text.Length);
        _text.Append(word);
        _ends.Add(_text.Length);
        _space = spaceAfter;
    }

    public TokenTable Build() =>
        new(_text.ToString(), [.. _starts], [.. _ends], _starts.Count, [.. _sentences], [.. _paragraphs]);
}
