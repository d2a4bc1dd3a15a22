using System.Text;

namespace Dateline.Intake.Tests.Formats.JsonLines;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(65_536)]
    public void Lines_are_the_same_however_the_bytes_arrive(int step)
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => new string((char)('a' + (i % 26)), (i * 977) + 1))];
        string json = string.Join('\n', texts.Select(text => $$"""{"text": "{{text}}"}"""));
        var outcomes = ReportIntake.Read(["-"], () => new SlowStream(Encoding.UTF8.GetBytes(json), step));
        Assert.Equal(texts, outcomes.Select(outcome => Assert.IsType<Taken>(outcome).Report.Text));
    }

    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(step, count));
    }
}
