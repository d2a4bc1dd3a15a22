using Dateline.Intake;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reading.Tests.Records.Incidents;

public sealed class TollTests
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    [Theory]
    [InlineData("A blast in Lima killed three people and wounded nine.", 3L, 9L)]
    [InlineData("A man and a woman were killed in a bus crash in Lima.", 2L, null)]
    [InlineData("Four people were shot in Lima on Monday. One of the victims died.", 1L, 3L)]
    [InlineData("Two people were killed in a crash in Lima. Three people were killed in the crash, police said later.", 3L, null)]
    [InlineData("Nobody was hurt in the blast in Lima.", null, 0L)]
    [InlineData("The bombing in Lima killed 18 people, two of them nurses.", 18L, null)]
    public void The_toll_of_an_incident_is_its_highest_whole_count(string text, long? killed, long? injured)
    {
        var incident = Assert.Single(Reader.Value.Read(new Report { Id = "r", Text = text, Given = new(2025, 4, 16) }).Incidents);
        Assert.Equal(new Toll(killed, injured), Toll.Of(incident));
    }
}
