using System.Text.Json;

namespace Dateline.Export.Tests.Json;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type":"integer","minimum":0}""", "3", true)]
    [InlineData("""{"type":"integer","minimum":0}""", "3.5", false)]
    [InlineData("""{"type":"integer","minimum":0}""", "-1", false)]
    [InlineData("""{"type":["string","null"],"pattern":"^s[1-9][0-9]*$"}""", "null", true)]
    [InlineData("""{"type":["string","null"],"pattern":"^s[1-9][0-9]*$"}""", "\"s10\"", true)]
    [InlineData("""{"type":["string","null"],"pattern":"^s[1-9][0-9]*$"}""", "\"s0\"", false)]
    [InlineData("""{"enum":["a",null]}""", "null", true)]
    [InlineData("""{"enum":["a",null]}""", "\"b\"", false)]
    [InlineData("""{"const":1}""", "1", true)]
    [InlineData("""{"const":1}""", "2", false)]
    [InlineData("""{"type":"boolean"}""", "false", true)]
    [InlineData("""{"type":"boolean"}""", "0", false)]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":2}""", """["a"]""", true)]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":2}""", "[]", false)]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":2}""", """["a","b","c"]""", false)]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":2}""", "[1]", false)]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"null"}},"additionalProperties":false}""", """{"a":null}""", true)]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"null"}},"additionalProperties":false}""", "{}", false)]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"null"}},"additionalProperties":false}""", """{"a":1}""", false)]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"null"}},"additionalProperties":false}""", """{"a":null,"b":1}""", false)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":"y"}""", true)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":1}""", false)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "null", true)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "1", false)]
    [InlineData("""{"oneOf":[{"type":"number"},{"type":"integer"}]}""", "1.5", true)]
    [InlineData("""{"oneOf":[{"type":"number"},{"type":"integer"}]}""", "1", false)]
    [InlineData("""{"$ref":"#/$defs/n","$defs":{"n":{"type":"number"}}}""", "1", true)]
    [InlineData("""{"$ref":"#/$defs/n","$defs":{"n":{"type":"number"}}}""", "\"1\"", false)]
    public void The_validator_knows_what_a_schema_allows(string schema, string instance, bool valid)
    {
        using var schemaDocument = JsonDocument.Parse(schema);
        using var document = JsonDocument.Parse(instance);
        Assert.Equal(valid, new SchemaValidator(schemaDocument.RootElement).Check(document.RootElement).Count == 0);
    }

    [Fact]
    public void A_keyword_that_the_validator_does_not_know_is_an_error()
    {
        using var schema = JsonDocument.Parse("""{"contains":{"type":"null"}}""");
        using var document = JsonDocument.Parse("[]");
        Assert.Throws<NotSupportedException>(() => new SchemaValidator(schema.RootElement).Check(document.RootElement));
    }
}
