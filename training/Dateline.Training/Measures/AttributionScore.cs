using Dateline.Text;

namespace Dateline.Training.Measures;

/// <summary>An attribution as characters of a text, gold or read.</summary>
/// <param name="Source">The pieces of the source; empty where there is none.</param>
/// <param name="Cue">The pieces of the cue; empty where there is none.</param>
/// <param name="Content">The pieces of the content.</param>
public sealed record ScoredAttribution(IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content);

/// <summary>
/// Holds read attributions against gold ones, text by text: exact spans (each contiguous piece, trimmed, counted once a
/// text), tokens (each carries one label: content before cue before source where passages overlap) and whole attributions
/// (all pieces of all three roles right).
/// </summary>
public sealed class AttributionScore
{
    private static readonly string[] Roles = ["source", "cue", "content"];
    private readonly Tally[] _spans = new Tally[3];
    private readonly Tally[] _tokens = new Tally[3];
    private Tally _wholes;

    /// <summary>Counts one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="gold">What people marked.</param>
    /// <param name="read">What was read.</param>
    /// <param name="tokens">The tokens to count; words and single signs where null.</param>
    public void Add(string text, IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> read, IReadOnlyList<Span>? tokens = null)
    {
        for (int role = 0; role < 3; role++)
        {
            var right = SpansOf(text, gold, role);
            _spans[role].Add(right, SpansOf(text, read, role));
        }

        tokens ??= WordsOf(text);
        byte[] goldLabels = Labels(text, gold, tokens), readLabels = Labels(text, read, tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            for (int role = 0; role < 3; role++) _tokens[role].Add(goldLabels[i] == role + 1, readLabels[i] == role + 1);
        }

        _wholes.Add(WholesOf(text, gold), WholesOf(text, read));
    }

    /// <summary>F1 of exact spans of a role: 0 source, 1 cue, 2 content.</summary>
    public double ExactF1(int role) => _spans[role].F1;

    /// <summary>F1 of tokens of a role: 0 source, 1 cue, 2 content.</summary>
    public double TokenF1(int role) => _tokens[role].F1;

    /// <summary>F1 of attributions that are right in every piece.</summary>
    public double WholeF1 => _wholes.F1;

    /// <summary>The figures as rows for the page of measures.</summary>
    public IEnumerable<MeasureRow> Rows()
    {
        string[] published = ["83.2 (BERT + Cofe, test part)", "75.3 (BERT + Cofe, test part)", "72.9 (BERT + Cofe, test part)"];
        string[] people = ["81.1 (two annotators)", "69.0 (two annotators)", "91.7 (two annotators)"];
        for (int role = 0; role < 3; role++)
            yield return new MeasureRow("attribution", $"exact span F1, {Roles[role]}", 100 * _spans[role].F1, "F1", published[role], _spans[role].ToString());
        for (int role = 0; role < 3; role++)
            yield return new MeasureRow("attribution", $"token F1, {Roles[role]}", 100 * _tokens[role].F1, "F1", people[role], _tokens[role].ToString());
        yield return new MeasureRow("attribution", "whole attributions, exact F1", 100 * _wholes.F1, "F1", null, _wholes.ToString());
    }

    private static HashSet<Span> SpansOf(string text, IReadOnlyList<ScoredAttribution> items, int role) =>
        [.. items.SelectMany(item => Of(item, role)).Select(span => span.Trim(text)).Where(span => !span.IsEmpty)];

    private static IReadOnlyList<Span> Of(ScoredAttribution item, int role) => role == 0 ? item.Source : role == 1 ? item.Cue : item.Content;

    private static HashSet<string> WholesOf(string text, IReadOnlyList<ScoredAttribution> items)
    {
        string Key(IReadOnlyList<Span> spans) => string.Join(' ', spans.Select(span => span.Trim(text)).Where(span => !span.IsEmpty).Distinct().Order());
        return [.. items.Select(item => $"{Key(item.Source)}|{Key(item.Cue)}|{Key(item.Content)}")];
    }

    private static byte[] Labels(string text, IReadOnlyList<ScoredAttribution> items, IReadOnlyList<Span> tokens)
    {
        byte[] letters = new byte[text.Length];
        for (int role = 0; role < 3; role++)
        {
            foreach (var span in items.SelectMany(item => Of(item, role))) letters.AsSpan(span.Start, span.Length).Fill((byte)(role + 1));
        }

        byte[] labels = new byte[tokens.Count];
        for (int i = 0; i < labels.Length; i++) labels[i] = letters[tokens[i].Start];
        return labels;
    }

    private static List<Span> WordsOf(string text)
    {
        var words = new List<Span>();
        for (int at = 0; at < text.Length;)
        {
            int start = at++;
            if (char.IsWhiteSpace(text[start])) continue;
            if (char.IsLetterOrDigit(text[start]))
            {
                while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            }

            words.Add(new Span(start, at));
        }

        return words;
    }

    private struct Tally
    {
        private long _right;
        private long _gold;
        private long _read;

        public readonly double F1 => _gold + _read == 0 ? 0 : 2.0 * _right / (_gold + _read);

        public void Add(bool gold, bool read)
        {
            _gold += gold ? 1 : 0;
            _read += read ? 1 : 0;
            _right += gold && read ? 1 : 0;
        }

        public void Add<T>(HashSet<T> gold, HashSet<T> read)
        {
            _gold += gold.Count;
            _read += read.Count;
            _right += gold.Count(read.Contains);
        }

        public override readonly string ToString() =>
            $"precision {(_read == 0 ? 0 : 100.0 * _right / _read):0.0}, recall {(_gold == 0 ? 0 : 100.0 * _right / _gold):0.0}, {_gold} in gold";
    }
}
