using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Actors;

/// <summary>
/// Reads phrases that say what somebody is: after the name ("Ana Ruiz, the head of the agency,"), before it ("the head of the agency, Ana
/// Ruiz,") and after "is".
/// </summary>
internal sealed class AppositionReader(Cast cast, RoleWords words)
{
    private const int Longest = 30;

    private readonly Analysis _analysis = cast.Analysis;
    private readonly TokenTable _tokens = cast.Analysis.Tokens;

    /// <summary>A noun phrase that says what somebody is; empty where none begins at the token.</summary>
    /// <param name="at">Where it begins, its article included.</param>
    /// <param name="to">The token that it may not reach.</param>
    /// <param name="closed">Whether it must end at a comma or the like, as what is put beside a name does.</param>
    public TokenRange Phrase(int at, int to, bool closed)
    {
        while (at < to && _tokens[at] is "also" or "now" or "once" or "currently" or "then" or "later" or "himself" or "herself" or "still") at++;
        int first = at;
        bool one = at + 1 < to && _tokens[at] is "one" && _tokens[at + 1] is "of";
        if (one) at += 2;
        bool determined = one;
        if (at < to && words.IsDeterminer(at))
        {
            if (!one) first = at + (_analysis.FineTags[at] is FineTag.PrpPoss || _tokens[at] is "another" ? 0 : 1);
            (determined, at) = (true, at + 1);
        }

        if (at >= to || _tokens[at] is "same" or "latest" or "first" && !determined) return default;
        int head = Head(ref at, to, ref determined, out bool plural);
        if (head < 0 || (plural && !one)) return default;
        int end = End(head + 1, to);
        if (end <= head) return default;
        bool open = end < to && !words.IsBreak(end) && !(_analysis.FineTags[end] is FineTag.Wp or FineTag.Wdt or FineTag.WpPoss or FineTag.Wrb or FineTag.Cc or FineTag.Vbg or FineTag.Vbn);
        if (closed && open && !(end > head + 1)) return default;
        return end - first >= Longest ? default : new(first, end);
    }

    /// <summary>The head of a noun phrase: its last noun before anything that is added to it; -1 where that is no word for a person.</summary>
    private int Head(ref int at, int to, ref bool determined, out bool plural)
    {
        int head = -1;
        plural = false;
        for (int start = at; at < to && at - start < 16; at++)
        {
            if (cast.MentionAt(at) is { Actor.Kind: ActorKind.Person } person)
            {
                int after = person.Range.AfterLast;
                if (after >= to || !(words.IsPossessive(after) || (determined && words.IsNoun(after) && head < 0))) break;
                (at, determined) = (words.IsPossessive(after) ? after : after - 1, true);
                continue;
            }

            if (cast.NameAt(at) is { Kind: not Language.Names.NameKind.Person } name && name.AfterLast > at + 1 && name.AfterLast < to && !words.IsRoleOfSize(name.AfterLast - 1, out _))
            {
                at = name.AfterLast - 1;
                continue;
            }

            var tag = _analysis.FineTags[at];
            bool joined = tag == FineTag.Cc && at + 1 < to && head >= 0 && words.IsRole(head) && words.IsRole(at + 1);
            if (words.IsPossessive(at)) (head, determined) = (-1, true);
            else if (head >= 0 && words.IsRole(head) && _analysis.FineTags[at] is FineTag.Nnp && !words.IsRole(at)) break;
            else if (words.IsNoun(at) || words.IsRole(at)) head = at;
            else if (!joined && !IsModifier(at, tag)) break;
        }

        if (head < 0) return -1;
        bool role = determined ? words.IsRoleOfSize(head, out plural) : words.IsRole(head, out plural);
        return role && _tokens[head] is not ("people" or "others" or "members") ? head : -1;
    }

    private bool IsModifier(int at, FineTag tag) =>
        tag is FineTag.Jj or FineTag.Jjr or FineTag.Jjs or FineTag.Cd or FineTag.Hyph or FineTag.Afx or FineTag.Vbn or FineTag.Vbg or FineTag.Nnp or FineTag.Rbs or FineTag.Dt
        || RoleWords.IsState(_tokens[at]) || (tag == FineTag.Cc && at > 0 && _analysis.FineTags[at - 1] is FineTag.Nnp or FineTag.Jj) || _tokens[at] is "most" or "deeply" or "elected" or "newly";

