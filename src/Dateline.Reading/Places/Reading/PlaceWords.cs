using System.Collections.Frozen;

namespace Dateline.Reading.Places;

/// <summary>Words around and in names of places.</summary>
internal static class PlaceWords
{
    /// <summary>Prepositions after which a name is mostly a place.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Locatives { get; } = Of(
        "in near at from around outside across throughout into inside toward towards between beyond southern northern eastern western central downtown northwestern northeastern southwestern southeastern via neighbouring neighboring nearby mainland upstate suburban rural southwest southeast northwest northeast north south east west");

    /// <summary>Small words that may stand inside a name.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inner { get; } = Of("of the and au aux de la le el al du del di da do dos das des les los las upon on sur sous am an der den van von y e under by 's ’s a en ul ud ad at");

    /// <summary>Last words of streets and roads.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roads { get; } = Of(
        "street st. st avenue ave. ave road rd. rd drive dr. lane boulevard blvd. blvd highway parkway pike way court place turnpike freeway expressway route interstate trail circle square crescent terrace bypass bridge alley row");

    /// <summary>Last words of parts of countries, and what kind of place they say.</summary>
    public static FrozenDictionary<string, PlaceKind>.AlternateLookup<ReadOnlySpan<char>> Kinds { get; } = new Dictionary<string, PlaceKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["county"] = PlaceKind.County,
        ["counties"] = PlaceKind.County,
        ["parish"] = PlaceKind.County,
        ["district"] = PlaceKind.County,
        ["borough"] = PlaceKind.County,
        ["co."] = PlaceKind.County,
        ["township"] = PlaceKind.County,
        ["state"] = PlaceKind.Region,
        ["province"] = PlaceKind.Region,
        ["region"] = PlaceKind.Region,
        ["oblast"] = PlaceKind.Region,
        ["prefecture"] = PlaceKind.Region,
        ["governorate"] = PlaceKind.Region,
        ["department"] = PlaceKind.Region,
        ["republic"] = PlaceKind.Country,
        ["country"] = PlaceKind.Country,
        ["kingdom"] = PlaceKind.Country,
        ["city"] = PlaceKind.City,
        ["town"] = PlaceKind.City,
        ["village"] = PlaceKind.City,
        ["capital"] = PlaceKind.City,
        ["port"] = PlaceKind.City,
        ["suburb"] = PlaceKind.City,
        ["municipality"] = PlaceKind.City,
        ["neighborhood"] = PlaceKind.Quarter,
        ["neighbourhood"] = PlaceKind.Quarter,
        ["river"] = PlaceKind.Water,
        ["lake"] = PlaceKind.Water,
        ["sea"] = PlaceKind.Water,
        ["bay"] = PlaceKind.Water,
        ["gulf"] = PlaceKind.Water,
        ["ocean"] = PlaceKind.Water,
        ["island"] = PlaceKind.Area,
        ["islands"] = PlaceKind.Area,
        ["mountains"] = PlaceKind.Area,
        ["valley"] = PlaceKind.Area,
        ["peninsula"] = PlaceKind.Area,
        ["desert"] = PlaceKind.Area,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Last words of names of bodies and buildings.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bodies { get; } = Of(
        "university college school academy institute hospital center centre clinic church cathedral temple mosque synagogue museum library court council committee commission department ministry agency bureau office authority board association society union federation league club team party army navy force forces police sheriff press times post news journal gazette tribune herald chronicle inc. inc corp. corp co ltd llc company bank group foundation fund company station stadium arena theater theatre hall house hotel airlines airways prison jail elementary");

    /// <summary>Nouns that follow a place's name when a body of the place is meant, or its people.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BodyNouns { get; } = Of(
        "police government officials authorities mayor council court residents resident officer officers firefighters man woman men women native hospital school schools city state area region county border prime president minister ministry embassy army military forces troops lawmakers legislature governor senator congressman team");

    /// <summary>First words of names of bodies that are named for a place without speaking of it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamedForPlaces { get; } = Of("university bank college institute academy church museum school hospital archdiocese diocese");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
