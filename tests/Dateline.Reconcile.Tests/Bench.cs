using System.Collections.Immutable;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Reconcile.Tests;

/// <summary>An archive of its own for one test, gone afterwards.</summary>
internal sealed class Bench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;
    private readonly SqliteArchive _archive;

    public Bench()
    {
        _archive = SqliteArchive.Open(Path.Join(_folder, "a.db"));
        Change = _archive.Change();
    }

    public IArchiveChange Change { get; }

    /// <summary>Keeps a report of which nothing is read, and reconciles it.</summary>
    public KeptReport Add(IReconciler reconciler, string text, string? url = null, string id = "r") => Add(reconciler, new Record
    {
        Report = new Report { Id = id, Text = text, Url = url },
        Reader = new ReaderVersion("0", ImmutableSortedDictionary<string, string>.Empty),
    });

    /// <summary>Keeps a record and reconciles it.</summary>
    public KeptReport Add(IReconciler reconciler, Record record)
    {
        var kept = Change.Keep(record, DateTimeOffset.UnixEpoch);
        if (kept.Moved is { } old) reconciler.Remove(Change, old);
        if (kept.Kept is Kept.New or Kept.NewVersion || kept.Moved is not null) reconciler.Add(Change, kept.Report, record);
        return kept.Report;
    }

    public void Dispose()
    {
        Change.Dispose();
        _archive.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
