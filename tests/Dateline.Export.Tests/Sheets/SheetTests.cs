using Dateline.Export.Sheets;
using Dateline.Export.Tests.Items;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Sheets;

public sealed class SheetTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1+1", "'=1+1")]
    [InlineData("\t=1+1", "'=1+1")]
    [InlineData("\r\n+49", "'+49")]
    [InlineData("-2 degrees", "'-2 degrees")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("two = one + one", "two = one + one")]
    [InlineData("", "")]
    public void A_text_can_be_no_formula(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));

    [Fact]
    public void A_number_stays_a_number() => Assert.Equal("-12.5", CsvCell.Of(-12.5));

    [Fact]
    public void Every_row_has_a_cell_for_every_heading()
    {
        foreach (string format in (string[])["csv", "statements", "incidents", "engagements", "programmes", "checks", "commitments", "events"])
        {
            var rows = Parse(FoundSamples.Write(format, null, null, QuayRecord.Read(), SampleRecords.Hostile(), SampleRecords.Harbour()));
            Assert.True(rows.Count > 1, format);
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            Assert.Equal(rows[0].Length, rows[0].Distinct(StringComparer.Ordinal).Count());
            Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '@', $"{format}: {cell}"));
        }
    }

    [Fact]
    public void An_event_has_its_precision_actors_and_best_low_and_high()
    {
        var rows = Parse(FoundSamples.Write("events", null, null, QuayRecord.Read()));
        Assert.Equal(3, rows.Count);
        Assert.Equal("2025-04-13", Cell(rows, 1, "event_date"));
        Assert.Equal("1", Cell(rows, 1, "time_precision"));
        Assert.Equal("Shelling/artillery/missile attack", Cell(rows, 1, "sub_event_type"));
        Assert.Equal("the Northern Front", Cell(rows, 1, "actor1"));
        Assert.Equal("blamed", Cell(rows, 1, "actor1_basis"));
        Assert.Equal(("35", "35", "35"), (Cell(rows, 1, "best"), Cell(rows, 1, "low"), Cell(rows, 1, "high")));
        Assert.Equal("60", Cell(rows, 1, "injured"));
        Assert.Equal("", Cell(rows, 1, "latitude"));
        Assert.Equal("", Cell(rows, 2, "event_date"));
    }

    [Fact]
    public void A_commitment_has_its_stage_parties_amount_and_period()
    {
        var rows = Parse(FoundSamples.Write("commitments", null, null, QuayRecord.Read()));
        Assert.Equal("delivered", Cell(rows, 1, "stage"));
        Assert.Equal("3", Cell(rows, 1, "iati_transaction_type"));
        Assert.Equal("Norland", Cell(rows, 1, "giver"));
        Assert.Equal("Ostmark", Cell(rows, 1, "recipient"));
        Assert.Equal("20000000000", Cell(rows, 1, "amount"));
        Assert.Equal("EUR", Cell(rows, 1, "currency"));
        Assert.Equal("at-least", Cell(rows, 1, "amount_bound"));
        Assert.Equal("2025-01-01", Cell(rows, 1, "period_start"));
        Assert.Equal("the Northern Front", Cell(rows, 1, "stated_by"));
        Assert.Equal(("considered", "", "tents"), (Cell(rows, 2, "stage"), Cell(rows, 2, "amount"), Cell(rows, 2, "item")));
    }

    private static string Cell(List<string[]> rows, int row, string column) => rows[row][Array.IndexOf(rows[0], column)];

    // RFC 4180, written here anew so that the writer's library is not its own judge.
    private static List<string[]> Parse(string text)
    {
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\n')) cell.Append(c);
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                rows.Add([.. row]);
                row.Clear();
            }
        }

        return rows;
    }
}
