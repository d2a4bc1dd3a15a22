using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests;

public sealed class RecordWritersTests
{
    public static TheoryData<string> Formats => [.. RecordWriters.Formats];

    [Fact]
    public void The_formats_are_known_by_name() => Assert.Equal(["text", "json", "jsonl", "html"], RecordWriters.Formats);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_gives_the_same_bytes_for_the_same_records(string format) =>
        Assert.Equal(Output.Of(format, SampleRecords.Harbour(), SampleRecords.Wide()), Output.Of(format, SampleRecords.Harbour(), SampleRecords.Wide()));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_ends_with_a_line_feed_and_leaves_the_stream_open(string format)
    {
        using var stream = new MemoryStream();
        using (var writer = RecordWriters.Create(format, stream, new ExportOptions()))
        {
            writer.Write(SampleRecords.Empty());
            writer.Complete();
        }

        stream.Position = stream.Length - 1;
        Assert.Equal('\n', stream.ReadByte());
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("JSON")]
    [InlineData("")]
    public void A_format_that_does_not_exist_is_refused(string format)
    {
        var error = Assert.Throws<ArgumentException>(() => RecordWriters.Create(format, Stream.Null, new ExportOptions()));
        Assert.Contains("jsonl", error.Message, StringComparison.Ordinal);
    }
}
