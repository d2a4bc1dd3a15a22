using System.Text;
using System.Text.Json;
using Dateline.Export.Json;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Json;

public sealed class RecordSchemaTests
{
    public static TheoryData<string> Samples => new("harbour", "hostile", "empty", "wide");

    [Fact]
    public void The_schema_in_docs_is_the_one_made_from_the_descriptions() =>
        Approved.AssertEqual(Schema(), "../../../docs/record.schema.json");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_line_of_output_follows_the_schema(string sample)
    {
        using var schema = JsonDocument.Parse(Schema());
        using var document = JsonDocument.Parse(Output.Of("jsonl", SampleRecords.ByName(sample)));
        Assert.Empty(new SchemaValidator(schema.RootElement).Check(document.RootElement));
    }

    [Theory]
    [InlineData("\"act\":\"deny\"", "\"act\":\"denied\"")]
    [InlineData("\"within\":\"s4\"", "\"within\":\"a4\"")]
    [InlineData("\"incidents\":[]", "\"incidents\":[{}]")]
    [InlineData("\"cue\":null", "\"clue\":null")]
    [InlineData("\"precision\":\"day\"", "\"precision\":\"hour\"")]
    public void The_schema_refuses_what_the_contract_does_not_allow(string allowed, string refused)
    {
        using var schema = JsonDocument.Parse(Schema());
        string line = Output.Of("jsonl", SampleRecords.Harbour()) + Output.Of("jsonl", SampleRecords.CueLess());
        Assert.Contains(allowed, line, StringComparison.Ordinal);
        foreach (string changed in line.Replace(allowed, refused, StringComparison.Ordinal).Split('\n').Where(l => l.Contains(refused, StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(changed);
            Assert.NotEmpty(new SchemaValidator(schema.RootElement).Check(document.RootElement));
        }
    }

    private static string Schema()
    {
        using var stream = new MemoryStream();
        RecordSchema.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
