using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Places;

/// <summary>Finds words that may name a place: recognised names, and what the gazetteer knows.</summary>
internal sealed class CandidateFinder(Gazetteer gazetteer, Analysis analysis)
{
    private const int LongestName = 7, MostEntries = 96;
    private readonly TokenTable _tokens = analysis.Tokens;
    private readonly List<NameCandidate> _found = [];
    private readonly NamedEntry[] _room = new NamedEntry[MostEntries];

    /// <summary>The number of the name that holds each token, from 1; 0 where none does.</summary>
    public int[] NameAt { get; } = new int[analysis.Tokens.Count];

    /// <summary>The candidates in reading order; they may overlap.</summary>
    public List<NameCandidate> Find()
    {
        for (int i = 0; i < analysis.Names.Length; i++) NameAt.AsSpan(analysis.Names[i].First, analysis.Names[i].AfterLast - analysis.Names[i].First).Fill(i + 1);
        foreach (var name in analysis.Names)
        {
            if (name.Kind is NameKind.Location or NameKind.Facility) AddName(name);
        }

        int sentence = 0;
        for (int token = 0; token < _tokens.Count; token++)
        {
            while (sentence + 1 < _tokens.Sentences.Length && _tokens.Sentences[sentence + 1] <= token) sentence++;
            if (char.IsUpper(_tokens[token][0]) && !_tokens[token].Equals("the", StringComparison.OrdinalIgnoreCase)) AddKnown(token, _tokens.SentenceEnd(sentence));
        }

        _found.Sort(static (a, b) => a.Range.First != b.Range.First ? a.Range.First.CompareTo(b.Range.First) : b.Range.AfterLast.CompareTo(a.Range.AfterLast));
        return _found;
    }

    /// <summary>A recognised name, cut at commas.</summary>
    private void AddName(Name name)
    {
        int first = name.First;
        for (int token = name.First; token <= name.AfterLast; token++)
        {
            if (token < name.AfterLast && _tokens[token] is not ("," or "/" or "(" or ")")) continue;
            AddPart(first, token, name.Kind);
            first = token + 1;
        }
    }

    private void AddPart(int first, int afterLast, NameKind kind)
    {
        while (first < afterLast && _tokens[first].Equals("the", StringComparison.OrdinalIgnoreCase)) first++;
        while (afterLast > first && _tokens[afterLast - 1] is "'s" or "’s" or "'" or "’") afterLast--;
        // "Hubei province": the name is the first word.
        while (afterLast > first + 1 && char.IsLower(_tokens[afterLast - 1][0])) afterLast--;
        if (first >= afterLast || !HasLetter(_tokens[first])) return;
        afterLast = WithStop(first, afterLast);
        var key = new PlaceKey();
        for (int token = first; token < afterLast; token++) key.Add(_tokens[token]);
        if (key.Length == 0) return;
        Add(first, afterLast, key, kind, always: true);
    }

    /// <summary>The longest name of the gazetteer that begins at a token.</summary>
    private void AddKnown(int first, int end)
    {
        var key = new PlaceKey();
        PlaceKey longest = default;
        int best = -1;
        for (int token = first; token < end && token < first + LongestName; token++)
        {
            var word = _tokens[token];
            bool capital = char.IsUpper(word[0]) || char.IsDigit(word[0]) || HasInnerCapital(word);
            if (token > first && !capital && word is not "-" && _tokens[token - 1] is not "-" && !PlaceWords.Inner.Contains(word)) break;
            key.Add(word);
            if (!capital || key.Length < 2 || !gazetteer.Has(key)) continue;
            (best, longest) = (token + 1, key);
        }

        if (best <= 0) return;
        best = WithStop(first, best);
        Add(first, best, longest, Exact(first, best), always: false);
    }

    /// <summary>Takes in the full stop of "U.S." where it ends the sentence, too, and so stands alone.</summary>
    private int WithStop(int first, int afterLast) =>
        afterLast < _tokens.Count && afterLast == first + 1 && _tokens[afterLast] is "." && _tokens.Starts[afterLast] == _tokens.Ends[first] && _tokens[first].Contains('.') && _tokens[first][^1] != '.'
            ? afterLast + 1 : afterLast;

    private NameKind? Exact(int first, int afterLast)
    {
        int number = NameAt[first];
        if (number == 0 || (NameAt[afterLast - 1] != number && _tokens[afterLast - 1] is not ".")) return null;
        var name = analysis.Names[number - 1];
        int start = name.First, last = name.AfterLast;
        if (start < first && _tokens[start].Equals("the", StringComparison.OrdinalIgnoreCase)) start++;
        if (afterLast > last && _tokens[afterLast - 1] is ".") afterLast = last;
        while (last > afterLast && _tokens[last - 1] is "'s" or "’s" or "'" or "’") last--;
        return start == first && last == afterLast ? name.Kind : null;
    }

    private void Add(int first, int afterLast, PlaceKey key, NameKind? exact, bool always)
    {
        var range = new TokenRange(first, afterLast);
        foreach (var other in CollectionsMarshal.AsSpan(_found))
        {
            if (other.Range == range) return;
        }

        PlaceKind? said = PlaceWords.Kinds.TryGetValue(_tokens[afterLast - 1], out var kind) ? kind : null;
        var entries = Entries(first, afterLast, key);
        if (entries.Length == 0 && afterLast - first > 1 && said is not null)
        {
            // "Nyanza Province" where the gazetteer has "Nyanza".
            var shorter = new PlaceKey();
            for (int token = first; token < afterLast - 1; token++) shorter.Add(_tokens[token]);
            entries = [.. Entries(first, afterLast - 1, shorter).Where(e => gazetteer[e.Number].Kind == said)];
        }

        if (entries.Length == 0 && !always) return;
        _found.Add(new() { Range = range, Key = key, Entries = entries, Exact = exact, SaidKind = said });
    }

    private NamedEntry[] Entries(int first, int afterLast, PlaceKey key)
    {
        int count = gazetteer.Find(key, _room);
        if (count == 0) return [];
        if (key.Length > 3 || afterLast - first > 1) return _room[..count];
        // Short names mean countries and regions only where they are written as abbreviations.
        var word = _tokens[first];
        bool written = IsAbbreviation(word);
        // Two letters without stops are a state only after a comma: "Portland, OR".
        if (written && word.Length == 2 && (first == 0 || _tokens[first - 1] is not ","))
            return [.. _room.AsSpan(0, count).ToArray().Where(e => e.Use != NameUse.Short || gazetteer[e.Number].Kind != PlaceKind.Region)];
        return [.. _room.AsSpan(0, count).ToArray().Where(e => written || (e.Use != NameUse.Short && gazetteer[e.Number].Kind is not (PlaceKind.Country or PlaceKind.Region)))];
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        bool dotted = word[^1] == '.', capitals = true;
        foreach (char c in word) capitals &= !char.IsLower(c);
        return dotted || capitals;
    }

    /// <summary>"d'Ivoire", "al-Hasakah".</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        int mark = word.IndexOfAny('\'', '’', '-');
        return mark is > 0 and < 3 && mark + 1 < word.Length && char.IsUpper(word[mark + 1]);
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }
}
