using System.Text;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Actors;

/// <summary>Finds which names of bodies, places and groups are one: short forms, abbreviations in brackets or made of initials.</summary>
internal sealed class BodyCaster
{
    private readonly Analysis _analysis;
    private readonly List<ActorDraft> _actors;
    private readonly Dictionary<(ActorKind, string), ActorDraft> _byWords = [];
    private readonly Dictionary<string, ActorDraft> _byInitials = new(StringComparer.Ordinal);

    public BodyCaster(Analysis analysis, List<ActorDraft> actors)
    {
        _analysis = analysis;
        _actors = actors;
    }

    /// <summary>Casts the name of a body, place or group.</summary>
    public Mention Cast(Name name)
    {
        var range = Trim(new TokenRange(name.First, name.AfterLast));
        string[] words = Words(range);
        var kind = name.Kind switch
        {
            NameKind.Location => ActorKind.State,
            NameKind.Group => ActorKind.Group,
            _ => ActorKind.Organisation,
        };
        var actor = Find(kind, words, range) ?? Create(kind, words, range, name.Kind);
        if (words.Length > actor.Words.Length) (actor.Name, actor.Words) = (range, words);
        actor.Count++;
        return new Mention(range, actor, IsName: true);
    }

    private ActorDraft? Find(ActorKind kind, string[] words, TokenRange range)
    {
        string key = string.Join(' ', words);
        if (_byWords.TryGetValue((kind, Known(key)), out var same)) return same;
        if (kind == ActorKind.Organisation && words.Length == 1)
        {
            string letters = key.Replace(".", "", StringComparison.Ordinal);
            bool shouted = letters.Length is >= 2 and <= 7 && IsUpper(range);
            if (shouted && _byInitials.TryGetValue(letters, out var body)) return body;
            if (shouted && InBrackets(range) is { } introduced) return introduced;
        }

        // A place named like a body, or the other way round ("Ukraine" as a team), is whichever came first.
        return words.Length > 1 && kind != ActorKind.Group && _byWords.TryGetValue((Other(kind), Known(key)), out var other) ? other : null;
    }

    private ActorDraft Create(ActorKind kind, string[] words, TokenRange range, NameKind name)
    {
        var actor = new ActorDraft(kind, named: true, range, RuleOf(name)) { Words = words, Used = name == NameKind.Organisation };
        actor.Plural = kind == ActorKind.Group || (words.Length > 0 && words[^1] is "police" or "forces" or "guards");
        _actors.Add(actor);
        _byWords.TryAdd((kind, Known(string.Join(' ', words))), actor);
        if (kind != ActorKind.Organisation || words.Length < 2) return actor;
        _byInitials.TryAdd(Initials(words, small: false), actor);
        _byInitials.TryAdd(Initials(words, small: true), actor);
        if (words.Length > 2) _byWords.TryAdd((kind, string.Join(' ', words[^2..])), actor);
        if (words[0].Length > 3 && !Nouns.IsBody(words[0], out _, out _) && !IsCommon(words[0])) _byWords.TryAdd((kind, words[0]), actor);
        int of = Array.IndexOf(words, "of");
        if (of > 1) _byWords.TryAdd((kind, string.Join(' ', words[..of])), actor);
        return actor;
    }

    /// <summary>The body named right before the brackets in which an abbreviation stands.</summary>
    private ActorDraft? InBrackets(TokenRange range)
    {
        if (range.First < 2 || _analysis.Tokens[range.First - 1] is not "(" || _actors.Count == 0) return null;
        var last = _actors[^1];
        return last.Kind == ActorKind.Organisation && last.Name.AfterLast == range.First - 1 ? Alias(last, range) : null;
    }

    private ActorDraft Alias(ActorDraft actor, TokenRange range)
    {
        _byWords.TryAdd((actor.Kind, string.Join(' ', Words(range))), actor);
        return actor;
    }

    private TokenRange Trim(TokenRange range)
    {
        var tokens = _analysis.Tokens;
        int first = range.First, afterLast = range.AfterLast;
        while (afterLast - 1 > first && tokens[afterLast - 1] is "'s" or "’s" or "'" or "’") afterLast--;
        while (first + 1 < afterLast && (tokens[first] is "the" or "The" or "THE" or "a" or "A")) first++;
        return new TokenRange(first, afterLast);
    }

    private string[] Words(TokenRange range)
    {
        string[] words = new string[Math.Min(range.Length, 16)];
        for (int i = 0; i < words.Length; i++) words[i] = Letters.Fold(_analysis.Tokens[range.First + i]);
        return words;
    }

    private bool IsUpper(TokenRange range)
    {
        foreach (char c in _analysis.Tokens[range.First])
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    private static string Initials(string[] words, bool small)
    {
        var letters = new StringBuilder();
        foreach (string word in words)
        {
            bool minor = word is "of" or "the" or "and" or "for" or "on" or "in" or "to" or "&";
            if (char.IsLetter(word[0]) && (small || !minor)) letters.Append(word[0]);
        }

        return letters.ToString();
    }

    private static string Known(string key) => key switch
    {
        "u.s." or "us" or "u.s" or "usa" or "u.s.a." or "united states of america" => "united states",
        "u.k." or "uk" or "britain" or "great britain" => "united kingdom",
        "u.n." or "un" => "united nations",
        "e.u." or "eu" => "european union",
        _ => key,
    };

    private static bool IsCommon(string word) =>
        word is "national" or "international" or "united" or "american" or "european" or "state" or "federal" or "central" or "general"
            or "royal" or "public" or "world" or "global" or "north" or "south" or "east" or "west" or "northern" or "southern" or "eastern"
            or "western" or "first" or "high" or "supreme" or "human" or "civil" or "democratic" or "republican" or "islamic" or "new" or "free"
        || Nouns.IsPerson(word, out _, out _, out _);

    private static ActorKind Other(ActorKind kind) => kind == ActorKind.State ? ActorKind.Organisation : ActorKind.State;

    private static string RuleOf(NameKind kind) => kind switch
    {
        NameKind.Location => "name:place",
        NameKind.Group => "name:group",
        NameKind.Facility => "name:facility",
        NameKind.Product => "name:product",
        NameKind.Other => "name:other",
        _ => "name:organisation",
    };
}
