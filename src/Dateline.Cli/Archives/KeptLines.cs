using System.Buffers;
using System.Text.Json;
using Dateline.Archive;
using Dateline.Cli.Output;
using Dateline.Intake;
using Dateline.Reconcile.Keeping;

namespace Dateline.Cli.Archives;

/// <summary>Tells programs what became of each report, a line of JSON each, once it is kept for good.</summary>
internal sealed class KeptLines : IDisposable
{
    private readonly RecordOutput _output = RecordOutput.Open(null);

    /// <summary>Tells of one report.</summary>
    /// <param name="result">What became of it.</param>
    /// <param name="report">The report as it came.</param>
    /// <exception cref="OutputFailure">Nobody takes the line.</exception>
    public void Tell(KeepResult result, Report report)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("id", result.Report.Id);
            json.WriteString("given", report.Id);
            json.WriteString("kept", KeptWords.Of(result.Kept));
            json.WriteEndObject();
        }

        _output.Stream.Write(line.WrittenSpan);
        _output.Stream.WriteByte((byte)'\n');
    }

    /// <summary>Hands on what was told.</summary>
    /// <exception cref="OutputFailure">Nobody takes it.</exception>
    public void Flush() => _output.Stream.Flush();

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();
}
