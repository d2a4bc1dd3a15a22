using Dateline.Intake;

namespace Dateline.Reading.Tests.Records.Programmes;

public sealed class ProgrammeReaderTests
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    [Fact]
    public void The_fullest_of_its_names_is_its_name()
    {
        var record = Read("The truce was shaky. A five-day truce in Yemen had been agreed in May.");
        var truce = Assert.Single(record.Programmes);
        Assert.Equal("five-day truce in Yemen", truce.Name.Of(record.Report.Text));
        Assert.Equal(2, truce.Evidence.Length);
    }

    [Fact]
    public void Initials_in_brackets_are_the_same_programme()
    {
        var record = Read("The Baltic Free Trade Agreement (BFTA) was signed in Riga.");
        Assert.Equal("Baltic Free Trade Agreement", Assert.Single(record.Programmes).Name.Of(record.Report.Text));
    }

    [Fact]
    public void Two_deals_with_two_states_are_two()
    {
        var record = Read("The nuclear deal with Kenya holds. The nuclear deal with Norway was never signed.");
        Assert.Equal(2, record.Programmes.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Operation")]
    [InlineData("with between of force")]
    [InlineData("- - - program")]
    public void Scraps_of_text_give_nothing_and_do_no_harm(string text) => Assert.Empty(Read(text).Programmes);

    private static Record Read(string text) => Reader.Value.Read(new Report { Id = "r", Text = text, Given = new(2025, 4, 16) });
}
