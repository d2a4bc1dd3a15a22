using System.ComponentModel;
using Dateline.Desk.Api.Reports;

namespace Dateline.Desk.Api.Actors;

/// <summary>A role that reports give an actor.</summary>
internal sealed record RoleAnswer(
    [property: Description("The role as the first report says it.")] string Title,
    [property: Description("The day of the first report that gives it.")] string? First,
    [property: Description("The day of the last one.")] string? Last,
    [property: Description("How many reports give it.")] int Reports);

/// <summary>Why two names are held to be one actor's.</summary>
internal sealed record NameLinkAnswer(
    [property: Description("A name.")] string One,
    [property: Description("Another one.")] string Other,
    [property: Description("The rule, or the decision.")] string Reason);

/// <summary>An actor across reports.</summary>
internal sealed record ActorAnswer(
    [property: Description("Its number in this archive; a decision may give it another.")] string Id,
    [property: Description("Its fullest name.")] string Name,
    [property: Description("Its other names.")] IReadOnlyList<string> OtherNames,
    [property: Description("person, organisation, state or group.")] string Kind,
    [property: Description("In how many reports it is.")] int Reports,
    [property: Description("The day of the first of them; null where none has a day.")] string? First,
    [property: Description("The day of the last of them.")] string? Last,
    [property: Description("Its roles by its latest 50 reports.")] IReadOnlyList<RoleAnswer> Roles,
    [property: Description("Why its names are one actor's.")] IReadOnlyList<NameLinkAnswer> Why);

/// <summary>The actors that a name may mean.</summary>
internal sealed record ActorsAnswer(
    [property: Description("The actors, the one in the most reports first.")] IReadOnlyList<ActorAnswer> Actors);

/// <summary>A stretch of a quote held against another.</summary>
internal sealed record StretchAnswer(
    [property: Description("The words here; empty where they are missing.")] string Own,
    [property: Description("The words there; empty where they are missing.")] string Other,
    [property: Description("Whether they are the same.")] bool Same);

/// <summary>The same quote in another report, in other words or fewer.</summary>
internal sealed record OtherWordingAnswer(
    [property: Description("The other report.")] ReportSummary Report,
    [property: Description("clipped or altered.")] string Change,
    [property: Description("Both quotes in order.")] IReadOnlyList<StretchAnswer> Stretches,
    [property: Description("Why they are held to be one quote.")] string Reason);

/// <summary>Something that an actor said, as one report gives it.</summary>
internal sealed record SaidAnswer(
    [property: Description("The statement.")] string Item,
    [property: Description("The report.")] ReportSummary Report,
    [property: Description("say, deny, promise, urge and so on.")] string Act,
    [property: Description("What was said.")] IReadOnlyList<QuotedPassage> Content,
    [property: Description("How often the same source printed it.")] int Printings,
    [property: Description("The same quote elsewhere, clipped or altered.")] IReadOnlyList<OtherWordingAnswer> Otherwise);

/// <summary>A page of what an actor said, in order.</summary>
internal sealed record WordsAnswer(
    [property: Description("Who; null where the name means nobody.")] string? Actor,
    [property: Description("What was said. There may be none though \"next\" is there.")] IReadOnlyList<SaidAnswer> Words,
    [property: Description("What \"after\" is for the next page; null where this is the last one.")] string? Next);

/// <summary>One stage that a commitment has reached.</summary>
internal sealed record LadderStepAnswer(
    [property: Description("considered, pledged, committed, delivered or withheld.")] string Stage,
    [property: Description("The largest amount told at this stage; amounts of one commitment are never added up.")] decimal? Amount,
    [property: Description("ISO 4217; null where it is not told.")] string? Currency,
    [property: Description("How many sources tell of it.")] int Sources,
    [property: Description("The item that tells of it first.")] string Item,
    [property: Description("Its report.")] ReportSummary Report,
    [property: Description("The words that tell it.")] IReadOnlyList<QuotedPassage> Passages);

/// <summary>A commitment followed along its stages.</summary>
internal sealed record CommitmentAnswer(
    [property: Description("What it is called by: REPORT:ITEM of one of its items.")] string Id,
    [property: Description("Who gives.")] IReadOnlyList<string> Givers,
    [property: Description("Who receives.")] IReadOnlyList<string> Recipients,
    [property: Description("The stages in their order.")] IReadOnlyList<LadderStepAnswer> Steps);

/// <summary>A page of commitments.</summary>
internal sealed record CommitmentsAnswer(
    [property: Description("The commitments.")] IReadOnlyList<CommitmentAnswer> Commitments,
    [property: Description("What \"after\" is for the next page; null where this is the last one.")] string? Next);
