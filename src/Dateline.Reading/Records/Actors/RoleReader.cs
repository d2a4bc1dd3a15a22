using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Actors;

/// <summary>
/// Reads the roles that a report gives its people, as said: before the name ("NATO Secretary-General Mark Rutte"), beside it
/// ("Lena Aroyo, the foreign minister,"; "the foreign minister, Lena Aroyo,"), after "is", and as a party mark ("R-Iowa").
/// </summary>
internal sealed class RoleReader
{
    private const int LongestTitle = 9;
    private const int LongestApposition = 24;
    private const int MostRoles = 12;

    private readonly Cast _cast;
    private readonly Analysis _analysis;
    private readonly TokenTable _tokens;

    public RoleReader(Cast cast)
    {
        _cast = cast;
        _analysis = cast.Analysis;
        _tokens = _analysis.Tokens;
    }

    /// <summary>Adds the roles to the people of the cast.</summary>
    public void Read()
    {
        foreach (var mention in _cast.Mentions)
        {
            if (mention.Actor.Kind != ActorKind.Person) continue;
            int sentence = _tokens.SentenceOf(mention.Range.First);
            int from = _tokens.Sentences[sentence], to = _tokens.SentenceEnd(sentence);
            Before(mention, from);
            int next = Party(mention, to);
            next = Age(mention.Actor, next, to);
            if (!After(mention, next, to) && next < to && IsBe(next)) Copula(mention, next + 1, to);
            Beside(mention, from, to);
        }
    }

    /// <summary>The title right before the name.</summary>
    private void Before(Mention mention, int from)
    {
        int first = mention.Range.First;
        if (first > from && Nouns.IsCourtesy(Letters.Fold(_tokens[first - 1]), out _)) first--;
        int start = first;
        while (start > from && first - start < LongestTitle)
        {
            int at = start - 1;
            if (_tokens[at] is "p.m." or "a.m." || _tokens.Text.AsSpan(_tokens.Ends[at], _tokens.Starts[start] - _tokens.Ends[at]).Contains('\n')) break;
            if (_cast.NameAt(at) is { } name)
            {
                bool other = !name.Equals(_cast.NameAt(mention.Range.First));
                if (other && name.Kind == Language.Names.NameKind.Person && !EndsPossessive(name.AfterLast - 1)) break;
                start = Math.Max(from, name.First);
                continue;
            }

            if (!Titles(at) && !(_tokens[at] is "and" && start < first && at > from && IsRole(at - 1))) break;
            start = at;
        }

        while (start < first && (_analysis.FineTags[start] is FineTag.Pos or FineTag.Dt or FineTag.PrpPoss || _tokens[start] is "and" or "-")) start++;
        if (start < first && IsRole(first - 1)) Add(mention.Actor, start, first, mention.Range);
    }

    /// <summary>What stands between commas after the name; says whether there was a role.</summary>
    private bool After(Mention mention, int comma, int to)
    {
        if (comma + 1 >= to || _tokens[comma] is not "," and not "—" and not "–" and not "―") return false;
        int first = comma + 1;
        if (_tokens[first] is "who" && first + 2 < to) return Clause(mention, first + 1, to);
        return Phrase(mention, first, to);
    }

    /// <summary>A noun phrase that says what a person is, from <paramref name="first"/> on.</summary>
    private bool Phrase(Mention mention, int first, int to)
    {
        if (IsDeterminer(first)) first++;
        int end = first, head = -1;
        bool open = true;
        for (; end < to && end - first < LongestApposition; end++)
        {
            if (IsBreak(end)) break;
            var tag = _analysis.FineTags[end];
            if (head >= 0 && _cast.MentionAt(end) is { Actor.Kind: ActorKind.Person }) return false;
            if (open && IsRole(end)) head = end;
            if (open && (tag is FineTag.In or FineTag.To)) open = false;
            if (tag is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.Wp or FineTag.Wdt or FineTag.Vbg or FineTag.Prp or FineTag.WpPoss) break;
            if (head < 0 && tag is FineTag.In or FineTag.Rb && head < 0 && _tokens[end] is not "then") return false;
        }

        // A verb right after the head makes it a clause of its own, not an apposition.
        if (head < 0 || end >= to || end - first >= LongestApposition) return Ended(mention, first, head, end, to);
        if (_analysis.FineTags[end] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md && !open) return false;
        return Ended(mention, first, head, end, to);
    }

    private bool Ended(Mention mention, int first, int head, int end, int to)
    {
        if (head < 0 || end <= head) return false;
        while (end - 1 > head && _analysis.FineTags[end - 1] is FineTag.In or FineTag.Cc or FineTag.Dt or FineTag.Comma) end--;
        // A list ("Aroyo, ministers and guests met") is none: the head would be plural.
        Nouns.IsPerson(Letters.Fold(_tokens[head]), out _, out var gender, out bool plural);
        if (plural || to < end) return false;
        if (gender != Gender.Unknown && mention.Actor.Gender == Gender.Unknown) mention.Actor.Gender = gender;
        Add(mention.Actor, first, end, mention.Range);
        return true;
    }

    /// <summary>"who leads the union": kept as said.</summary>
    private bool Clause(Mention mention, int verb, int to)
    {
        if (_tokens[verb] is "is" or "was") return Phrase(mention, verb + 1, to);
        if (_tokens[verb] is not ("leads" or "led" or "heads" or "headed" or "chairs" or "chaired" or "runs" or "directs" or "commands" or "represents")) return false;
        int end = verb + 1;
        while (end < to && end - verb < LongestApposition && !IsBreak(end)) end++;
        if (end == verb + 1) return false;
        Add(mention.Actor, verb, end, mention.Range);
        return true;
    }

