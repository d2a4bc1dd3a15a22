using Dateline.Intake;

namespace Dateline.Reading.Tests;

public sealed class RecordReaderLifeTests
{
    private static readonly Report Ferry = new() { Id = "r", Text = string.Concat(Enumerable.Repeat("The ferry left Split at noon, mayor Ana Koval said.\n", 200)) };

    [Fact]
    public async Task A_reader_let_go_while_it_reads_finishes_what_it_reads()
    {
        var reader = RecordReader.Open();
        using var begun = new ManualResetEventSlim();
        var reading = Task.Run(() =>
        {
            begun.Set();
            try
            {
                return reader.Read(Ferry).Statements.Length;
            }
            catch (ObjectDisposedException)
            {
                return -1;
            }
        });
        begun.Wait();
        reader.Dispose();
        Assert.NotEqual(0, await reading);
    }

    [Fact]
    public void A_reader_that_was_let_go_reads_no_more()
    {
        var reader = RecordReader.Open();
        reader.Dispose();
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Read(Ferry));
    }
}
