using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Parties;

/// <summary>Finds those who take part in what a verb or noun tells: single nominals by the tree, lists by the words that follow one another.</summary>
internal sealed class PartyReader
{
    private const int MostMembers = 8;

    private readonly Groundwork _ground;
    private readonly int[] _names;
    private readonly Antecedents _antecedents;

    public PartyReader(Groundwork ground)
    {
        _ground = ground;
        _names = new int[ground.Analysis.Tokens.Count];
        Array.Fill(_names, -1);
        for (int i = 0; i < ground.Analysis.Names.Length; i++)
        {
            var name = ground.Analysis.Names[i];
            for (int t = name.First; t < name.AfterLast; t++) _names[t] = i;
        }

        _antecedents = new(ground, this);
    }

    private Analysis Analysis => _ground.Analysis;

    /// <summary>The name that holds a token; null where none does.</summary>
    public Name? NameAt(int token) => token >= 0 && token < _names.Length && _names[token] >= 0 ? Analysis.Names[_names[token]] : null;

    /// <summary>Whether a token is part of the name of a country, town or building.</summary>
    public bool IsPlace(int token) => NameAt(token) is { Kind: NameKind.Location or NameKind.Facility };

    /// <summary>The parties that a nominal names: itself and what "and" joins to it.</summary>
    public List<Party> Members(int head)
    {
        var members = new List<Party>();
        if (head < 0) return members;
        Add(members, head);
        // What "and" joins may hang on any word of a name.
        var name = NameAt(head);
        int first = name is { } own ? own.First : head, last = name is { } whole ? whole.AfterLast : head + 1;
        for (int t = first; t < last; t++)
        {
            for (int child = _ground.Tree.FirstChild(t); child >= 0 && members.Count < MostMembers; child = _ground.Tree.NextSibling(child))
            {
                if (_ground.Tree.RelationOf(child) is Relation.Conj && child >= last && Analysis.Tags[child] is Upos.Noun or Upos.Propn or Upos.Pron) Add(members, child);
            }
        }

        return members;
    }

    /// <summary>The parties of a list that begins at a token: "Ana Ruiz, the mayor, and members of the council".</summary>
    /// <param name="first">The first token of the list.</param>
    /// <param name="end">The token at which the sentence ends.</param>
    /// <param name="afterLast">The token after the list.</param>
    /// <param name="two">Whether two are expected, so that a verb after the second does not part them ("talks between X and Y began").</param>
    public List<Party> List(int first, int end, out int afterLast, bool two = false)
    {
        var members = new List<Party>();
        afterLast = first;
        for (int at = first; members.Count < MostMembers;)
        {
            if (Chunk.At(_ground, this, at, end) is not { } chunk) break;
            if (Of(chunk.Head, chunk) is not { } party) break;
            bool described = members.Count > 0 && party.IsPerson && members[^1].Name is null && at == afterLast + 1 && Analysis.Tokens[afterLast] is ",";
            if (described) members[^1] = party;
            else members.Add(party);
            afterLast = at = chunk.AfterLast;
            if (at >= end) break;
            if (!Continues(ref at, end, members[^1], two && members.Count == 1)) break;
        }

        return members;
    }

    /// <summary>The party that a nominal names; null where it names nobody who could take part.</summary>
    public Party? Of(int head, Chunk? chunk = null)
    {
        if (head < 0) return null;
        if (Analysis.Tags[head] is Upos.Pron) return _antecedents.Of(head);
        var tree = _ground.Tree;
        var phrase = chunk is { } c ? new TokenRange(c.First, c.AfterLast) : tree.Phrase(head, withPrepositions: true);
        if (PersonIn(head, phrase) is { } person) return OfName(person);
        if (NameAt(head) is { Kind: NameKind.Organisation or NameKind.Location or NameKind.Group } name && (chunk is not null || Outer(name, head)))
            return OfName(name);
        var letters = Letters.Fold(_ground.Lemmas[head]);
        bool person2 = Nouns.IsPerson(letters, out _, out _, out _) || PublicRoles.Holds(letters), body = Nouns.IsBody(letters, out _, out _);
        if (!person2 && !body && letters is not ("side" or "member" or "people" or "counterpart" or "ally" or "rival" or "rebel" or "power")) return null;
        var named = TrimmedOf(phrase, head);
        return new(named, head, null, Key(named), Reference(named, head));
    }

    /// <summary>Whether somebody meets or travels on public business: by their role, or as a body or state.</summary>
    public bool IsPublic(Party party, bool unlessKnown = false)
    {
        if (party.Name is NameKind.Location or NameKind.Organisation or NameKind.Group) return true;
        if (party.Name is null)
        {
            for (int t = party.Phrase.First; t < party.Phrase.AfterLast; t++)
                if (PublicRoles.Holds(_ground.Lemmas[t]) || (_ground.Lemmas[party.Head] is "member" && NameAt(t) is { Kind: NameKind.Organisation or NameKind.Group })) return true;
            return false;
        }

        if (_ground.Actors.At(party.Head) is not { } actor) return unlessKnown;
        foreach (var role in actor.Roles)
            if (PublicRoles.HoldsAny(_ground.Report.Text.AsSpan(role.Title.Start, role.Title.Length))) return true;
        return unlessKnown && actor.Roles.IsEmpty;
    }