    private void Copula(Mention mention, int first, int to)
    {
        if (first < to && (IsDeterminer(first) || _tokens[first] is "former")) Phrase(mention, first, to);
    }

    /// <summary>"The foreign minister, Lena Aroyo, said": the phrase before the comma before the name.</summary>
    private void Beside(Mention mention, int from, int to)
    {
        int comma = mention.Range.First - 1;
        if (comma - 1 < from || _tokens[comma] is not "," || !IsRoleOrPlace(comma - 1)) return;
        int after = mention.Range.AfterLast;
        bool closed = after >= to || _tokens[after] is "," or "." or ":";
        if (!closed) return;
        int first = comma;
        while (first > from && comma - first < LongestApposition && !IsDeterminer(first - 1) && !IsBreak(first - 1) && !IsVerb(first - 1)) first--;
        if (first == from || !IsDeterminer(first - 1)) return;
        for (int at = first; at < comma; at++)
        {
            if (_analysis.FineTags[at] is FineTag.In) return;
            if (at == comma - 1 && IsRole(at)) Add(mention.Actor, first, comma, mention.Range);
        }
    }

    /// <summary>A party mark, in brackets or between commas: the token after it.</summary>
    private int Party(Mention mention, int to)
    {
        int at = mention.Range.AfterLast;
        if (at + 1 >= to || _tokens[at] is not "(" and not ",") return at;
        int first = at + 1, end = first;
        while (end < to && end - first < 5 && _tokens[end] is not "," and not ")" and not ".") end++;
        if (end == first) return at;
        var mark = _tokens.SpanOf(first, end).Of(_tokens.Text);
        bool party = mark.Length is >= 3 and <= 16 && mark[0] is 'R' or 'D' or 'I' && mark[1] is '-' or '–' && char.IsUpper(mark[2]);
        if (!party) return at;
        // "N.Y." may have been cut from its full stop.
        if (end < to && _tokens[end] is "." && end + 1 < to && _tokens[end + 1] is ")" or ",") end++;
        Add(mention.Actor, first, end, mention.Range);
        return Math.Min(to, end + 1);
    }

    /// <summary>", 52," after the name: the token where an apposition may begin.</summary>
    private int Age(ActorDraft actor, int at, int to)
    {
        if (at + 2 >= to || _tokens[at] is not "," || !int.TryParse(_tokens[at + 1], out int age) || age is < 1 or > 120) return at;
        if (_tokens[at + 2] is not ("," or "." or "—" or "–" or "―")) return at;
        actor.Age = age;
        return at + 2;
    }

    private void Add(ActorDraft actor, int first, int afterLast, TokenRange name)
    {
        if (actor.Roles.Count >= MostRoles || afterLast <= first) return;
        var title = _tokens.SpanOf(first, afterLast);
        foreach (var known in actor.Roles)
        {
            if (known.Title.Overlaps(title) || known.Title.Of(_tokens.Text).Equals(title.Of(_tokens.Text), StringComparison.OrdinalIgnoreCase)) return;
        }

        if (actor.Gender == Gender.Unknown)
        {
            for (int at = first; at < afterLast; at++)
            {
                if (Nouns.IsPerson(Letters.Fold(_tokens[at]), out _, out var gender, out _) && gender != Gender.Unknown) actor.Gender = gender;
                if (_analysis.FineTags[at] is FineTag.In) break;
            }
        }

        actor.Roles.Add(new Role(title, BodyIn(first, afterLast), [_tokens.SpanOf(Math.Min(first, name.First), Math.Max(afterLast, name.AfterLast))]));
    }

    /// <summary>The body or place that a role belongs to: the first one named in it.</summary>
    private Span? BodyIn(int first, int afterLast)
    {
        for (int i = _cast.MentionFrom(first); i < _cast.Mentions.Count && _cast.Mentions[i].Range.AfterLast <= afterLast; i++)
        {
            var mention = _cast.Mentions[i];
            if (mention.Actor.Kind == ActorKind.Organisation) return _tokens.SpanOf(mention.Range.First, mention.Range.AfterLast);
        }

        return null;
    }

    private bool IsRole(int token)
    {
        var tag = _analysis.FineTags[token];
        if (tag is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.In) return false;
        return Nouns.IsPerson(Letters.Fold(_tokens[token]), out _, out _, out _);
    }

    private bool IsRoleOrPlace(int token) => IsRole(token) || _cast.NameAt(token) is { Kind: not Language.Names.NameKind.Person };

    private bool Titles(int token)
    {
        if (IsCalendar(_tokens[token])) return false;
        return _analysis.FineTags[token] is FineTag.Nn or FineTag.Nnp or FineTag.Nnps or FineTag.Nns or FineTag.Jj or FineTag.Hyph or FineTag.Pos or FineTag.Afx
            || IsRole(token)
            || _tokens[token] is "former" or "Former" or "retired" or "then" or "acting" or "-";
    }

    private bool EndsPossessive(int token) => token + 1 < _tokens.Count && (_analysis.FineTags[token + 1] == FineTag.Pos || _tokens[token] is "'s" or "’s");

    private bool IsDeterminer(int token) => _analysis.FineTags[token] is FineTag.Dt or FineTag.PrpPoss;

    private bool IsVerb(int token) => _analysis.FineTags[token] is FineTag.Vb or FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Vbg or FineTag.Md;

    private bool IsBe(int token) => _tokens[token] is "is" or "was" or "became";

    private bool IsBreak(int token) => _tokens[token] is "," or ";" or ":" or "." or "(" or ")" or "—" or "–" or "―" or "--" or "“" or "”" or "\"" or "?" or "!";

    private static bool IsCalendar(ReadOnlySpan<char> word) =>
        word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March"
            or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December";
}
