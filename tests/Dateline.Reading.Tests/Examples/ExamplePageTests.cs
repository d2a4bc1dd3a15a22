namespace Dateline.Reading.Tests.Examples;

public sealed class ExamplePageTests
{
    private const string Page = """
        # A page

        Words.

        ## A group

        ### An example

        > **A title**
        >
        > One paragraph.
        > Another one.

        | who | act | channel |
        |---|---|---|
        | Ana | say | – |
        | Bo | | on X |

        Not yet read so.

        ### Nothing at all

        > Rain.

        No statement.
        """;

    [Fact]
    public void A_heading_with_a_passage_is_an_example() =>
        Assert.Equal("An example, Nothing at all", string.Join(", ", ExamplePage.Read("p", Page).Select(e => e.Heading)));

    [Fact]
    public void The_bold_first_line_is_the_title()
    {
        Example example = ExamplePage.Read("p", Page)[0];
        Assert.Equal("A title", example.Title);
        Assert.Equal("A title\nOne paragraph.\nAnother one.", example.Text);
    }

    [Fact]
    public void An_empty_cell_is_not_looked_at_and_a_dash_is_looked_at()
    {
        var rows = ExamplePage.Read("p", Page)[0].Rows;
        Assert.Equal("", rows[0]["channel"]);
        Assert.Null(rows[1]["act"]);
        Assert.Equal("on X", rows[1]["channel"]);
    }

    [Fact]
    public void What_is_not_read_yet_is_marked()
    {
        var examples = ExamplePage.Read("p", Page);
        Assert.False(examples[0].IsRead);
        Assert.True(examples[1].IsRead);
        Assert.Empty(examples[1].Rows);
    }

    [Fact]
    public void A_broken_row_names_its_page_and_line()
    {
        string broken = Page.Replace("| Bo | | on X |", "| Bo | on X |", StringComparison.Ordinal);
        var error = Assert.Throws<InvalidDataException>(() => ExamplePage.Read("p", broken));
        Assert.StartsWith("p, line 17:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_without_table_must_say_that_there_is_nothing() =>
        Assert.Throws<InvalidDataException>(() => ExamplePage.Read("p", Page.Replace("No statement.", "", StringComparison.Ordinal)));
}
