namespace Dateline.Reading.Places;

/// <summary>What speaks for or against words naming a place; each is there or not. It has one weight, and one more for each <see cref="NameStatus"/>.</summary>
internal enum MentionFeature
{
    Bias,
    InFacility, InOrganisation, InPerson, OverLocation, Facility,
    Unknown, OwnName, OtherName, ShortForm, Demonym,
    Country, Region, County, BigCity, MiddlingCity, SmallCity, Quarter, Water, Area, WorldRegion, Airfield,
    OneWord, TwoWords, MoreWords,
    AfterLocative, AfterOf, AfterThe, AfterPlaceAndComma, AfterNameWord, AfterLowerWord, SentenceStart,
    BeforePlaceAndComma, BeforeContainer, BeforeNameWord, BeforePossessive, BeforeVerb, BeforeNoun, BeforeBodyNoun, BeforeBodyName, BeforePunctuation, BeforeAnd,
    AllCapitals, DottedShort, RoadWord, AdminWord, BodyWord, FirstName, CommonWord, HasDigit, NotProperNoun, FirstOfName, LastOfName,
    LocationElsewhere, PersonElsewhere, OrganisationElsewhere, LocativeElsewhere, InRegionOfOthers, NotInRegionOfOthers,
    InDateline,
}

/// <summary>How words stand to the names that were recognised.</summary>
internal enum NameStatus
{
    /// <summary>They are the name of a place.</summary>
    Location,

    /// <summary>They are the name of a building, a road.</summary>
    Facility,

    /// <summary>They are the name of a body.</summary>
    Organisation,

    /// <summary>They are the name of a person.</summary>
    Person,

    /// <summary>They are a name of another kind.</summary>
    Other,

    /// <summary>They are part of a longer name, or lie across names.</summary>
    Part,

    /// <summary>They are no name.</summary>
    None,
}
