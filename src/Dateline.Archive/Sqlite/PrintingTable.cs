using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Intake;

namespace Dateline.Archive.Sqlite;

/// <summary>The table of printings.</summary>
internal sealed class PrintingTable(Statements statements)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The printings of a report, the first one first.</summary>
    public ImmutableArray<Printing> Of(ReportNumber report)
    {
        using var rows = statements.Query(
            "SELECT given_id, source, url, language, byline, given, published_at, modified_at, origin, kept_at FROM printings WHERE report = $1", report.Value);
        var printings = ImmutableArray.CreateBuilder<Printing>();
        while (rows.Read())
        {
            printings.Add(new(
                rows.GetString(0),
                Text(1),
                Text(2),
                Text(3),
                Text(4),
                Text(5) is { } given ? DateOnly.ParseExact(given, Day, CultureInfo.InvariantCulture) : null,
                Text(6) is { } published ? DecisionTable.Moment(published) : null,
                Text(7) is { } modified ? DecisionTable.Moment(modified) : null,
                Text(8) is { } origin ? JsonSerializer.Deserialize<Origin>(origin) : null,
                DecisionTable.Moment(rows.GetString(9))));
        }

        printings.Sort((left, right) => left.Follows(right));
        return printings.DrainToImmutable();

        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
    }

    /// <summary>Adds one.</summary>
    public void Add(ReportNumber report, Printing printing) => statements.Run(
        "INSERT INTO printings (report, given_id, source, url, language, byline, given, published_at, modified_at, origin, kept_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        report.Value, printing.GivenId, printing.Source, printing.Url, printing.Language, printing.Byline, printing.Given?.ToString(Day, CultureInfo.InvariantCulture),
        printing.PublishedAt is { } published ? DecisionTable.Moment(published) : null, printing.ModifiedAt is { } modified ? DecisionTable.Moment(modified) : null,
        printing.Origin is { } origin ? JsonSerializer.Serialize(origin) : null, DecisionTable.Moment(printing.KeptAt));

    /// <summary>Whether something was printed at this address.</summary>
    public bool HasUrl(string url) => statements.Number("SELECT 1 FROM printings WHERE url = $1 LIMIT 1", url) is not null;
}