    /// <summary>Whether a party is one that asks and reports: no side of a meeting.</summary>
    public bool IsPress(Party party)
    {
        // "CNN's Ana Ruiz".
        bool owned = party.Phrase.First >= 2 && Analysis.FineTags[party.Phrase.First - 1] is FineTag.Pos;
        for (int t = owned ? party.Phrase.First - 2 : party.Phrase.First; t < party.Phrase.AfterLast; t++)
        {
            if (_ground.Lemmas[t] is "reporter" or "journalist" or "press" or "media" or "newspaper" or "magazine" or "reuters" or "cnn" or "bbc" or "npr" or "cbs" or "nbc"
                or "abc" or "afp" or "msnbc" or "correspondent" or "broadcaster" or "agency" or "anchor" or "host" or "audience" or "analyst" or "investor" or "crowd" or "detective" or "news"
                or "lawyer" or "viewer" or "voter" or "fan" or "radio" or "tv" or "television" or "times" or "post") return true;
        }

        return false;
    }

    public Party OfName(Name name)
    {
        var range = new TokenRange(name.First, name.AfterLast);
        var tokens = Analysis.Tokens;
        int first = range.First, end = range.AfterLast;
        while (end - 1 > first && tokens[end - 1] is "'s" or "’s" or "'" or "’") end--;
        range = new(first, end);
        return new(range, first, name.Kind, _ground.Actors.At(end - 1)?.Id is { } id ? id : Key(range), _ground.Actors.Refer(range, end - 1));
    }

    /// <summary>The person whom a phrase names: "President Ana Ruiz", "the president, Ana Ruiz".</summary>
    private Name? PersonIn(int head, TokenRange phrase)
    {
        if (NameAt(head) is { Kind: NameKind.Person } own) return own;
        for (int t = phrase.First; t < phrase.AfterLast; t++)
        {
            if (NameAt(t) is not { Kind: NameKind.Person } name) continue;
            bool title = t == head + 1 && Analysis.Tags[head] is Upos.Propn or Upos.Noun;
            if (title || (_ground.Tree.HeadOf(name.First) == head && _ground.Tree.RelationOf(name.First) is Relation.Flat or Relation.Appos)) return name;
            t = name.AfterLast - 1;
        }

        int beside = _ground.Tree.Child(head, Relation.Appos);
        return beside > head && NameAt(beside) is { Kind: NameKind.Person } apposed ? apposed : null;
    }

    /// <summary>Whether nothing of the phrase follows the name: in "the Iran deal" the head is not the name.</summary>
    private static bool Outer(Name name, int head) => name.First <= head && head < name.AfterLast;

    private void Add(List<Party> members, int head)
    {
        if (Of(head) is { } party && !members.Exists(party.IsSame)) members.Add(party);
    }

    /// <summary>Whether a list goes on: past "and", a comma before a name, or the description of the last member between commas.</summary>
    private bool Continues(ref int at, int end, Party last, bool joined)
    {
        var tokens = Analysis.Tokens;
        bool comma = tokens[at] is ",";
        if (comma) at++;
        if (at >= end) return false;
        if (tokens[at] is "and" or "&" or "or")
        {
            at++;
            return at < end && (joined || !BeginsClause(at, end));
        }

        if (tokens[at] is "with" && at > 0 && tokens[at - 1] is not ",") return false;
        if (tokens[at] is "as" && at + 3 < end && tokens[at + 1] is "well" && tokens[at + 2] is "as")
        {
            at += 3;
            return true;
        }

        if (tokens[at] is "including")
        {
            at++;
            return true;
        }

        if (!comma) return false;
        bool name = NameAt(at) is { Kind: NameKind.Person or NameKind.Organisation or NameKind.Location };
        if (name && last.Name is null) return true;
        return !BeginsClause(at, end) && AndFollows(at, end);
    }

    /// <summary>Whether a new clause begins: a nominal with a verb after it.</summary>
    private bool BeginsClause(int at, int end)
    {
        if (Chunk.At(_ground, this, at, end) is not { } chunk) return true;
        int next = chunk.AfterLast;
        return next < end && Analysis.FineTags[next] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md;
    }

    private bool AndFollows(int at, int end)
    {
        for (int t = at, most = Math.Min(end, at + 25); t < most; t++)
        {
            if (Analysis.Tokens[t] is "and") return true;
            if (Analysis.FineTags[t] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md) return false;
        }

        return false;
    }

    /// <summary>A description without the determiner before and the case sign after it.</summary>
    private TokenRange TrimmedOf(TokenRange phrase, int head)
    {
        int first = phrase.First, end = phrase.AfterLast;
        while (first < head && Analysis.Tags[first] is Upos.Det or Upos.Punct or Upos.Adv or Upos.Adp or Upos.Sconj or Upos.Cconj) first++;
        while (end - 1 > head && Analysis.Tags[end - 1] is Upos.Punct or Upos.Part or Upos.Adp) end--;
        return new(first, end);
    }

    private ActorReference Reference(TokenRange phrase, int head) => _ground.Actors.Refer(phrase, head);

    private string Key(TokenRange range) => Letters.Fold(_ground.Report.Text.AsSpan(Analysis.Tokens.Starts[range.First], Analysis.Tokens.Ends[range.AfterLast - 1] - Analysis.Tokens.Starts[range.First]));
}
