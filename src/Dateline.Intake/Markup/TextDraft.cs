using System.Collections.Immutable;
using System.Text;

namespace Dateline.Intake.Markup;

/// <summary>A text in the making: white space is folded as a reader of the page sees it, and each stretch keeps where it came from.</summary>
internal sealed class TextDraft
{
    // Beyond this many places the rest of a text is put down to the document as a whole.
    private const int MostRuns = 20_000;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<OriginRun>.Builder _runs = ImmutableArray.CreateBuilder<OriginRun>();
    private OriginRun? _place;
    private int _lineFeeds;
    private bool _space;

    /// <summary>How many characters there are.</summary>
    public int Length => _text.Length;

    /// <summary>Says where the text that follows comes from.</summary>
    public void From(string pointer, long? line) => _place = new OriginRun(0, pointer, line);

    /// <summary>Ends the line: the text that follows stands this many line feeds below, or more where more were asked for.</summary>
    /// <param name="lineFeeds">1 for a line, 2 for a paragraph.</param>
    public void Break(int lineFeeds)
    {
        if (_text.Length > 0) _lineFeeds = Math.Max(_lineFeeds, lineFeeds);
    }

    /// <summary>Adds running text: white space becomes one space, and none at the ends of lines.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int word = text.IndexOfAnyExcept(" \t\r\n\f");
            if (word != 0) _space = true;
            if (word < 0) return;
            text = text[word..];
            int length = text.IndexOfAny(" \t\r\n\f");
            if (length < 0) length = text.Length;
            Begin();
            _text.Append(text[..length]);
            text = text[length..];
        }
    }

    /// <summary>Adds text whose lines are as they were written (preformatted, or plain): only white space at their ends goes.</summary>
    public void AppendLines(string text)
    {
        int feeds = -1;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            feeds++;
            var trimmed = line.TrimEnd();
            if (trimmed.IsEmpty) continue;
            Break(Math.Min(feeds, 2));
            feeds = 0;
            if (_lineFeeds > 0) _space = false;
            Begin();
            _text.Append(_text.Length == 0 ? trimmed.TrimStart() : trimmed);
        }

        Break(Math.Clamp(feeds, 0, 2));
    }

    /// <summary>Adds a text that is finished, with its places.</summary>
    public void Append(MarkedText text)
    {
        _space = false;
        AppendAfterSpace(text);
    }

    /// <summary>Adds a text that is finished, behind the space that stands before it, if there is one.</summary>
    public void AppendAfterSpace(MarkedText text)
    {
        if (text.Text.Length == 0) return;
        _place = null;
        Begin();
        int start = _text.Length;
        foreach (var run in text.Runs) AddRun(run with { Start = start + run.Start });
        _text.Append(text.Text);
    }

    /// <summary>The text as it stands, and its places.</summary>
    public MarkedText ToMarked() => new(_text.ToString(), _runs.ToImmutable());

    private void Begin()
    {
        if (_lineFeeds > 0) _text.Append('\n', _lineFeeds);
        else if (_space && _text.Length > 0) _text.Append(' ');
        _lineFeeds = 0;
        _space = false;
        if (_place is not { } place) return;
        AddRun(place with { Start = _text.Length });
        _place = null;
    }

    private void AddRun(OriginRun run)
    {
        if (_runs.Count > MostRuns) return;
        if (_runs.Count > 0 && _runs[^1].Pointer.Equals(run.Pointer, StringComparison.Ordinal) && _runs[^1].Line == run.Line) return;
        // The first stretch begins the text, whatever spaces stand before it.
        if (_runs.Count == 0) run = run with { Start = 0 };
        _runs.Add(_runs.Count == MostRuns ? run with { Pointer = "/", Line = null } : run);
    }
}
