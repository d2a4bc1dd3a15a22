using Dateline.Archive.Decisions.Fields;
using Dateline.Archive.Find;

namespace Dateline.Archive.Tests.Decisions.Fields;

public sealed class FieldPathTests
{
    private static readonly RecordItem Incident = RecordItems.Of(Told.Record).Single(item => item.Kind == ItemKind.Incident);

    [Theory]
    [InlineData("kind")]
    [InlineData("figures[0].value")]
    [InlineData("figures[@120-133].value")]
    [InlineData("figures[@120-133#2]")]
    [InlineData("figures[+]")]
    public void A_path_is_written_as_it_is_read(string path) => Assert.Equal(path, FieldPath.Parse(path)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Kind")]
    [InlineData("figures[-1]")]
    [InlineData("figures[@9-3]")]
    [InlineData("figures[@1-2#0]")]
    [InlineData("figures[0]value")]
    [InlineData("figures[99999999999]")]
    [InlineData("kind\n")]
    public void What_is_no_path_is_none(string path) => Assert.Null(FieldPath.Parse(path));

    [Fact]
    public void Every_path_of_every_item_is_found_again_by_what_no_re_reading_changes()
    {
        foreach (var record in Reports.Samples().Append(Told.Record))
        {
            foreach (var item in RecordItems.Of(record))
            {
                foreach (var field in ItemFields.Of(record, item))
                {
                    Assert.Equal(field.Anchored, FieldPath.Parse(field.Path)!.ToAnchored(record, item)!.ToString());
                    Assert.Equal(field.Path, FieldPath.Parse(field.Anchored)!.ToIndexed(record, item)!.ToString());
                }
            }
        }
    }

    [Fact]
    public void An_element_whose_passage_grew_is_found_by_what_overlaps_it_and_one_that_is_gone_is_not()
    {
        var passage = Told.At("Grey Column");
        Assert.Equal("attackers[0].basis", FieldPath.Parse($"attackers[@{passage.Start - 4}-{passage.Start + 2}].basis")!.ToIndexed(Told.Record, Incident)!.ToString());
        Assert.Null(FieldPath.Parse("attackers[@0-1]")!.ToIndexed(Told.Record, Incident));
        Assert.Null(FieldPath.Parse("attackers[1]")!.ToAnchored(Told.Record, Incident));
    }

    [Fact]
    public void Two_figures_in_one_passage_are_told_apart()
    {
        var figures = ItemFields.Of(Told.Record, Incident).Where(field => field.Path is "figures[0]" or "figures[1]").Select(field => field.Anchored).ToList();
        Assert.Equal(figures[0][..^1] + "#2]", figures[1]);
    }
}
