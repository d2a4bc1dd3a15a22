using System.Collections.Immutable;
using Dateline.Cli.Batches;
using Dateline.Intake;
using Dateline.Reading;
using Record = Dateline.Reading.Record;

namespace Dateline.Cli.Tests.Batches;

public sealed class ReadAheadTests
{
    private static readonly ReaderVersion Version = new("0", ImmutableSortedDictionary<string, string>.Empty);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Results_come_in_the_order_of_the_reports_whoever_is_faster(int jobs)
    {
        var ahead = new ReadAhead<Record>(Reports(500), report => ReadSlowly(report), jobs);
        Assert.Equal(
            Enumerable.Range(0, 500).Select(i => $"{i}"),
            ahead.Results(() => { }).Select(result => result.Value!.Report.Id));
    }

    [Fact]
    public void No_thread_waits_for_another_while_reports_are_unread()
    {
        // Each report is done only when another is read at the same time.
        using var pair = new Barrier(2);
        var ahead = new ReadAhead<Record>(Reports(8), ReadTogether, 2);
        Assert.All(ahead.Results(() => { }), result => Assert.Null(result.Fault));

        Record ReadTogether(Report report) =>
            pair.SignalAndWait(TimeSpan.FromSeconds(30)) ? Read(report) : throw new InvalidOperationException("The other thread waits.");
    }

    [Fact]
    public void A_fault_in_one_report_is_its_own()
    {
        var ahead = new ReadAhead<Record>(Reports(50), report => report.Id is "17" ? throw new InvalidOperationException("bug") : Read(report), 3);
        var results = ahead.Results(() => { }).ToList();
        Assert.Equal(50, results.Count);
        Assert.Equal("bug", results[17].Fault!.Message);
        Assert.Equal(49, results.Count(result => result.Value is not null));
    }

    [Fact]
    public void Refused_reports_keep_their_place()
    {
        Outcome[] outcomes = [new Refused(new Problem("x", "is bad")), .. Reports(2), new Refused(new Problem("y", "is bad"))];
        var results = new ReadAhead<Record>(outcomes, Read, 2).Results(() => { }).ToList();
        Assert.Equal([false, true, true, false], results.Select(result => result.Value is not null));
    }

    [Fact]
    public void Only_so_many_reports_are_held_at_a_time()
    {
        int taken = 0;
        var outcomes = Reports(100_000).Select(outcome =>
        {
            Interlocked.Increment(ref taken);
            return outcome;
        });
        int written = 0;
        foreach (var result in new ReadAhead<Record>(outcomes, Read, 2).Results(() => { }))
        {
            written++;
            Assert.InRange(Volatile.Read(ref taken) - written, 0, 20);
            if (written == 1000) break;
        }
    }

    [Fact]
    public void A_fault_of_the_intake_is_not_swallowed()
    {
        var ahead = new ReadAhead<Record>(Reports(3).Concat(Failing()), Read, 2);
        var seen = new List<ReadResult<Record>>();
        Assert.Throws<InvalidOperationException>(() => { foreach (var result in ahead.Results(() => { })) seen.Add(result); });
        Assert.Equal(3, seen.Count);
    }

    private static IEnumerable<Outcome> Failing() => Reports(1).Select(Outcome (_) => throw new NotSupportedException("bug"));

    private static IEnumerable<Outcome> Reports(int count) =>
        Enumerable.Range(0, count).Select(i => new Taken(new Report { Id = $"{i}", Text = "x" }));

    private static Record Read(Report report) => new() { Report = report, Reader = Version };

    private static Record ReadSlowly(Report report)
    {
        if (report.Id.EndsWith('3')) Thread.Sleep(1);
        return Read(report);
    }
}
