using Dateline.Desk.Api.Reports;

namespace Dateline.Desk.Api.Happenings;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where it is in none.</param>
/// <param name="Region">Its region; null where it is in none.</param>
/// <param name="Latitude">In degrees, north positive.</param>
/// <param name="Longitude">In degrees, east positive.</param>
public sealed record PlaceAnswer(string Name, string? Country, string? Region, double Latitude, double Longitude);

/// <summary>A number that was chosen among counts.</summary>
/// <param name="Value">The number.</param>
/// <param name="Reason">Why this one.</param>
/// <param name="Item">The item that gives it.</param>
public sealed record ChosenAnswer(long Value, string Reason, string Item);

/// <summary>A count as one report gives it, and how it stands to those before.</summary>
/// <param name="Step">first, repeated, copy, revision, correction, competing, narrower or wider.</param>
/// <param name="Reason">Why it stands so.</param>
/// <param name="From">Which count of the series it is held against, from 0; null for the first.</param>
/// <param name="Value">The number; null where words give none ("dozens").</param>
/// <param name="High">The high end of a range.</param>
/// <param name="Bound">How the number bounds the count: exact, at-least and so on.</param>
/// <param name="Who">The group as said; null where they are just people.</param>
/// <param name="Subset">Whether they are part of another count.</param>
/// <param name="CountedBy">Whose count it is; null where the report gives it on its own word.</param>
/// <param name="Source">Who published the report.</param>
/// <param name="Told">The day of the report.</param>
/// <param name="Item">The item that gives it.</param>
/// <param name="Passage">The words that give it.</param>
public sealed record CountAnswer(
    string Step, string Reason, int? From, long? Value, long? High, string Bound, string? Who, bool Subset, string? CountedBy, string? Source, string? Told, string Item, QuotedPassage Passage);

/// <summary>All counts of one quantity, in order of telling.</summary>
/// <param name="Quantity">What befell them: killed, injured, missing and so on.</param>
/// <param name="Best">The number to go by; null where there is none.</param>
/// <param name="Low">The least that still stands.</param>
/// <param name="High">The most that still stands.</param>
/// <param name="Counts">The counts.</param>
public sealed record SeriesAnswer(string Quantity, ChosenAnswer? Best, ChosenAnswer? Low, ChosenAnswer? High, IReadOnlyList<CountAnswer> Counts);

/// <summary>A happening in short: incidents or engagements of one or several reports that are one.</summary>
/// <param name="Id">What it is called by: REPORT:ITEM of one of its items; any other item's id names it as well.</param>
/// <param name="Is">incident or engagement.</param>
/// <param name="Kind">bombing, flood, meeting and so on.</param>
/// <param name="Date">When, as 2031-03-05, 2031-03 or a range; null where nobody tells.</param>
/// <param name="Place">Where; null where nobody tells.</param>
/// <param name="Killed">How many died, by the best count.</param>
/// <param name="KilledLow">The least that stands.</param>
/// <param name="KilledHigh">The most that stands.</param>
/// <param name="Injured">How many were hurt, by the best count.</param>
/// <param name="Reports">How many reports tell of it.</param>
/// <param name="Sources">How many sources do: near-copies are one.</param>
/// <param name="Items">Its items.</param>
public sealed record HappeningSummary(
    string Id, string Is, string Kind, string? Date, PlaceAnswer? Place, long? Killed, long? KilledLow, long? KilledHigh, long? Injured, int Reports, int Sources, IReadOnlyList<string> Items);

/// <summary>A page of happenings, the latest first.</summary>
/// <param name="Happenings">The happenings. There may be fewer than asked for, even none, though "next" is there.</param>
/// <param name="Next">What "after" is for the next page; null where this is the last one.</param>
public sealed record HappeningsAnswer(IReadOnlyList<HappeningSummary> Happenings, string? Next);

/// <summary>What one report tells of a happening.</summary>
/// <param name="Item">The item.</param>
/// <param name="Report">The report.</param>
/// <param name="Passages">The words that tell it.</param>
public sealed record TellingAnswer(string Item, ReportSummary Report, IReadOnlyList<QuotedPassage> Passages);

/// <summary>Why two items are held to be one happening.</summary>
/// <param name="One">An item.</param>
/// <param name="Other">Another.</param>
/// <param name="Reason">The rule and what it saw.</param>
public sealed record WhyAnswer(string One, string Other, string Reason);

/// <summary>A happening with its figures, passages, reasons and contradictions.</summary>
/// <param name="Happening">The happening in short.</param>
/// <param name="Figures">Its counts; none for engagements.</param>
/// <param name="Told">What each report tells of it; 200 at most.</param>
/// <param name="Why">Why its items are one; 500 links at most.</param>
/// <param name="Contradictions">Where its reports cannot both be right; 100 at most.</param>
public sealed record HappeningDetail(
    HappeningSummary Happening, IReadOnlyList<SeriesAnswer> Figures, IReadOnlyList<TellingAnswer> Told, IReadOnlyList<WhyAnswer> Why, IReadOnlyList<ContradictionAnswer> Contradictions);

/// <summary>What one of two reports says.</summary>
/// <param name="Item">The item.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Passage">The words.</param>
public sealed record ClaimAnswer(string Item, string? Source, QuotedPassage Passage);

/// <summary>Two reports that cannot both be right about a happening.</summary>
/// <param name="Field">About what: killed, date, place and so on.</param>
/// <param name="Reason">In words.</param>
/// <param name="Left">The earlier.</param>
/// <param name="Right">The later.</param>
/// <param name="Decided">Whether somebody has decided about one of them.</param>
public sealed record ContradictionAnswer(string Field, string Reason, ClaimAnswer Left, ClaimAnswer Right, bool Decided);

/// <summary>A page of contradictions, those of the latest reports first.</summary>
/// <param name="Contradictions">The contradictions.</param>
/// <param name="Next">What "after" is for the next page; null where this is the last one.</param>
public sealed record ContradictionsAnswer(IReadOnlyList<ContradictionAnswer> Contradictions, string? Next);
