using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Intake;
using Dateline.Text;

namespace Dateline.Archive.Sqlite;

/// <summary>The table of printings.</summary>
internal sealed class PrintingTable(Statements statements)
{
    private const string Day = "yyyy-MM-dd";
    private const string Columns = "given_id, source, url, language, byline, given, published_at, modified_at, origin, kept_at, title_start, title_end";

    // A batch mostly comes from few places.
    private (Origin Origin, string Json)? _lastOrigin;

    /// <summary>The printings of a report, the first one first.</summary>
    public ImmutableArray<Printing> Of(ReportNumber report)
    {
        using var rows = statements.Query($"SELECT {Columns} FROM printings WHERE report = $1", report.Value);
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
                DecisionTable.Moment(rows.GetString(9)))
            {
                Title = rows.IsDBNull(10) ? null : new Span(rows.GetInt32(10), rows.GetInt32(11)),
            });
        }

        printings.Sort((left, right) => left.Follows(right));
        return printings.DrainToImmutable();

        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
    }

    /// <summary>Adds one.</summary>
    public void Add(ReportNumber report, Printing printing) => statements.Run(
        $"INSERT INTO printings (report, {Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        report.Value, printing.GivenId, printing.Source, printing.Url, printing.Language, printing.Byline, printing.Given?.ToString(Day, CultureInfo.InvariantCulture),
        printing.PublishedAt is { } published ? DecisionTable.Moment(published) : null, printing.ModifiedAt is { } modified ? DecisionTable.Moment(modified) : null,
        Json(printing.Origin), DecisionTable.Moment(printing.KeptAt), (long?)printing.Title?.Start, (long?)printing.Title?.End);

    /// <summary>Whether something was printed at this address.</summary>
    public bool HasUrl(string url) => statements.Number("SELECT 1 FROM printings WHERE url = $1 LIMIT 1", url) is not null;

    /// <summary>The reports that were printed at an address that a report was printed at, itself among them where it has any.</summary>
    public List<long> AtAddressesOf(ReportNumber report) => statements.Numbers(
        "SELECT DISTINCT other.report FROM printings own JOIN printings other ON other.url = own.url WHERE own.report = $1", report.Value);

    private string? Json(Origin? origin)
    {
        if (origin is null) return null;
        if (_lastOrigin is not { } last || !ReferenceEquals(last.Origin, origin)) _lastOrigin = last = (origin, JsonSerializer.Serialize(origin));
        return last.Json;
    }
}
