using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.People;

namespace Dateline.Reading.Records.Actors;

/// <summary>What the readers of roles ask of single tokens.</summary>
internal sealed class RoleWords(Cast cast)
{
    private readonly Analysis _analysis = cast.Analysis;
    private readonly TokenTable _tokens = cast.Analysis.Tokens;

    /// <summary>Whether a token can head a role ("minister", "president-elect").</summary>
    public bool IsRole(int token) => IsRole(token, out _);

    /// <summary>Whether a token can head a role, and whether it stands in the plural.</summary>
    public bool IsRole(int token, out bool plural)
    {
        plural = false;
        if (_analysis.FineTags[token] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.In or FineTag.To or FineTag.Dt or FineTag.Rb) return false;
        var word = _tokens[token];
        if (!char.IsLetter(word[0])) return false;
        if (word is "elect" or "designate" && token > 1 && _tokens[token - 1] is "-") return IsRole(token - 2, out plural);
        string folded = Letters.Fold(word);
        if (Nouns.IsPerson(folded, out _, out _, out plural))
        {
            plural |= folded is "sens." or "reps." or "gens." or "govs." or "drs." or "profs.";
            return true;
        }

        bool noun = _analysis.FineTags[token] is FineTag.Nn or FineTag.Nns || char.IsLower(word[0]) || StartsSentence(token);
        return noun && Nouns.IsRole(folded, out plural);
    }

    /// <summary>Whether a noun that must be a person's by its place ("a ... Ranger,") is one.</summary>
    public bool IsRoleOfSize(int token, out bool plural) => IsRole(token, out plural) || (IsNoun(token) && Nouns.IsRole(Letters.Fold(_tokens[token]), out plural));

    /// <summary>Whether a role stands before a name as a title does: a plain noun for what people are or do, in the singular or for several ("Sens.").</summary>
    public bool IsTitle(int token, out bool plural) => IsRole(token, out plural);

    /// <summary>Whether a token is a word for people of a country or creed ("Britons").</summary>
    public bool IsPeople(int token) =>
        _tokens[token][^1] == 's' && _tokens[token].Length > 4 && char.IsUpper(_tokens[token][0])
        && (cast.NameAt(token) is { Kind: NameKind.Group } name ? name.AfterLast == token + 1 : token > 0 && _analysis.FineTags[token] is FineTag.Nnps && _tokens[token - 1] is "the");

    /// <summary>Whether a token opens a noun phrase.</summary>
    public bool IsDeterminer(int token) => _analysis.FineTags[token] is FineTag.Dt or FineTag.PrpPoss || _tokens[token] is "another" or "Another" or "one" or "One";

    /// <summary>Whether a token is the sign of a possessive.</summary>
    public bool IsPossessive(int token) => _analysis.FineTags[token] is FineTag.Pos || _tokens[token] is "'s" or "’s";

    /// <summary>Whether a token is a verb that makes a clause.</summary>
    public bool IsVerb(int token) => _analysis.FineTags[token] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md;

    /// <summary>Whether a phrase cannot reach over a token.</summary>
    public bool IsBreak(int token) =>
        _tokens[token] is "," or ";" or ":" or "." or "(" or ")" or "—" or "–" or "―" or "--" or "“" or "”" or "\"" or "?" or "!" or "|" or "/" or "[" or "]";

    /// <summary>Whether a noun can be the head of a description by its tag.</summary>
    public bool IsNoun(int token) => _analysis.FineTags[token] is FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Nnps;

    /// <summary>Whether a token may stand within a title before its head.</summary>
    public bool IsWithinTitle(int token) => !IsCalendar(_tokens[token])
        && (_analysis.FineTags[token] is FineTag.Nn or FineTag.Nnp or FineTag.Nnps or FineTag.Nns or FineTag.Jj or FineTag.Jjs or FineTag.Hyph or FineTag.Pos or FineTag.Afx || IsState(_tokens[token]) || IsRole(token));

    /// <summary>What a person is called for a time: "acting", "suspected".</summary>
    public static bool IsState(ReadOnlySpan<char> word) => word switch
    {
        "former" or "Former" or "retired" or "Retired" or "then" or "Then" or "acting" or "Acting" or "interim" or "-" or "ex" or "Ex" => true,
        "suspected" or "Suspected" or "accused" or "Accused" or "alleged" or "Alleged" or "convicted" or "Convicted" or "ousted" or "Ousted" or "deposed" or "disgraced" => true,
        "incoming" or "Incoming" or "outgoing" or "Outgoing" or "jailed" or "imprisoned" or "detained" or "exiled" or "slain" or "self" or "avowed" or "ruling" or "leading" => true,
        _ => false,
    };

    /// <summary>Whether a token begins its sentence.</summary>
    public bool StartsSentence(int token) => Array.BinarySearch(_tokens.Sentences, token) >= 0;

    /// <summary>Whether a line ends between a token and the one before it.</summary>
    public bool StartsLine(int token) => token == 0 || _tokens.Text.AsSpan(_tokens.Ends[token - 1], _tokens.Starts[token] - _tokens.Ends[token - 1]).Contains('\n');

    /// <summary>Whether a word is a day, a month or an hour's part of the day.</summary>
    public static bool IsCalendar(ReadOnlySpan<char> word) =>
        word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March"
            or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December" or "p.m." or "a.m.";
}
