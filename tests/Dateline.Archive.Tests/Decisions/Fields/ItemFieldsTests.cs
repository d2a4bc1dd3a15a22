using System.Collections.Immutable;
using Dateline.Archive.Decisions.Fields;
using Dateline.Archive.Find;
using Dateline.Reading.Description;

namespace Dateline.Archive.Tests.Decisions.Fields;

public sealed class ItemFieldsTests
{
    [Fact]
    public void Every_field_that_is_described_is_shown_in_its_order()
    {
        foreach (var item in RecordItems.Of(Told.Record).DistinctBy(item => item.Kind))
        {
            var described = Paths(RecordDescription.Kinds[(int)item.Kind].Fields, "").ToList();
            var shown = ItemFields.Of(Told.Record, item).Select(field => field.Path).Where(path => !path.Contains("[1]", StringComparison.Ordinal));
            Assert.Equal(described, [.. shown]);
        }
    }

    [Fact]
    public void A_field_bears_its_value_its_words_and_its_rule()
    {
        var fields = ItemFields.Of(Told.Record, Item("i1")).ToDictionary(field => field.Path);
        Assert.Equal(("shelling", "test"), (fields["kind"].Text, fields["kind"].Rule));
        Assert.Equal("Odesa", fields["place"].Text);
        Assert.Equal("2026-03-01", fields["date"].Text);
        Assert.Equal("at-least 12 killed (workers)", fields["figures[0]"].Text);
        Assert.Equal("30-40 injured", fields["figures[1]"].Text);
        Assert.Equal("40", fields["figures[1].high"].Text);
        Assert.Null(fields["figures[1].countedBy"].Text);
        Assert.Null(fields["target"].Rule);
        Assert.Equal(Told.At("a bakery"), Assert.Single(fields["target"].Passages));
        var amount = ItemFields.Of(Told.Record, Item("m1")).Single(field => field.Path is "amount");
        Assert.Equal("4000000 EUR", amount.Text);
    }

    [Fact]
    public void What_is_said_has_passages_and_what_is_not_said_has_none()
    {
        foreach (var record in Reports.Samples().Append(Told.Record))
        {
            foreach (var field in RecordItems.Of(record).SelectMany(item => ItemFields.Of(record, item))) Assert.True(field.Text is null ? field.IsNullable : !field.Passages.IsEmpty, field.ToString());
        }
    }

    [Theory]
    [InlineData("c1", "stated")]
    [InlineData("p1", "lat")]
    [InlineData("a1", "mentions[0]")]
    [InlineData("m1", "period.start")]
    public void What_follows_from_something_else_cannot_be_corrected(string id, string path) =>
        Assert.False(ItemFields.Of(Told.Record, Item(id)).Single(field => field.Path == path).IsCorrectable);

    private static RecordItem Item(string id) => RecordItems.Of(Told.Record).Single(item => item.Id == id);

    private static IEnumerable<string> Paths(ImmutableArray<FieldDescription> fields, string before)
    {
        // A date is one value: how exact it is and where it is from follow from it.
        if (fields.Any(field => field.Name is "rule")) yield break;
        foreach (var field in fields.Where(field => field.Name is not ("id" or "why" or "evidence" or "confidence" or "doubts")))
        {
            bool isList = field.Value is ValueDescription.ListOf;
            string path = before + field.Name + (isList ? "[0]" : "");
            yield return path;
            var value = field.Value is ValueDescription.ListOf list ? list.Item : field.Value;
            foreach (string inner in value is ValueDescription.Group group ? Paths(group.Fields, path + ".") : []) yield return inner;
        }
    }
}
