using System.Text;
using System.Text.Json;
using Dateline.Export.Rows;

namespace Dateline.Export.Tests.Rows;

public sealed class RowWriterTests
{
    private static readonly Column[] Columns = [new("id"), new("place", "Place"), new("killed", "Killed", IsNumber: true), new("names", "Names"), new("open")];

    [Theory]
    [InlineData("=HYPERLINK(\"http://a.example\")", "\"'=HYPERLINK(\"\"http://a.example\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1 dead", "\"'-1 dead\"")]
    [InlineData("@cmd", "\"'@cmd\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("Odesa, Ukraine", "\"Odesa, Ukraine\"")]
    public void In_a_sheet_no_text_becomes_a_formula(string place, string cell) =>
        Assert.Equal($"id,place,killed,names,open\r\na,{cell},,,\r\n", Write("csv", new Row("a", place, null, null, null)));

    [Fact]
    public void In_a_sheet_numbers_stay_numbers() =>
        Assert.Equal("id,place,killed,names,open\r\na,,-3,x; y,true\r\n", Write("csv", new Row("a", null, -3L, new[] { "x", "y" }, true)));

    [Fact]
    public void Json_lines_hold_an_object_a_row_with_null_for_what_is_not_known()
    {
        using var json = JsonDocument.Parse(Write("jsonl", new Row("a", "Odesa", 1.5m, new[] { "x" }, null)));
        Assert.Equal("""{"id":"a","place":"Odesa","killed":1.5,"names":["x"],"open":null}""", JsonSerializer.Serialize(json.RootElement));
    }

    [Fact]
    public void Json_ends_with_the_cursor_of_the_next_page()
    {
        using var json = JsonDocument.Parse(Write("json", new Row("a", null, 2, null, false), next: "c1"));
        Assert.Equal(2, json.RootElement.GetProperty("rows")[0].GetProperty("killed").GetInt32());
        Assert.Equal("c1", json.RootElement.GetProperty("next").GetString());
    }

    [Fact]
    public void A_table_shows_the_columns_that_have_headings_and_no_control_characters()
    {
        string[] lines = Write("table", new Row("a", "Odesa\u001B[2J", 1204L, new[] { "x", "y" }, true)).Split('\n');
        Assert.Equal(["Place", "Killed", "Names"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith("1,204  x, y", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', lines[1]);
    }

    [Fact]
    public void An_empty_table_says_so() => Assert.Equal("Nothing found.\n", Write("table"));

    private static string Write(string format, Row? row = null, string? next = null)
    {
        using var output = new MemoryStream();
        using (var writer = RowWriters.Create(format, output, Columns, new ExportOptions { Width = 80 }))
        {
            if (row is not null) writer.Write(row);
            writer.Complete(next);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
