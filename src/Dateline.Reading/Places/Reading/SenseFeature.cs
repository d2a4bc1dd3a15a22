namespace Dateline.Reading.Places;

/// <summary>What speaks for or against a place of the gazetteer being meant by a name; each has a value, mostly from 0 to 1, and one weight.</summary>
internal enum SenseFeature
{
    Country, Region, County, City, Quarter, Water, Area, WorldRegion, Airfield,
    OtherName, ShortForm, Demonym, Size, SizeUnknown, Largest,
    InContainer, NotInContainer, ContainerOfBefore, NotContainerOfBefore,
    KindWordFits, KindWordMisfits, ShortAfterComma,
    SameCountry, SameRegion, Near, VeryNear, CountryNamed, RegionNamed, DemonymOfCountry,
    DatelineCountry, DatelineRegion, CityNamedElsewhere, HomeCountry,
    Capital, OtherNameBesideOwn, AnyNear, AnyInRegion, AnyInCountry, NothingNear,
}
