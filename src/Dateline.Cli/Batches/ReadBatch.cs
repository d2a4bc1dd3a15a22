using Dateline.Cli.Output;
using Dateline.Export;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Cli.Batches;

/// <summary>Reads a batch of reports and writes their records.</summary>
internal static class ReadBatch
{
    /// <summary>Does what was asked, and says how it went.</summary>
    /// <exception cref="OutputFailure">The output could not be written.</exception>
    public static ExitCode Run(ReadRequest request)
    {
        using var output = RecordOutput.Open(request.Output);
        using var stop = new Interruption(output);
        using var reader = RecordReader.Open();
        var tally = new Tally();
        var reports = ReportIntake.Read(request.Paths, Console.OpenStandardInput);
        var ahead = new ReadAhead<Record>(reports, report => reader.Read(report with { Given = report.Given ?? request.Date }), request.Jobs);
        IRecordWriter? writer = null;
        try
        {
            foreach (var result in ahead.Results(beforeWaiting: stop.Guard(() => writer?.Flush())))
            {
                if (result.Value is { } record)
                {
                    lock (stop.Gate)
                    {
                        writer ??= Open(request, output);
                        writer.Write(record);
                    }
                }

                Count(result, tally);
                Progress.Show(tally.Read, tally.Refused + tally.Faults);
            }

            lock (stop.Gate)
            {
                if (writer is not null)
                {
                    // The writer hands on what it holds as it is disposed, so it goes before the file is closed and put in place.
                    writer.Complete();
                    writer.Dispose();
                    writer = null;
                    output.Complete();
                }
            }
        }
        finally
        {
            writer?.Dispose();
            Progress.Clear();
        }

        if (tally.Refused + tally.Faults > 0 && tally.Read + tally.Refused + tally.Faults > 1) Messages.Say(tally.ToString());
        return tally.Code;
    }

    private static IRecordWriter Open(ReadRequest request, RecordOutput output) =>
        RecordWriters.Create(request.Format, output.Stream, new ExportOptions { Color = request.Color, Width = request.Width });

    private static void Count(ReadResult<Record> result, Tally tally)
    {
        if (result.Outcome is Refused refused)
        {
            tally.Refused++;
            Messages.Say(refused.Problem.ToString());
        }
        else if (result.Fault is { } fault)
        {
            tally.Faults++;
            Messages.Fault(fault, ((Taken)result.Outcome).Report.Id);
        }
        else
        {
            tally.Read++;
        }
    }
}
