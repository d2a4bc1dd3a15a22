namespace Dateline.Language.Names;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body: office, company, party, outlet, alliance, team.</summary>
    Organisation,

    /// <summary>A state, city, region, river, sea.</summary>
    Location,

    /// <summary>A nationality, a religious or political group ("Ukrainian", "Republicans").</summary>
    Group,

    /// <summary>A building, bridge, airport, hospital.</summary>
    Facility,

    /// <summary>A product, vehicle, weapon.</summary>
    Product,

    /// <summary>Any other name: an event, a law, a work, a language.</summary>
    Other,
}

/// <summary>A name in a text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="AfterLast">The token after its last one.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Name(int First, int AfterLast, NameKind Kind);
