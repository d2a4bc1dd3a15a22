using System.Collections.Immutable;
using Dateline.Archive.Find.Indexing;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Checks;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Programmes;
using Dateline.Reading.Records.Statements;

namespace Dateline.Archive.Find;

/// <summary>The fields that queries know.</summary>
public static class FindFields
{
    /// <summary>The label of a field that holds.</summary>
    internal const string Yes = "yes";

    /// <summary>The label of a field that does not hold.</summary>
    internal const string No = "no";

    internal static readonly FindField Is = Closed("is", "is", "What kind of item it is.", "is:incident sumy",
        ["statement", "incident", "commitment", "engagement", "programme", "check"]);

    internal static readonly FindField Kind = Closed("kind", "kd", "The kind that an item has within its list.", "kind:strike place:sumy",
        [.. Names<IncidentKind>(), .. Names<CommitmentKind>(), .. Names<EngagementKind>(), .. Names<ProgrammeKind>(), .. Names<CheckKind>()]);

    internal static readonly FindField Status = Closed("status", "st", "How an incident, engagement or programme stands.", "is:engagement status:planned",
        [.. Names<IncidentStatus>(), .. Names<EngagementStatus>(), .. Names<ProgrammeStatus>()]);

    internal static readonly FindField Stage = Closed("stage", "sg", "How far aid has come.", "stage:pledged recipient:ukraine", [.. Names<CommitmentStage>()]);

    internal static readonly FindField Act = Closed("act", "ac", "What is done by saying it.", "act:deny speaker:kremlin", [.. Names<Act>()]);

    internal static readonly FindField Currency = new("currency", FindValue.Code, "The currency of an amount, ISO 4217.", "amount>=1e9 currency:EUR") { Tag = "cu" };

    internal static readonly FindField Country = new("country", FindValue.Code, "The country of an item's place, ISO 3166-1 alpha-2.", "is:incident country:UA") { Tag = "co" };

    internal static readonly FindField Agrees = Flag("agrees", "ag", "Whether a check came out as the report says.", "is:check agrees:false");

    internal static readonly FindField Verbatim = Flag("verbatim", "vb", "Whether a statement holds words in quotation marks.", "speaker:rutte verbatim:true");

    internal static readonly FindField Disputed = Flag("disputed", "dp", "Whether an incident is told with another account of it.", "kind:strike disputed:true");

    internal static readonly FindField Text = new("text", FindValue.Words, "Words anywhere in the item's report.", "is:commitment text:\"air defence\"");

    internal static readonly FindField Report = new("report", FindValue.Code, "The id of the report, its beginning (four digits or more), or the id it came with.", "report:1f0c is:incident");

    internal static readonly FindField After = new("after", FindValue.Date, "On that day or later: the item's date, or its report's where it has none.", "after:2025-04-01");

    internal static readonly FindField Before = new("before", FindValue.Date, "Earlier than that day.", "before:2025-04");

    internal static readonly FindField On = new("on", FindValue.Date, "Within that day, month, year, or from one to another.", "on:2025-04-01..2025-04-13");

    /// <summary>All fields, in the order in which they are explained.</summary>
    public static ImmutableArray<FindField> All { get; } =
    [
        Is,
        Kind,
        Words("speaker", "Who says it: the name or the words as said.", "speaker:rutte", NameField.Speaker),
        Words("addressee", "To whom it is said.", "addressee:reporters", NameField.Addressee),
        Words("channel", "Through what it is said.", "channel:telegram", NameField.Channel),
        Act,
        Verbatim,
        Words("place", "Where: the name as said, the gazetteer's, its region, or a country's name for all in it.", "place:sumy", NameField.Place),
        Country,
        Words("attacker", "Who is held responsible.", "attacker:russia", NameField.Attacker),
        Words("target", "At what it was aimed.", "target:bus", NameField.Target),
        Words("counter", "Whose count it is.", "counter:ministry killed>=100", NameField.Counter),
        Words("disputer", "Who gives another account.", "disputer:kremlin", NameField.Disputer),
        Disputed,
        Status,
        .. Enum.GetValues<FigureQuantity>().Select(quantity => Number(quantity)),
        Words("giver", "Who gives.", "giver:nato", NameField.Giver),
        Words("recipient", "Who receives.", "recipient:ukraine", NameField.Recipient),
        Stage,
        new("amount", FindValue.Number, "The money of a commitment, in its own currency.", "amount>=1e9") { Number = NumberField.Amount },
        Currency,
        Words("participant", "Who takes part.", "participant:erdogan kind:call", NameField.Participant),
        Words("lead", "Who leads a programme.", "lead:osce", NameField.Lead),
        Words("name", "What a programme is called; what is given.", "name:patriot", NameField.Name),
        Words("actor", "Anybody in the item, whatever they do.", "actor:merkel", NameField.Speaker, NameField.Addressee, NameField.Attacker, NameField.Disputer, NameField.Counter,
            NameField.Giver, NameField.Recipient, NameField.Participant, NameField.Lead),
        After,
        Before,
        On,
        Words("source", "Who published the report, any of its printings.", "source:reuters", NameField.Source),
        Report,
        Text,
        Agrees,
        new("confidence", FindValue.Number, "How sure the reader is of the item, from 0 to 1; items of older versions have none until they are read again.", "confidence<0.5 decided:false") { Number = NumberField.Confidence },
        new("unresolved", FindValue.YesNo, "Whether the item takes part in a contradiction that nobody decided.", "source:reuters unresolved:true") { Flag = ItemFlag.Unresolved },
        new("decided", FindValue.YesNo, "Whether somebody accepted, corrected or added the item or a field of it.", "is:incident decided:false") { Flag = ItemFlag.Decided },
    ];

    private static readonly Dictionary<string, FindField> ByName = All.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field of a name, in capitals or not; null where there is none.</summary>
    public static FindField? Find(string name) => ByName.GetValueOrDefault(name);

    private static FindField Words(string name, string meaning, string example, params ImmutableArray<NameField> names) =>
        new(name, FindValue.Words, meaning, example) { Names = names };

    private static FindField Flag(string name, string tag, string meaning, string example) => new(name, FindValue.YesNo, meaning, example) { Tag = tag };

    private static FindField Closed(string name, string tag, string meaning, string example, ImmutableArray<string> labels) =>
        new(name, FindValue.Label, meaning, example) { Tag = tag, Labels = [.. labels.Distinct(StringComparer.Ordinal)] };

    private static FindField Number(FigureQuantity quantity)
    {
        string name = Labels.Of(quantity);
        return new(name, FindValue.Number, $"How many people were {(quantity is FigureQuantity.Missing ? "missing" : name)}, by any count the item gives.", $"{name}>=30") { Number = (NumberField)(int)quantity };
    }

    private static ImmutableArray<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Labels.Of)];
}
