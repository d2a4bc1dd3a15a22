using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Items;

public sealed class ItemWriterTests
{
    [Fact]
    public void JSON_holds_every_item_with_its_passage_and_what_it_names()
    {
        using var json = JsonDocument.Parse(FoundSamples.Write("json", FoundSamples.Query("quay"), new FindCursor(new ItemNumber(7), null), QuayRecord.Read()));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["statement", "incident", "incident", "commitment", "commitment", "engagement", "programme", "check", "check"], items.Select(item => item.GetProperty("is").GetString()));
        Assert.True(FindCursor.TryParse(json.RootElement.GetProperty("next").GetString()!, out var next));
        Assert.Equal(7, next.Item.Value);
        Assert.All(items, item => Assert.NotEmpty(item.GetProperty("passage").EnumerateArray()));
        Assert.Equal("the Northern Front", items[1].GetProperty("actors")[0].GetProperty("name").GetString());
        Assert.Equal("Brevik", items[5].GetProperty("places")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Lines_hold_one_item_each()
    {
        string[] lines = FoundSamples.Write("jsonl", null, null, QuayRecord.Read(), SampleRecords.Hostile()).TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void People_see_when_what_and_where_it_stands_and_hits_in_colour()
    {
        string plain = FoundSamples.Write("table", null, null, QuayRecord.Read());
        Assert.Contains("2025-04-13", plain, StringComparison.Ordinal);
        Assert.Contains("shelling · Novo Selo · at least 35 killed", plain, StringComparison.Ordinal);
        Assert.Contains("Norland → Ostmark · at least EUR 20 billion", plain, StringComparison.Ordinal);
        Assert.Contains("The Quay Post", plain, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', plain);
    }

    [Fact]
    public void Nothing_of_a_report_reaches_the_terminal_as_a_command()
    {
        string shown = FoundSamples.Write("table", null, null, SampleRecords.Hostile());
        Assert.DoesNotContain(shown, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', shown);
    }

    [Fact]
    public void Words_that_were_asked_for_are_marked_whatever_their_case_and_accents()
    {
        var hits = new Dateline.Export.Items.Hits(FoundSamples.Query("\"émile zola\" harb* -quay"));
        Assert.Equal("at |HARBOUR|, |Emile Zola|'s quay? |harbours|, sharb", string.Concat(
            hits.Pieces("at HARBOUR, Emile Zola's quay? harbours, sharb").Select(piece => piece.IsHit ? $"|{piece.Text}|" : piece.Text)));
    }

    [Fact]
    public void A_dossier_stands_alone_and_is_safe()
    {
        string page = FoundSamples.Write("html", FoundSamples.Query("\"<script>alert(1)</script>\" OR quay"), null, QuayRecord.Read(), SampleRecords.Hostile());
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:alert(1)\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page.Replace("src=x onerror", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("http", page[page.IndexOf("<body>", StringComparison.Ordinal)..].Replace("https://wire.example", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"chart world\"", page, StringComparison.Ordinal);
        Assert.Contains("<mark>quay</mark>", page, StringComparison.Ordinal);
    }
}
