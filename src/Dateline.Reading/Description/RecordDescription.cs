using System.Collections.Immutable;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Checks;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Places;
using Dateline.Reading.Records.Programmes;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Description;

/// <summary>What a record holds: declared here once, for JSON and its schema, the documentation and all that shows records.</summary>
public static class RecordDescription
{
    /// <summary>The kinds of items in the order in which they are written.</summary>
    public static ImmutableArray<KindDescription> Kinds { get; } =
    [
        StatementDescription.Kind,
        IncidentDescription.Kind,
        CommitmentDescription.Kind,
        EngagementDescription.Kind,
        ProgrammeDescription.Kind,
        ActorDescription.Kind,
        PlaceDescription.Kind,
        CheckDescription.Kind,
    ];

    /// <summary>The fields of the report itself.</summary>
    public static ImmutableArray<FieldDescription> Report { get; } =
    [
        new("id", "The report's name in its batch.", new ValueDescription.Words()),
        new("title", "The title, where one is known: the first line of the text.", new ValueDescription.Words(), Nullable: true),
        new("source", "Who published the report, as given with it.", new ValueDescription.Words(), Nullable: true),
        new("url", "The address of the report, as given with it. Nothing checks it.", new ValueDescription.Words(), Nullable: true),
        new("language", "BCP 47 tag of the language, as given with the report.", new ValueDescription.Words(), Nullable: true),
        new("published", "The date of the report.", new ValueDescription.Group(Published)),
        new("text", "The whole text, unchanged: title, line feed and body, or the body alone. All offsets count its Unicode code points "
            + "from 0. Half a surrogate pair, which is no character, is written as U+FFFD.", new ValueDescription.Words()),
        new("textHash", "SHA-256 of the text in UTF-8, lower-case hexadecimal.", new ValueDescription.Words("^[0-9a-f]{64}$")),
    ];

    /// <summary>A day, month or year.</summary>
    private const string Date = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    /// <summary>The fields that say by what the record was read.</summary>
    public static ImmutableArray<FieldDescription> Reader { get; } =
    [
        new("version", "The version of the program.", new ValueDescription.Words()),
        new("models", "Each model's name, with the SHA-256 of its file.", new ValueDescription.Table("^[0-9a-f]{64}$")),
    ];

    private static ImmutableArray<FieldDescription> Published =>
    [
        new("value", "The date, ISO 8601: a day, or the month or year that all days that fit have in common.", new ValueDescription.Words(Date), Nullable: true),
        new("precision", "How exact the date is.", new ValueDescription.OneOf([new("day", "To the day."), new("month", "To the month."), new("year", "To the year.")]), Nullable: true),
        new("basis", "Where the date is from.", new ValueDescription.OneOf(
        [
            new("given", "It was given with the report, or by the user."),
            new("stated", "The report states it."),
            new("inferred", "It was worked out from the report."),
        ]), Nullable: true),
        new("evidence", "The passages that tell the date; empty for a date that was given.", SharedFields.Passages()),
        new("steps", "How a date was worked out, step by step; empty for one that was given or stated.", new ValueDescription.ListOf(new ValueDescription.Group(
        [
            new("words", "What was concluded, and from what.", new ValueDescription.Words()),
            new("daysLeft", "How many days fit after the step, at least 1.", new ValueDescription.Number()),
            new("evidence", "The passages that the step rests on.", SharedFields.Passages(neverEmpty: true)),
        ]))),
        new("fitting", "All days that fit, where more than one and at most 31 do.", new ValueDescription.ListOf(new ValueDescription.Words("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))),
    ];

}
