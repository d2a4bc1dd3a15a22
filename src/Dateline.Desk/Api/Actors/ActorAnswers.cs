using Dateline.Desk.Api.Reports;

namespace Dateline.Desk.Api.Actors;

/// <summary>A role that reports give an actor.</summary>
/// <param name="Title">The role as the first report says it.</param>
/// <param name="First">The day of the first report that gives it.</param>
/// <param name="Last">The day of the last one.</param>
/// <param name="Reports">How many reports give it.</param>
public sealed record RoleAnswer(string Title, string? First, string? Last, int Reports);

/// <summary>Why two names are held to be one actor's.</summary>
/// <param name="One">A name.</param>
/// <param name="Other">Another one.</param>
/// <param name="Reason">The rule, or the decision.</param>
public sealed record NameLinkAnswer(string One, string Other, string Reason);

/// <summary>An actor across reports.</summary>
/// <param name="Id">Its number in this archive; a decision may give it another.</param>
/// <param name="Name">Its fullest name.</param>
/// <param name="OtherNames">Its other names.</param>
/// <param name="Kind">person, organisation, state or group.</param>
/// <param name="Reports">In how many reports it is.</param>
/// <param name="First">The day of the first of them; null where none has a day.</param>
/// <param name="Last">The day of the last of them.</param>
/// <param name="Roles">Its roles by its latest 50 reports.</param>
/// <param name="Why">Why its names are one actor's.</param>
public sealed record ActorAnswer(
    string Id, string Name, IReadOnlyList<string> OtherNames, string Kind, int Reports, string? First, string? Last, IReadOnlyList<RoleAnswer> Roles, IReadOnlyList<NameLinkAnswer> Why);

/// <summary>The actors that a name may mean.</summary>
/// <param name="Actors">The actors, the one in the most reports first.</param>
public sealed record ActorsAnswer(IReadOnlyList<ActorAnswer> Actors);

/// <summary>A stretch of a quote held against another.</summary>
/// <param name="Own">The words here; empty where they are missing.</param>
/// <param name="Other">The words there; empty where they are missing.</param>
/// <param name="Same">Whether they are the same.</param>
public sealed record StretchAnswer(string Own, string Other, bool Same);

/// <summary>The same quote in another report, in other words or fewer.</summary>
/// <param name="Report">The other report.</param>
/// <param name="Change">clipped or altered.</param>
/// <param name="Stretches">Both quotes in order.</param>
/// <param name="Reason">Why they are held to be one quote.</param>
public sealed record OtherWordingAnswer(ReportSummary Report, string Change, IReadOnlyList<StretchAnswer> Stretches, string Reason);

/// <summary>Something that an actor said, as one report gives it.</summary>
/// <param name="Item">The statement.</param>
/// <param name="Report">The report.</param>
/// <param name="Act">say, deny, promise, urge and so on.</param>
/// <param name="Content">What was said.</param>
/// <param name="Printings">How often the same source printed it.</param>
/// <param name="Otherwise">The same quote elsewhere, clipped or altered.</param>
public sealed record SaidAnswer(string Item, ReportSummary Report, string Act, IReadOnlyList<QuotedPassage> Content, int Printings, IReadOnlyList<OtherWordingAnswer> Otherwise);

/// <summary>A page of what an actor said, in order.</summary>
/// <param name="Actor">Who; null where the name means nobody.</param>
/// <param name="Words">What was said. There may be none though "next" is there.</param>
/// <param name="Next">What "after" is for the next page; null where this is the last one.</param>
public sealed record WordsAnswer(string? Actor, IReadOnlyList<SaidAnswer> Words, string? Next);

/// <summary>One stage that a commitment has reached.</summary>
/// <param name="Stage">considered, pledged, committed, delivered or withheld.</param>
/// <param name="Amount">The largest amount told at this stage; amounts of one commitment are never added up.</param>
/// <param name="Currency">ISO 4217; null where it is not told.</param>
/// <param name="Sources">How many sources tell of it.</param>
/// <param name="Item">The item that tells of it first.</param>
/// <param name="Report">Its report.</param>
/// <param name="Passages">The words that tell it.</param>
public sealed record LadderStepAnswer(string Stage, decimal? Amount, string? Currency, int Sources, string Item, ReportSummary Report, IReadOnlyList<QuotedPassage> Passages);

/// <summary>A commitment followed along its stages.</summary>
/// <param name="Id">What it is called by: REPORT:ITEM of one of its items.</param>
/// <param name="Givers">Who gives.</param>
/// <param name="Recipients">Who receives.</param>
/// <param name="Steps">The stages in their order.</param>
public sealed record CommitmentAnswer(string Id, IReadOnlyList<string> Givers, IReadOnlyList<string> Recipients, IReadOnlyList<LadderStepAnswer> Steps);

/// <summary>A page of commitments.</summary>
/// <param name="Commitments">The commitments.</param>
/// <param name="Next">What "after" is for the next page; null where this is the last one.</param>
public sealed record CommitmentsAnswer(IReadOnlyList<CommitmentAnswer> Commitments, string? Next);
