using Dateline.Export.Tests.Samples;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Export.Tests.Text;

public sealed class TextSnapshotTests
{
    [Theory]
    [InlineData(80, false)]
    [InlineData(80, true)]
    [InlineData(120, false)]
    [InlineData(120, true)]
    public void Records_look_as_approved(int width, bool color)
    {
        string text = Output.Of(
            "text", new ExportOptions { Width = width, Color = color }, SampleRecords.Harbour(), QuayRecord.Read(), SampleRecords.Hostile(), SampleRecords.Wide());
        Approved.AssertEqual(text, $"Approved/width-{width}{(color ? "-color" : "")}.txt");
    }

    [Fact]
    public void The_picture_in_docs_shows_what_the_program_writes()
    {
        using var reader = RecordReader.Open();
        var sample = (Taken)Assert.Single(ReportIntake.Read([Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../samples/harbour-blast.txt")], () => Stream.Null));
        string text = Output.Of("text", new ExportOptions { Width = 88, Color = true }, reader.Read(sample.Report));
        Approved.AssertEqual(TerminalPicture.Of(text, 88), "../../../docs/images/read-text.svg");
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