    /// <summary>Where the phrase ends: before the next break, verb or relative clause; prepositions go on with it.</summary>
    private int End(int at, int to)
    {
        int start = at;
        bool added = false;
        for (; at < to && at - start < Longest; at++)
        {
            if (words.IsBreak(at) || words.IsVerb(at)) break;
            if (_analysis.FineTags[at] is FineTag.In && at + 1 < to && RoleWords.IsCalendar(_tokens[at + 1])) break;
            // "White House spokesman Bo Lang": the noun is his title.
            if (!added && cast.MentionAt(at) is { Actor.Kind: ActorKind.Person }) return -1;
            added |= _analysis.FineTags[at] is FineTag.In or FineTag.To;
            var tag = _analysis.FineTags[at];
            if (tag is FineTag.Wp or FineTag.Wdt or FineTag.WpPoss or FineTag.Wrb or FineTag.Prp or FineTag.Vbg) break;
            if (tag is FineTag.Vbn && at > start && _tokens[at - 1] is not "of") break;
            if (tag == FineTag.Cc && at + 1 < to && cast.MentionAt(at + 1) is { Actor.Kind: ActorKind.Person }) break;
            if (tag == FineTag.In && _tokens[at] is "that" or "because" or "when" or "while" or "if" or "after" or "before" or "since" or "as" or "until" or "during") break;
        }

        while (at > start && _analysis.FineTags[at - 1] is FineTag.In or FineTag.Cc or FineTag.Dt or FineTag.To or FineTag.Rb) at--;
        return at;
    }

    /// <summary>The phrase before the comma before a name ("The head of the agency, Ana Ruiz,"); empty where there is none.</summary>
    /// <param name="name">The name's first token, or that of its title.</param>
    /// <param name="afterLast">The token after the name.</param>
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="to">The token after the sentence.</param>
    /// <param name="plural">Whether the phrase is for several: "two pilots, Ana Ruiz and Bo Lang,".</param>
    public TokenRange Before(int name, int afterLast, int from, int to, out bool plural)
    {
        plural = false;
        int comma = name - 1;
        if (comma - 1 < from || _tokens[comma] is not ("," or "—" or "–" or "--" or "including" or "like")) return default;
        bool listed = _tokens[comma] is "including" or "like";
        if (listed && _tokens[comma - 1] is ",") comma--;
        bool closed = listed || afterLast >= to || words.IsBreak(afterLast) || _analysis.FineTags[afterLast] is FineTag.Cc || _tokens[comma] is not ",";
        int start = comma;
        while (start > from && comma - start < Longest && !words.IsBreak(start - 1) && !words.IsVerb(start - 1) && _analysis.FineTags[start - 1] is not (FineTag.Vb or FineTag.Vbg or FineTag.Wp or FineTag.Wdt or FineTag.Wrb)) start--;
        bool opens = start == from || (start == from + 2 && words.IsBreak(from + 1));
        for (int at = start; at < comma; at++)
        {
            bool begins = at == start || words.IsDeterminer(at) || _analysis.FineTags[at - 1] is FineTag.In or FineTag.To;
            if (!begins || !(closed || (at == start && opens && words.IsDeterminer(at)))) continue;
            int head = at;
            bool determined = false;
            bool one = _tokens[at] is "one" or "One" && at + 1 < comma && _tokens[at + 1] is "of";
            if (one) head += 2;
            if (head < comma && words.IsDeterminer(head)) head++;
            int first = head, found = Head(ref head, comma, ref determined, out plural);
            if (found < 0 || End(found + 1, comma) < comma) continue;
            if (plural && one) plural = false;
            if (!plural || listed || afterLast < to) return new(one || _analysis.FineTags[at] is FineTag.PrpPoss ? at : first, comma);
        }

        plural = false;
        return default;
    }
}
