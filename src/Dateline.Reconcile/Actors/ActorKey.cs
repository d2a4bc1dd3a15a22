using Dateline.Archive;
using Dateline.Reading;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Actors;

namespace Dateline.Reconcile.Actors;

/// <summary>Under what an actor of a report is known across reports.</summary>
/// <param name="Node">Its number in <see cref="Archive.Graph.Space.Actors"/>: the same name is the same node.</param>
/// <param name="Name">The name.</param>
/// <param name="Shown">The name as the report writes it.</param>
/// <param name="Heads">The heads of its roles ("governor"), each once, in order.</param>
public sealed record ActorKey(long Node, ActorName Name, string Shown, IReadOnlyList<string> Heads)
{
    /// <summary>Whether it is a surname alone, which several may bear.</summary>
    public bool IsSurname => Name.Kind == ActorKind.Person && !Name.IsFull;

    /// <summary>The key of an actor; null for those without a name.</summary>
    public static ActorKey? Of(Record record, Actor actor)
    {
        string text = record.Report.Text, shown = actor.Name.Of(text).ToString();
        if (!actor.Named || ActorName.Read(actor.Kind.Value, shown) is not { } name) return null;
        string[] heads = [.. actor.Roles.Select(role => RoleHead.Of(role.Title.Of(text))).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new(NodeOf(record, actor, name, heads), name, shown, heads);
    }

    /// <summary>The node of a person's name, without a role.</summary>
    public static long PersonNode(string name) => Hash($"p|{name}");

    /// <summary>The node of a body.</summary>
    public static long BodyNode(string name) => Hash($"b|{name}");

    /// <summary>The node of a country.</summary>
    public static long CountryNode(string code) => Hash($"c|{code}");

    /// <summary>The key by which people of one surname and one role are found; it is the node, too, of the surname with the role.</summary>
    public static long RoleKey(string surname, string head) => Hash($"r|{surname}|{head}");

    /// <summary>The key by which the nodes of a surname are found, or of a body's short form.</summary>
    public static long NameKey(string word) => Hash($"n|{word}");

    private static long NodeOf(Record record, Actor actor, ActorName name, string[] heads) => actor.Kind.Value switch
    {
        ActorKind.Person => name.IsFull || heads.Length == 0 ? PersonNode(name.Text) : RoleKey(name.Surname, heads[0]),
        ActorKind.State when CountryOf(record, actor) is { } code => CountryNode(code),
        _ => BodyNode(name.Text),
    };

    private static string? CountryOf(Record record, Actor actor) => record.Places
        .Where(place => place.Found is { Value: { Kind: PlaceKind.Country, Country: not null } } && place.Mentions.Any(actor.Mentions.Contains))
        .Select(place => place.Found!.Value.Country).FirstOrDefault();

    private static long Hash(string key) => (long)(TextHash.Of(key).First64 >> 1);
}
