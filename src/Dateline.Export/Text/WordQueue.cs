namespace Dateline.Export.Text;

/// <summary>Takes runs apart into words; where two runs meet without white space, the word goes on in another colour.</summary>
internal ref struct WordQueue(ReadOnlySpan<Run> runs)
{
    private readonly ReadOnlySpan<Run> _runs = runs;
    private readonly List<Run> _word = [];
    private int _run;
    private int _at;

    /// <summary>Takes the next word; false where there is none.</summary>
    /// <param name="word">The pieces of the word, valid until the next call.</param>
    /// <param name="columns">The columns that it takes.</param>
    public bool Next(out ReadOnlySpan<Run> word, out int columns)
    {
        _word.Clear();
        columns = 0;
        for (; _run < _runs.Length; _run++, _at = 0)
        {
            string text = _runs[_run].Text;
            if (_at < text.Length && char.IsWhiteSpace(text[_at]) && _word.Count > 0) break;
            while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
            int start = _at;
            while (_at < text.Length && !char.IsWhiteSpace(text[_at])) _at++;
            if (_at == start) continue;
            string piece = text[start.._at];
            columns += Columns.Of(piece);
            _word.Add(new Run(piece, _runs[_run].Ink));
            if (_at < text.Length) break;
        }

        word = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_word);
        return !word.IsEmpty;
    }
}
