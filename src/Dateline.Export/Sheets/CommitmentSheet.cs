using Dateline.Export.Items;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export.Sheets;

/// <summary>The commitments table, with the columns that users of the Ukraine Support Tracker (Kiel) and of IATI look for.</summary>
/// <remarks>The codes of transactions are IATI's (https://iatistandard.org/en/iati-standard/203/codelists/transactiontype/).</remarks>
internal static class CommitmentSheet
{
    /// <summary>The table.</summary>
    public static Sheet<FoundItem> Sheet { get; } = new(
    [
        Of("stage", "considered, pledged, committed, delivered or withheld.", (_, commitment) => Labels.Of(commitment.Stage.Value)),
        Of("iati_transaction_type", "IATI: 12 a pledge, 2 a commitment, 3 a disbursement; empty for what is considered or withheld.", (_, commitment) => Transaction(commitment.Stage.Value)),
        Of("giver", "Who gives.", (found, commitment) => ItemColumns.Names(found, commitment.Givers)),
        Of("recipient", "Who receives.", (found, commitment) => ItemColumns.Names(found, commitment.Recipients)),
        Of("amount", "The money, in its own currency.", (_, commitment) => CsvCell.Of(commitment.Amount?.Value.Money.Value)),
        Of("currency", "ISO 4217; empty where the report does not tell.", (_, commitment) => commitment.Amount?.Value.Money.Currency),
        Of("amount_bound", "exact, at-least, at-most or about.", (_, commitment) => commitment.Amount is { } amount ? Labels.Of(amount.Value.Bound) : null),
        Of("aid_type_general", "What it consists of.", (_, commitment) => Labels.Of(commitment.Kind.Value)),
        Of("item", "What is given where it is not just money, as said.", (found, commitment) => commitment.Items is { } items ? CsvCell.Of(ItemColumns.Words(found, items)) : null),
        Of("period_start", "The first day for which it is given.", (_, commitment) => commitment.Period?.Dates?.Value.Start.ToString()),
        Of("period_end", "The last day.", (_, commitment) => commitment.Period?.Dates?.Value.End.ToString()),
        Of("period", "The period as said.", (found, commitment) => commitment.Period is { } period ? CsvCell.Of(ItemColumns.Words(found, period.Span)) : null),
        Of("stated_by", "Who tells of it.", StatedBy),
        new("announcement_date", "The date of the report.", found => found.Report.Published?.ToString()),
        .. ItemColumns.Passage, .. ItemColumns.Report,
    ]);

    private static string? StatedBy(FoundItem found, Commitment commitment) => commitment.StatedBy is { } id
        ? ItemColumns.Names(found, found.Record.Statements.FirstOrDefault(statement => string.Equals(statement.Id, id, StringComparison.Ordinal))?.Speaker)
        : null;

    private static string? Transaction(CommitmentStage stage) => stage switch { CommitmentStage.Pledged => "12", CommitmentStage.Committed => "2", CommitmentStage.Delivered => "3", _ => null };

    private static SheetColumn<FoundItem> Of(string name, string meaning, Func<FoundItem, Commitment, string?> cell) => new(name, meaning, found => cell(found, found.Record.Commitments[found.Item.Index]));
}
