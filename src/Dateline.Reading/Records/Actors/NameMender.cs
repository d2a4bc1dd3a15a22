using Dateline.Language;
using Dateline.Language.Inputs;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.People;

namespace Dateline.Reading.Records.Actors;

/// <summary>
/// Mends the names that the network marks where the text itself is plain: a name ends with its line, a party mark ("R-Iowa") is no
/// person, a given name beside a lone surname belongs to it, and what is called a magazine or a group is one.
/// </summary>
internal sealed class NameMender
{
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789@"), Parts = System.Buffers.SearchValues.Create(" -'’.");

    private readonly Analysis _analysis;
    private readonly TokenTable _tokens;
    private readonly List<Name> _names;
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);

    private NameMender(Analysis analysis)
    {
        _analysis = analysis;
        _tokens = analysis.Tokens;
        _names = new(analysis.Names.Length);
    }

    /// <summary>The analysis with mended names; time linear in the text.</summary>
    public static Analysis Mend(Analysis analysis)
    {
        var mender = new NameMender(analysis);
        for (int i = 0; i < analysis.Names.Length; i++) mender.Take(analysis.Names[i], i + 1 < analysis.Names.Length ? analysis.Names[i + 1].First : analysis.Tokens.Count);
        mender.Missed(analysis.Tokens.Count);
        mender.Rename();
        return analysis with { Names = [.. mender._names] };
    }

    private void Take(Name name, int next)
    {
        Missed(name.First);
        name = name with { AfterLast = Cut(name) };
        if (name.Kind == NameKind.Person) name = Trimmed(name);
        if (name.AfterLast <= name.First) return;
        if (name.Kind == NameKind.Person)
        {
            if (PartyMark.End(_tokens, name.First) > name.First || IsNobody(name)) return;
            name = Widened(name, next);
            if (IsBody(name)) _bodies.Add(WordsOf(name));
            else if (IsPlace(name)) name = name with { Kind = NameKind.Location };
        }
        else if (name.Kind is NameKind.Organisation or NameKind.Other or NameKind.Facility or NameKind.Product)
        {
            if (PersonWithin(name) is { } person) name = Widened(person, next);
        }

        _names.Add(name);
    }

    /// <summary>Adds the persons that stand after a title, unmarked, between the last name and a token: "Rep. Ana Ruiz".</summary>
    private void Missed(int until)
    {
        for (int at = Math.Max(1, _names.Count > 0 ? _names[^1].AfterLast : 0); at + 1 < until; at++)
        {
            if (_analysis.FineTags[at] is not FineTag.Nnp || !IsGiven(at) || !Adjoins(at) || !IsSurname(at + 1) || !Adjoins(at - 1) || !IsTitle(at - 1, given: true)) continue;
            _names.Add(new(at, at + 2, NameKind.Person));
            at++;
        }
    }

    /// <summary>The person whom a name that was taken for a body's holds or is, by the title in or before it or the role after it.</summary>
    private Name? PersonWithin(Name name)
    {
        for (int at = name.First; at + 1 < name.AfterLast; at++)
        {
            if (!IsAnyTitle(at) || (!IsGiven(at + 1) && _tokens[at][^1] != '.')) continue;
            int end = at + 1;
            while (end < name.AfterLast && IsPlain(end) && _tokens[end] is not ("of" or ",")) end++;
            if (end - at is >= 3 and <= 6) return new(at + 1, end, NameKind.Person);
        }

        // "Ana B. Ruiz of Lima": an initial after a given name.
        if (name.AfterLast - name.First > 2 && IsGiven(name.First) && IsInitial(_tokens[name.First + 1]) && IsPlain(name.First + 2)) return name with { Kind = NameKind.Person, AfterLast = name.First + 3 };
        int length = name.AfterLast - name.First;
        if (length is < 2 or > 4) return null;
        for (int at = name.First; at < name.AfterLast; at++)
        {
            if (!IsPlain(at) || IsBodyNoun(at)) return null;
        }

        bool given = IsGiven(name.First);
        bool titled = name.First > 0 && Adjoins(name.First - 1) && IsTitle(name.First - 1, given);
        return titled || ((given || length == 2) && IsApposedPerson(name.AfterLast)) ? name with { Kind = NameKind.Person } : null;
    }

    private bool IsPlain(int token)
    {
        var word = _tokens[token];
        return char.IsUpper(word[0]) && word.Length > 1 && (char.IsLower(word[^1]) || word[^1] == '.') && _analysis.FineTags[token] is not FineTag.Nnps;
    }

    private bool IsAnyTitle(int token)
    {
        string word = Letters.Fold(_tokens[token]);
        return Nouns.IsPerson(word, out _, out _, out bool plural) && !plural && !Nouns.IsBody(word, out _, out _) && !WordList.FirstNames.ContainsKey(word);
    }

    /// <summary>", a court reporter,": the phrase after a comma that ends in a noun for a person.</summary>
    private bool IsApposedPerson(int comma)
    {
        if (comma + 2 >= _tokens.Count || _tokens[comma] is not "," || _tokens[comma + 1] is not ("a" or "an" or "the" or "who")) return false;
        if (_tokens[comma + 1] is "who") return true;
        for (int at = comma + 2; at < Math.Min(comma + 9, _tokens.Count - 1); at++)
        {
            if (_analysis.FineTags[at] is not (FineTag.Nn or FineTag.Jj or FineTag.Nnp or FineTag.Hyph or FineTag.Vbn)) return false;
            if (_analysis.FineTags[at + 1] is not (FineTag.Nn or FineTag.Nnp or FineTag.Hyph or FineTag.Pos or FineTag.Jj)) return Nouns.IsRole(Letters.Fold(_tokens[at]), out _);
        }

        return false;
    }

    /// <summary>A person's name without the words before and after it that are none: "Among Ruiz", "Ruiz aide", "Ana Ruiz of Lima".</summary>
    private Name Trimmed(Name name)
    {
        int first = name.First, afterLast = name.AfterLast;
        while (first + 1 < afterLast && (_analysis.FineTags[first] is FineTag.In or FineTag.Dt or FineTag.Rb or FineTag.Cc or FineTag.Wrb || IsFunction(_tokens[first]))) first++;
        for (int at = first + 1; at < afterLast; at++)
        {
            bool suffix = _tokens[at] is "," && at + 1 < afterLast && _tokens[at + 1] is "Jr." or "Jr" or "Sr." or "Sr";
            if (_tokens[at] is "of" || (_tokens[at] is "," && !suffix)) afterLast = at;
        }

        while (afterLast - 1 > first && Adjoins(afterLast - 2) && char.IsLower(_tokens[afterLast - 1][0]) && _analysis.FineTags[afterLast - 1] is FineTag.Nn or FineTag.Nns) afterLast--;
        return name with { First = first, AfterLast = afterLast };
    }

    private bool IsTitledBefore(int token) => token > 0 && Adjoins(token - 1) && (IsTitle(token - 1, given: true) || Nouns.IsCourtesy(Letters.Fold(_tokens[token - 1]), out _));

    private static bool IsFunction(ReadOnlySpan<char> word) =>
        word is "Among" or "With" or "For" or "After" or "But" or "And" or "As" or "While" or "If" or "When" or "Like" or "Unlike" or "Despite" or "Since" or "Because"
            or "Although" or "Though" or "Before" or "From" or "By" or "What" or "Who" or "Why" or "How" or "Both" or "Meanwhile" or "Then" or "So" or "Yet";

    /// <summary>"in Zabul": a lone word that nothing else tells of, where places stand.</summary>
    private bool IsPlace(Name name) =>
        (name.AfterLast == name.First + 1 && IsListedPlace(name.First) && !IsTitledBefore(name.First)) || name.AfterLast == name.First + 1 && name.First > 0 && _tokens[name.First - 1] is "in" or "In" && !IsGiven(name.First)
        && name.AfterLast < _tokens.Count && _analysis.FineTags[name.AfterLast] is not (FineTag.Pos or FineTag.Nn or FineTag.Nns);

    private bool IsTitle(int token, bool given)
    {
        string word = Letters.Fold(_tokens[token]);
        if (word is "rev." or "sen." or "rep." or "gov." or "gen." or "lt." or "col." or "capt." or "sgt." or "dr." or "mr." or "mrs." or "ms.") return true;
        if (!Nouns.IsRole(word, out bool plural) || plural || Nouns.IsBody(word, out _, out _)) return false;
        if (given) return true;
        bool loose = word is "member" or "rival" or "owner" or "operator" or "partner" or "host" or "producer" or "champion" or "supporter" or "employee" or "worker" or "star" or "model" or "ally";
        return !loose && char.IsLower(_tokens[token][0]);
    }

    /// <summary>A name ends where its line does, or before a bracket or a handle.</summary>
    private int Cut(Name name)
    {
        for (int at = name.First + 1; at < name.AfterLast; at++)
        {
            if (_tokens.Text.AsSpan(_tokens.Ends[at - 1], _tokens.Starts[at] - _tokens.Ends[at - 1]).Contains('\n')) return at;
            if (name.Kind == NameKind.Person && _tokens[at] is "(" or "@") return at;
            if (_tokens[at] is "," && at + 1 < name.AfterLast && PartyMark.End(_tokens, at + 1) > at + 1) return at;
        }

        int afterLast = name.AfterLast;
        while (afterLast > name.First && _tokens[afterLast - 1] is "-" or ")" or "(") afterLast--;
        return afterLast;
    }

    /// <summary>A title alone ("Mr. President") and the names of gods are nobody of the story.</summary>
    private bool IsNobody(Name name)
    {
        if (_tokens[name.First] is "Allah" or "God" && name.AfterLast == name.First + 1) return true;
        if (name.First > 0 && _tokens[name.First - 1] is "prophet" or "Prophet") return true;
        if (name.First > 0 && _tokens[name.First - 1] is "St." or "Saint" && name.AfterLast < _tokens.Count && _analysis.FineTags[name.AfterLast] is FineTag.Pos) return true;
        // "Anna Thorn (played by Ines Falk)": somebody of a play.
        if (name.AfterLast + 2 < _tokens.Count && _tokens[name.AfterLast] is "(" && _tokens[name.AfterLast + 1] is "played" or "portrayed") return true;
        for (int at = name.First; at < name.AfterLast; at++)
        {
            string word = Letters.Fold(_tokens[at]);
            if (!Nouns.IsPerson(word, out _, out _, out _) && !Nouns.IsCourtesy(word, out _)) return false;
            if (WordList.FirstNames.ContainsKey(word)) return false;
        }

        return true;
    }

    /// <summary>A lone surname takes the given name or initial before it, a lone given name the surname after it, every name its "Jr.".</summary>
    private Name Widened(Name name, int next)
    {
        int first = name.First, afterLast = name.AfterLast, floor = _names.Count > 0 ? _names[^1].AfterLast : 0;
        bool single = Words(name) == 1;
        if (single && first == floor && floor > 1 && _names[^1].Kind != NameKind.Person && Adjoins(first - 1) && IsAnyTitle(first - 2) && IsPlain(first - 1) && _names[^1].First < first - 1)
        {
            // "[Senator Fenella] [Muir]": the cut between the names went wrong.
            _names[^1] = _names[^1] with { AfterLast = first - 1 };
            return name with { First = first - 1 };
        }

        while (first > floor && first > name.First - 2 && Adjoins(first - 1) && (IsInitial(_tokens[first - 1]) || (single && (IsGiven(first - 1) || IsUntitled(first - 1, floor))))) first--;
        if (single && afterLast < next && first == name.First && Adjoins(afterLast - 1) && IsGiven(name.First) && IsSurname(afterLast)) afterLast++;
        int suffix = afterLast < next && _tokens[afterLast] is "," ? afterLast + 1 : afterLast;
        if (suffix < next && _tokens[suffix] is "Jr." or "Jr" or "Sr." or "Sr" && suffix > name.First) afterLast = suffix + 1;
        return name with { First = first, AfterLast = afterLast };
    }

    private int Words(Name name) => PersonName.Read(_tokens, new(name.First, name.AfterLast))?.Words.Length ?? 0;

    /// <summary>Whether a token and the next one stand on one line with a space between them.</summary>
    private bool Adjoins(int token) =>
        token + 1 < _tokens.Count && _tokens.Text.AsSpan(_tokens.Ends[token], _tokens.Starts[token + 1] - _tokens.Ends[token]) is " " or "\u00a0";

    private bool IsGiven(int token) => char.IsUpper(_tokens[token][0]) && WordList.FirstNames.ContainsKey(Letters.Fold(_tokens[token]));

    /// <summary>"Director Fenella Muir": a capital word between a role and a surname is a given name, known or not.</summary>
    private bool IsUntitled(int token, int floor)
    {
        if (!IsSurname(token) || token - 1 < floor) return false;
        int before = _tokens[token - 1] is "," && token - 2 >= floor ? token - 2 : token - 1;
        return Nouns.IsRole(Letters.Fold(_tokens[before]), out _) && !Nouns.IsRole(Letters.Fold(_tokens[token]), out _);
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';

    private bool IsSurname(int token)
    {
        var word = _tokens[token];
        if (word.Length < 3 || !char.IsUpper(word[0]) || !char.IsLower(word[^1]) || (_analysis.FineTags[token] is not FineTag.Nnp && word is not "May")) return false;
        string folded = Letters.Fold(word);
        return !Nouns.IsPerson(folded, out _, out _, out _) && !Nouns.IsBody(folded, out _, out _);
    }

    /// <summary>
    /// Whether the words beside a name without a known given name call it a body: "the magazine Nordlys", "Nordlys news agency", "Nordlys, a
    /// local party," or its very spelling does ("NordNews24").
    /// </summary>
    private bool IsBody(Name name)
    {
        var text = _tokens.SpanOf(name.First, name.AfterLast).Of(_tokens.Text);
        if (IsSpelledAsBody(text) || IsAcronym(name) || WordList.KnownBodies.Contains(Letters.Fold(text))) return true;
        if (name.First > 0 && Adjoins(name.First - 1) && IsSurelyBody(_tokens[name.First - 1])) return true;
        if (IsGiven(name.First) || (name.First > 0 && Nouns.IsCourtesy(Letters.Fold(_tokens[name.First - 1]), out _))) return false;
        if (name.First > 0 && Adjoins(name.First - 1) && char.IsLower(_tokens[name.First - 1][0]) && IsBodyNoun(name.First - 1)) return true;
        if (name.First > 0 && name.AfterLast - name.First == 1 && _tokens[name.First - 1] is "the" or "The" && IsAlone(name.AfterLast)) return true;
        int end = Math.Min(name.AfterLast + 4, _tokens.Count);
        for (int at = name.AfterLast; at < end && Adjoins(at - 1) && _analysis.FineTags[at] is FineTag.Nn or FineTag.Jj; at++)
        {
            if (IsBodyNoun(at) && _tokens[at] is not ("administration" or "government" or "office" or "team" or "campaign" or "cabinet" or "family" or "regime")) return true;
        }

        return IsApposedBody(name.AfterLast);
    }

    /// <summary>"the Rathaus said", not "the Lind government": nothing follows that the name could tell about.</summary>
    private bool IsAlone(int token) =>
        token >= _tokens.Count || _analysis.FineTags[token] is FineTag.In or FineTag.To or FineTag.Vbd or FineTag.Vbz
            or FineTag.Md or FineTag.Comma or FineTag.Stop or FineTag.Pos or FineTag.Cc;

    private static bool IsSurelyBody(ReadOnlySpan<char> word) =>
        word is "magazine" or "newspaper" or "newspapers" or "weekly" or "daily" or "broadcaster" or "website" or "party" or "company" or "charity" or "band" or "militia" or "militants";

    private bool IsBodyNoun(int token) =>
        _tokens[token] is "magazine" or "newspaper" or "daily" or "weekly" or "website" or "militia" || (Nouns.IsBody(Letters.Fold(_tokens[token]), out _, out bool plural) && !plural);

    private bool IsApposedBody(int comma)
    {
        if (comma + 2 >= _tokens.Count || _tokens[comma] is not "," || _tokens[comma + 1] is not ("a" or "an" or "the")) return false;
        for (int at = comma + 2; at < Math.Min(comma + 7, _tokens.Count); at++)
        {
            if (_analysis.FineTags[at] is not (FineTag.Nn or FineTag.Jj or FineTag.Nnp or FineTag.Hyph)) return false;
            bool last = at + 1 < _tokens.Count && _analysis.FineTags[at + 1] is not (FineTag.Nn or FineTag.Nnp or FineTag.Hyph or FineTag.Pos);
            if (last) return IsBodyNoun(at);
        }

        return false;
    }

    /// <summary>Capitals in a line that has small letters: "NPR".</summary>
    private bool IsAcronym(Name name)
    {
        if (name.AfterLast > name.First + 1 || _tokens[name.First].Length is < 2 or > 6) return false;
        foreach (char c in _tokens[name.First])
        {
            if (!char.IsUpper(c)) return false;
        }

        int next = name.First + 1 < _tokens.Count ? name.First + 1 : name.First - 1;
        return next >= 0 && (char.IsLower(_tokens[next][^1]) || _tokens[next] is "," or ".");
    }

    /// <summary>Digits, an address, or a capital within a single word ("FarmAid") that no surname has ("McKay", "LaSalle", "O'Hara").</summary>
    private static bool IsSpelledAsBody(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Digits)) return true;
        if (text.EndsWith(".com") || text.EndsWith(".net") || text.EndsWith(".org")) return true;
        if (text.ContainsAny(Parts)) return false;
        if (text.Length > 3 && char.IsUpper(text[1]) && char.IsUpper(text[0]) && char.IsLower(text[^1])) return true;
        for (int i = 4; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1])) return true;
        }

        return false;
    }

    private string WordsOf(Name name) => Letters.Fold(_tokens.SpanOf(name.First, name.AfterLast).Of(_tokens.Text));

    /// <summary>What is a body in one place is one wherever the same words stand; a lone word is one kind throughout.</summary>
    private void Rename()
    {
        var kinds = new Dictionary<string, (int Person, int Other)>(StringComparer.Ordinal);
        for (int i = 0; i < _names.Count; i++)
        {
            var name = _names[i];
            if (_bodies.Count > 0 && name.Kind == NameKind.Person && _bodies.Contains(WordsOf(name))) name = _names[i] = name with { Kind = NameKind.Organisation };
            if (name.AfterLast > name.First + 1 || name.Kind is NameKind.Group || IsListedPlace(name.First)) continue;
            var (person, other) = kinds.GetValueOrDefault(WordsOf(name));
            kinds[WordsOf(name)] = name.Kind == NameKind.Person ? (person + 1, other) : (person, other + 1);
        }

        for (int i = 0; i < _names.Count; i++)
        {
            var name = _names[i];
            if (name.AfterLast > name.First + 1 || name.Kind is NameKind.Group or NameKind.Person || !kinds.TryGetValue(WordsOf(name), out var count)) continue;
            if (count.Person >= count.Other && count.Person > 0 && !_bodies.Contains(WordsOf(name)) && !IsAcronym(name) && !IsSpelledAsBody(_tokens[name.First])) _names[i] = name with { Kind = NameKind.Person };
        }
    }

    /// <summary>Whether lists know a word as a place and not as a person's name.</summary>
    private bool IsListedPlace(int token)
    {
        if (_analysis.Listed.Length == 0) return false;
        var flags = _analysis.Listed[token];
        return (flags & (LexiconFlags.Country | LexiconFlags.Demonym)) != LexiconFlags.None || ((flags & LexiconFlags.City) != LexiconFlags.None && (flags & (LexiconFlags.GivenName | LexiconFlags.Surname)) == LexiconFlags.None);
    }
}
