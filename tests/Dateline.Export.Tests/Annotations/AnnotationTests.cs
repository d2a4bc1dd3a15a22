using System.Text;
using System.Text.Json;
using Dateline.Export.Tests.Items;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Annotations;

public sealed class AnnotationTests
{
    [Fact]
    public void Both_selectors_of_a_passage_select_it_in_the_text()
    {
        foreach (var record in (Record[])[SampleRecords.Harbour(), SampleRecords.Wide(), QuayRecord.Read()])
        {
            Rune[] runes = [.. record.Report.Text.EnumerateRunes()];
            using var page = JsonDocument.Parse(FoundSamples.Write("annotations", FoundSamples.Query("harbour"), null, record));
            Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.RootElement.GetProperty("@context").GetString());
            foreach (var target in page.RootElement.GetProperty("items").EnumerateArray().SelectMany(item => item.GetProperty("target").EnumerateArray()))
            {
                var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
                string exact = quote.GetProperty("exact").GetString()!;
                Assert.Equal(exact, string.Concat(runes[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()]));
                Assert.Contains(quote.GetProperty("prefix").GetString() + exact + quote.GetProperty("suffix").GetString(), record.Report.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_address_that_is_none_is_left_out()
    {
        string page = FoundSamples.Write("annotations", null, null, SampleRecords.Hostile());
        JsonDocument.Parse(page).Dispose();
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }
}
