using System.Globalization;
using Dateline.Export.Items;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Programmes;
using Dateline.Reading.Records.Statements;

namespace Dateline.Export.Sheets;

/// <summary>A table for each kind of items, and one for all kinds together.</summary>
internal static class KindSheets
{
    /// <summary>All kinds in one table.</summary>
    public static Sheet<FoundItem> All { get; } = new(
    [
        new("is", "What kind of item it is.", found => Labels.Of(found.Item.Kind)),
        new("what", "The item in a line.", found => CsvCell.Of(string.Join(" · ", ItemHeadline.Of(found, new ShownNames(found.Record))))),
        new("who", "All who take part.", found => ItemColumns.Names(found, found.Actors)),
        .. ItemColumns.Date, .. ItemColumns.Place, .. ItemColumns.Passage, .. ItemColumns.Report,
    ]);

    /// <summary>Statements.</summary>
    public static Sheet<FoundItem> Statements { get; } = new(
    [
        OfStatement("speaker", "Who says it.", (found, statement) => ItemColumns.Names(found, statement.Speaker)),
        OfStatement("act", "What is done by saying it.", (_, statement) => Labels.Of(statement.Act.Value)),
        OfStatement("content", "What is said.", (found, statement) => CsvCell.Of(string.Join(" … ", statement.Content.Select(part => ItemColumns.Words(found, part.Span))))),
        OfStatement("verbatim", "Whether all of it stands in quotation marks.", (_, statement) => CsvCell.Of(statement.Content.All(part => part.Verbatim.Value))),
        OfStatement("cue", "The words that signal it.", (found, statement) => statement.Cue is { } cue ? CsvCell.Of(ItemColumns.Words(found, cue)) : null),
        OfStatement("addressee", "To whom.", (found, statement) => ItemColumns.Names(found, statement.Addressee)),
        OfStatement("channel", "Through what.", (found, statement) => statement.Channel is { } channel ? CsvCell.Of(ItemColumns.Words(found, channel)) : null),
        .. ItemColumns.Date, .. ItemColumns.Place, .. ItemColumns.Passage, .. ItemColumns.Report,
    ]);

    /// <summary>Incidents with the counts of each, as many to a cell as the report gives.</summary>
    public static Sheet<FoundItem> Incidents { get; } = new(
    [
        OfIncident("kind", "What kind of incident.", (_, incident) => Labels.Of(incident.Kind.Value)),
        OfIncident("status", "How it stands.", (_, incident) => Labels.Of(incident.Status.Value)),
        OfIncident("attackers", "Who is held responsible.", (found, incident) => ItemColumns.Names(found, incident.Attackers.Select(attacker => attacker.Who))),
        OfIncident("bases", "On what ground, in the same order.", (_, incident) => CsvCell.Of(string.Join("; ", incident.Attackers.Select(attacker => Labels.Of(attacker.Basis.Value))))),
        OfIncident("target", "At what it was aimed.", (found, incident) => incident.Target is { } target ? CsvCell.Of(ItemColumns.Words(found, target)) : null),
        .. Enum.GetValues<FigureQuantity>().Select(quantity => OfIncident(Labels.Of(quantity), "The counts given, parts of others in parentheses.", (_, incident) => CsvCell.Of(string.Join("; ", Figures(incident, quantity))))),
        OfIncident("counted_by", "Whose counts they are.", (found, incident) => ItemColumns.Names(found, incident.Figures.Select(figure => figure.CountedBy))),
        OfIncident("disputed_by", "Who gives another account.", (found, incident) => ItemColumns.Names(found, incident.DisputedBy.Select(dispute => dispute.Who))),
        .. ItemColumns.Date, .. ItemColumns.Place, .. ItemColumns.Passage, .. ItemColumns.Report,
    ]);

    /// <summary>Engagements.</summary>
    public static Sheet<FoundItem> Engagements { get; } = new(
    [
        OfEngagement("kind", "How they came together.", (_, engagement) => Labels.Of(engagement.Kind.Value)),
        OfEngagement("status", "How it stands.", (_, engagement) => Labels.Of(engagement.Status.Value)),
        OfEngagement("participants", "Who takes part.", (found, engagement) => ItemColumns.Names(found, engagement.Participants)),
        .. ItemColumns.Date, .. ItemColumns.Place, .. ItemColumns.Passage, .. ItemColumns.Report,
    ]);

    /// <summary>Programmes.</summary>
    public static Sheet<FoundItem> Programmes { get; } = new(
    [
        OfProgramme("name", "Its name.", (found, programme) => CsvCell.Of(ItemColumns.Words(found, programme.Name))),
        OfProgramme("kind", "What kind of undertaking.", (_, programme) => Labels.Of(programme.Kind.Value)),
        OfProgramme("status", "How it stands.", (_, programme) => Labels.Of(programme.Status.Value)),
        OfProgramme("leads", "Who leads it.", (found, programme) => ItemColumns.Names(found, programme.Leads)),
        .. ItemColumns.Place, .. ItemColumns.Passage, .. ItemColumns.Report,
    ]);

    /// <summary>Checks.</summary>
    public static Sheet<FoundItem> Checks { get; } = new(
    [
        new("kind", "What is held against what.", found => Labels.Of(found.Record.Checks[found.Item.Index].Kind.Value)),
        new("agrees", "Whether they agree; empty where the report alone cannot tell.", found => CsvCell.Of(found.Record.Checks[found.Item.Index].Agrees?.Value)),
        new("stated", "What the report says.", found => CsvCell.Of(ItemColumns.Words(found, found.Record.Checks[found.Item.Index].Stated))),
        new("computed", "What came out.", found => CsvCell.Of(found.Record.Checks[found.Item.Index].Computed.Value)),
        new("explanation", "What was compared, in words.", found => CsvCell.Of(found.Record.Checks[found.Item.Index].Explanation.Value)),
        .. ItemColumns.Passage, .. ItemColumns.Report,
    ]);

    private static IEnumerable<string> Figures(Incident incident, FigureQuantity quantity)
    {
        foreach (var figure in ShownIncidents.InOrder(incident).Where(figure => figure.Quantity.Value == quantity))
        {
            if (figure.Count.Value is not { Value: { } low } count) continue;
            string number = string.Create(CultureInfo.InvariantCulture, $"{low}{(count.High is { } high && high != low ? $"..{high}" : "")}");
            yield return figure.Subset.Value ? $"({number})" : number;
        }
    }

    private static SheetColumn<FoundItem> OfStatement(string name, string meaning, Func<FoundItem, Statement, string?> cell) => new(name, meaning, found => cell(found, found.Record.Statements[found.Item.Index]));

    private static SheetColumn<FoundItem> OfIncident(string name, string meaning, Func<FoundItem, Incident, string?> cell) => new(name, meaning, found => cell(found, found.Record.Incidents[found.Item.Index]));

    private static SheetColumn<FoundItem> OfEngagement(string name, string meaning, Func<FoundItem, Engagement, string?> cell) => new(name, meaning, found => cell(found, found.Record.Engagements[found.Item.Index]));

    private static SheetColumn<FoundItem> OfProgramme(string name, string meaning, Func<FoundItem, Programme, string?> cell) => new(name, meaning, found => cell(found, found.Record.Programmes[found.Item.Index]));
}
