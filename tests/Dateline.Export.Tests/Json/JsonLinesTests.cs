using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Json;

public sealed class JsonLinesTests
{
    [Fact]
    public void The_record_of_the_harbour_report_is_as_approved() =>
        Approved.AssertEqual(Output.Of("json", SampleRecords.Harbour()), "Approved/harbour.json");

    [Fact]
    public void Each_record_is_one_line_that_ends_in_a_line_feed()
    {
        string lines = Output.Of("jsonl", SampleRecords.Harbour(), SampleRecords.Hostile(), SampleRecords.Empty());
        Assert.Equal(3, lines.Count(c => c == '\n'));
        Assert.EndsWith("}\n", lines, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', lines);
    }

    [Fact]
    public void No_records_make_no_lines_and_an_empty_array()
    {
        Assert.Equal("", Output.Of("jsonl"));
        Assert.Equal("[]\n", Output.Of("json"));
    }

    [Fact]
    public void Offsets_count_code_points_of_the_text_that_is_written()
    {
        int spans = 0;
        foreach (string sample in new[] { "harbour", "hostile", "wide" })
        {
            using var document = JsonDocument.Parse(Output.Of("jsonl", SampleRecords.ByName(sample)));
            var runes = document.RootElement.GetProperty("report").GetProperty("text").GetString()!.EnumerateRunes().ToArray();
            foreach (var span in SpansIn(document.RootElement))
            {
                int start = span.GetProperty("start").GetInt32(), end = span.GetProperty("end").GetInt32();
                Assert.Equal(string.Concat(runes[start..end]), span.GetProperty("text").GetString());
                spans++;
            }
        }

        Assert.True(spans > 60, $"Only {spans} spans were seen.");
    }

    [Fact]
    public void The_text_comes_back_unchanged_and_half_a_pair_as_the_replacement_character()
    {
        var record = SampleRecords.Hostile();
        using var document = JsonDocument.Parse(Output.Of("jsonl", record));
        Assert.Equal(record.Report.Text.Replace('\uD800', '\uFFFD'), document.RootElement.GetProperty("report").GetProperty("text").GetString());
    }

    [Fact]
    public void A_text_longer_than_the_buffers_comes_back_whole_with_pairs_across_every_border()
    {
        string body = string.Concat(Enumerable.Repeat("x😀\n\"é\"", 20_001));
        for (int shift = 0; shift < 3; shift++)
        {
            var record = new RecordBuilder("long", "", new string('-', shift) + body).Build();
            using var document = JsonDocument.Parse(Output.Of("jsonl", record));
            var report = document.RootElement.GetProperty("report");
            Assert.Equal(record.Report.Text, report.GetProperty("text").GetString());
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Report.Text)));
            Assert.Equal(hash, report.GetProperty("textHash").GetString());
        }
    }

    [Fact]
    public void Nothing_that_a_terminal_or_a_web_page_would_obey_is_written_raw()
    {
        string line = Output.Of("jsonl", SampleRecords.Hostile());
        Assert.DoesNotContain(line.TrimEnd('\n'), c => char.IsControl(c) || c is '<' or '>' or '&' or '\u202E' or '\u202C' or '\u2066' or '\u2069');
    }

    [Fact]
    public void A_date_that_was_given_says_so_and_one_that_was_not_is_null()
    {
        string given = Output.Of("jsonl", SampleRecords.Harbour()), none = Output.Of("jsonl", SampleRecords.Empty());
        Assert.Contains("""
            "published":{"value":"2025-03-04","precision":"day","basis":"given","evidence":[],"steps":[],"fitting":[]}
            """, given, StringComparison.Ordinal);
        Assert.Contains("""
            "published":{"value":null,"precision":null,"basis":null,"evidence":[],"steps":[],"fitting":[]}
            """, none, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_derived_value_is_explained_by_its_rule_and_evidence()
    {
        using var document = JsonDocument.Parse(Output.Of("jsonl", SampleRecords.Harbour()));
        var told = document.RootElement.GetProperty("statements")[2];
        string[] fields = [.. told.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("field").GetString()!)];
        Assert.Equal(["act", "speaker.actor", "content[0].verbatim", "content[1].verbatim"], fields);
        Assert.All(told.GetProperty("why").EnumerateArray(), why => Assert.NotEqual(0, why.GetProperty("evidence").GetArrayLength()));
    }

    [Fact]
    public void The_stream_stays_open_and_holds_what_was_written_when_the_writer_is_disposed_early()
    {
        using var stream = new MemoryStream();
        using (var writer = RecordWriters.Create("jsonl", stream, new ExportOptions())) writer.Write(SampleRecords.Empty());
        Assert.True(stream.CanWrite);
        Assert.Equal(Output.Of("jsonl", SampleRecords.Empty()), Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static IEnumerable<JsonElement> SpansIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(SpansIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => SpansIn(field.Value))
            .Concat(element.TryGetProperty("start", out _) ? [element] : []),
        _ => [],
    };
}
