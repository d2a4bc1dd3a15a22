namespace Dateline.Reading.Places;

/// <summary>What speaks for or against words naming a place; each is there or not, and has one weight.</summary>
internal enum MentionFeature
{
    Bias,
    IsLocation, IsFacility, IsOrganisation, IsPerson, IsGroup, IsOtherName, IsNoName,
    InLocation, InFacility, InOrganisation, InPerson, InOtherName, OverLocation, OverName,
    Unknown, OwnName, OtherName, ShortForm, Demonym,
    Country, Region, County, BigCity, MiddlingCity, SmallCity, Quarter, Water, Area, WorldRegion, Airfield,
    OneWord, TwoWords, MoreWords,
    AfterLocative, AfterOf, AfterThe, AfterPlaceAndComma, AfterNameWord, AfterLowerWord, SentenceStart,
    BeforePlaceAndComma, BeforeContainer, BeforeNameWord, BeforePossessive, BeforeVerb, BeforeNoun, BeforeBodyNoun, BeforePunctuation,
    AllCapitals, DottedShort, RoadWord, AdminWord, BodyWord, FirstName, CommonWord, HasDigit, NotProperNoun, LastIsOfPerson,
    LocationElsewhere, PersonElsewhere, OrganisationElsewhere,
    NoNameAfterLocative, NoNameBig, PersonAfterLocative, PersonSmall, OrganisationAfterLocative, OrganisationBig, OrganisationSmall, InOrganisationFirst, InOrganisationLast,
    LocationUnknown, LocationRoad, LocationDemonym, FacilityRoad, FacilityKnown, InDateline,
}
