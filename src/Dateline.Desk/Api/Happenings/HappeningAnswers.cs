using System.ComponentModel;
using Dateline.Desk.Api.Reports;

namespace Dateline.Desk.Api.Happenings;

/// <summary>A place of the gazetteer.</summary>
internal sealed record PlaceAnswer(
    [property: Description("Its name.")] string Name,
    [property: Description("ISO 3166-1 alpha-2; null where it is in none.")] string? Country,
    [property: Description("Its region; null where it is in none.")] string? Region,
    [property: Description("In degrees, north positive.")] double Latitude,
    [property: Description("In degrees, east positive.")] double Longitude);

/// <summary>A number that was chosen among counts.</summary>
internal sealed record ChosenAnswer(
    [property: Description("The number.")] long Value,
    [property: Description("Why this one.")] string Reason,
    [property: Description("The item that gives it.")] string Item);

/// <summary>A count as one report gives it, and how it stands to those before.</summary>
internal sealed record CountAnswer(
    [property: Description("first, repeated, copy, revision, correction, competing, narrower or wider.")] string Step,
    [property: Description("Why it stands so.")] string Reason,
    [property: Description("Which count of the series it is held against, from 0; null for the first.")] int? From,
    [property: Description("The number; null where words give none (\"dozens\").")] long? Value,
    [property: Description("The high end of a range.")] long? High,
    [property: Description("How the number bounds the count: exact, at-least and so on.")] string Bound,
    [property: Description("The group as said; null where they are just people.")] string? Who,
    [property: Description("Whether they are part of another count.")] bool Subset,
    [property: Description("Whose count it is; null where the report gives it on its own word.")] string? CountedBy,
    [property: Description("Who published the report.")] string? Source,
    [property: Description("The day of the report.")] string? Told,
    [property: Description("The item that gives it.")] string Item,
    [property: Description("The words that give it.")] QuotedPassage Passage);

/// <summary>All counts of one quantity, in order of telling.</summary>
internal sealed record SeriesAnswer(
    [property: Description("What befell them: killed, injured, missing and so on.")] string Quantity,
    [property: Description("The number to go by; null where there is none.")] ChosenAnswer? Best,
    [property: Description("The least that still stands.")] ChosenAnswer? Low,
    [property: Description("The most that still stands.")] ChosenAnswer? High,
    [property: Description("The counts.")] IReadOnlyList<CountAnswer> Counts);

/// <summary>A happening in short: incidents or engagements of one or several reports that are one.</summary>
internal sealed record HappeningSummary(
    [property: Description("What it is called by: REPORT:ITEM of one of its items; any other item's id names it as well.")] string Id,
    [property: Description("incident or engagement.")] string Is,
    [property: Description("bombing, flood, meeting and so on.")] string Kind,
    [property: Description("When, as 2031-03-05, 2031-03 or a range; null where nobody tells.")] string? Date,
    [property: Description("Where; null where nobody tells.")] PlaceAnswer? Place,
    [property: Description("How many died, by the best count.")] long? Killed,
    [property: Description("The least that stands.")] long? KilledLow,
    [property: Description("The most that stands.")] long? KilledHigh,
    [property: Description("How many were hurt, by the best count.")] long? Injured,
    [property: Description("How many reports tell of it.")] int Reports,
    [property: Description("How many sources do: near-copies are one.")] int Sources,
    [property: Description("Its items.")] IReadOnlyList<string> Items);

/// <summary>A page of happenings, the latest first.</summary>
internal sealed record HappeningsAnswer(
    [property: Description("The happenings. There may be fewer than asked for, even none, though \"next\" is there.")] IReadOnlyList<HappeningSummary> Happenings,
    [property: Description("What \"after\" is for the next page; null where this is the last one.")] string? Next);

/// <summary>What one report tells of a happening.</summary>
internal sealed record TellingAnswer(
    [property: Description("The item.")] string Item,
    [property: Description("The report.")] ReportSummary Report,
    [property: Description("The words that tell it.")] IReadOnlyList<QuotedPassage> Passages);

/// <summary>Why two items are held to be one happening.</summary>
internal sealed record WhyAnswer(
    [property: Description("An item.")] string One,
    [property: Description("Another.")] string Other,
    [property: Description("The rule and what it saw.")] string Reason);

/// <summary>A happening with its figures, passages, reasons and contradictions.</summary>
internal sealed record HappeningDetail(
    [property: Description("The happening in short.")] HappeningSummary Happening,
    [property: Description("Its counts; none for engagements.")] IReadOnlyList<SeriesAnswer> Figures,
    [property: Description("What each report tells of it; 200 at most.")] IReadOnlyList<TellingAnswer> Told,
    [property: Description("Why its items are one; 500 links at most.")] IReadOnlyList<WhyAnswer> Why,
    [property: Description("Where its reports cannot both be right; 100 at most.")] IReadOnlyList<ContradictionAnswer> Contradictions);

/// <summary>What one of two reports says.</summary>
internal sealed record ClaimAnswer(
    [property: Description("The item.")] string Item,
    [property: Description("Who published it.")] string? Source,
    [property: Description("The words.")] QuotedPassage Passage);

/// <summary>Two reports that cannot both be right about a happening.</summary>
internal sealed record ContradictionAnswer(
    [property: Description("About what: killed, date, place and so on.")] string Field,
    [property: Description("In words.")] string Reason,
    [property: Description("The earlier.")] ClaimAnswer Left,
    [property: Description("The later.")] ClaimAnswer Right,
    [property: Description("Whether somebody has decided about one of them.")] bool Decided);

/// <summary>A page of contradictions, those of the latest reports first.</summary>
internal sealed record ContradictionsAnswer(
    [property: Description("The contradictions.")] IReadOnlyList<ContradictionAnswer> Contradictions,
    [property: Description("What \"after\" is for the next page; null where this is the last one.")] string? Next);
