using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Tells who can be a side of an incident, and whether two words mean one side: "Russia" and "Russian" do.</summary>
internal sealed class Sides(Groundwork ground)
{
    private readonly VictimReader _people = new(ground);

    /// <summary>A side by a word; null where the word means nobody who could be one.</summary>
    /// <param name="head">The head word of the phrase.</param>
    public Side? At(int head)
    {
        if (!IsSide(head)) return null;
        if (ground.Analysis.Tags[head] is Upos.Pron && ground.Actors.At(head) is not { Named: true }) return null;
        var phrase = PhraseOf(head);
        var told = ground.Analysis.Tokens.SpanOf(phrase.First, phrase.AfterLast);
        string? country = CountryOf(head);
        if (country is not null && ground.Places.PeopleAt(head) is not null && phrase.Length == 1 && NamedCountry(country) is { } named) return new(named with { Actor = named.Actor }, told, country, head);
        return new(Named(ground.Actors.Refer(phrase, head)), told, country, head);
    }

    /// <summary>Whether two sides are one.</summary>
    public bool Same(Side a, Side b)
    {
        if (a.Who.Actor is { } one && b.Who.Actor is { } other) return string.Equals(one.Value, other.Value, StringComparison.Ordinal);
        if (a.Country is { } home && string.Equals(home, b.Country, StringComparison.Ordinal) && IsState(a) && IsState(b)) return true;
        if (ground.Analysis.Tags[a.Head] is Upos.Noun && ground.Analysis.Tags[b.Head] is Upos.Noun && ground.Lemmas[a.Head].SequenceEqual(ground.Lemmas[b.Head])) return true;
        return a.Who.Span.Of(ground.Report.Text).Equals(b.Who.Span.Of(ground.Report.Text), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The country that a word names, or whose people it names; null where it does neither.</summary>
    public string? CountryOf(int token) =>
        ground.Places.PeopleAt(token) ?? (ground.Places.At(token)?.Place.Found?.Value is { Kind: PlaceKind.Country } found ? found.Country : null);

    /// <summary>Whether a side is the state itself: its name, or the word for its people alone.</summary>
    private bool IsState(Side side) => ground.Analysis.Tokens.TokenAt(side.Told.End - 1) - ground.Analysis.Tokens.TokenAt(side.Told.Start) is var more && (more == 0 || ground.Places.At(side.Head) is not null);

    /// <summary>The country by the name that the report gives it, with its actor.</summary>
    private ActorReference? NamedCountry(string country)
    {
        foreach (var mention in ground.Places.Mentions)
        {
            if (mention.Place.Found?.Value is not { Kind: PlaceKind.Country } found || !string.Equals(found.Country, country, StringComparison.Ordinal) || ground.IsInDateline(mention.Range.First)) continue;
            return ground.Actors.Refer(mention.Range, ground.Tree.Top(mention.Range));
        }

        return null;
    }

    /// <summary>The words of a side: a name by itself, anybody else with what describes them.</summary>
    private TokenRange PhraseOf(int head)
    {
        if (ground.Analysis.Tags[head] is Upos.Propn && ground.NameAt(head) is { } name) return new(name.First, name.AfterLast);
        if (ground.Analysis.Tags[head] is Upos.Adj) return new(head, head + 1);
        var phrase = ground.Tree.Phrase(head, withPrepositions: false);
        return ground.Analysis.Tags[phrase.First] is Upos.Det && phrase.Length > 1 ? new(phrase.First + 1, phrase.AfterLast) : phrase;
    }

    /// <summary>A pronoun stands for the name it means.</summary>
    private ActorReference Named(ActorReference reference)
    {
        if (reference.Actor is not { } id || ground.Analysis.Tags[ground.Analysis.Tokens.TokenAt(reference.Span.Start)] is not Upos.Pron) return reference;
        return ground.ActorOf(id.Value) is { } actor ? reference with { Span = actor.Name } : reference;
    }

    /// <summary>Whether a word means somebody who can attack: people, a body, a state, a nationality.</summary>
    private bool IsSide(int head)
    {
        if (ground.Analysis.Tags[head] is Upos.Num or Upos.Verb) return false;
        if (ground.Places.PeopleAt(head) is not null) return true;
        if (ground.Analysis.Tags[head] is Upos.Adj) return false;
        if (IncidentCues.Nouns.Of(ground.Lemmas[head]) is not null && !IsAttacker(head)) return false;
        if (ground.Analysis.Tags[head] is Upos.Propn && ground.NameAt(head) is { } name)
            return name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Group || (name.Kind is NameKind.Location && CountryOf(head) is not null) || ground.Actors.At(head) is { Named: true, Kind.Value: not Actors.ActorKind.Person };
        if (_people.IsPeople(head, counted: true)) return true;
        if (ground.Analysis.Tags[head] is Upos.Propn && ground.Actors.At(head) is { Named: true }) return true;
        return ground.Lemmas[head] is "police" or "army" or "military" or "force" or "navy" or "coalition" or "militia" or "group" or "government" or "regime" or "alliance" or "gang" or "mob" or "faction" or "jet" or "troop" or "warplane";
    }

    /// <summary>Whether a noun names whoever does it: "gunman".</summary>
    public bool IsAttacker(int token) =>
        ground.Lemmas[token] is "gunman" or "shooter" or "bomber" or "sniper" or "attacker" or "assailant" or "hijacker" or "kidnapper" or "militant" or "terrorist" or "extremist" or "rebel" or "insurgent" or "perpetrator";
}

/// <summary>Somebody who can be a side of an incident.</summary>
/// <param name="Who">Who, by the name that counts.</param>
/// <param name="Told">The words that tell.</param>
/// <param name="Country">The country that they name, or whose people they name; null for none.</param>
/// <param name="Head">The head word.</param>
internal sealed record Side(ActorReference Who, Text.Span Told, string? Country, int Head);
