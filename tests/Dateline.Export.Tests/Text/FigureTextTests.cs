using System.Text;
using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Archive.Sqlite;
using Dateline.Export.Tests.Samples;
using Dateline.Export.Text;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile;
using Dateline.Reconcile.Happenings;

namespace Dateline.Export.Tests.Text;

/// <summary>The happening that the samples tell of most, as people see it.</summary>
public sealed class FigureTextTests
{
    [Fact]
    public void The_figures_of_the_sample_emergency_look_as_approved()
    {
        string text = Show(Samples());
        Approved.AssertEqual(TerminalPicture.Of(text, 88), "../../../docs/images/figures.svg");
        Assert.DoesNotContain(text.Split('\n'), line => Plain(line).Length > 88);
    }

    private static string Show(IEnumerable<Record> records)
    {
        string folder = Directory.CreateTempSubdirectory("dateline-").FullName;
        try
        {
            using var archive = SqliteArchive.Open(Path.Join(folder, "a.db"));
            using var change = archive.Change();
            var keeper = new Keeper(new Reconciliation());
            foreach (var record in records) keeper.Keep(change, PreparedRecord.Of(record), DateTimeOffset.UnixEpoch);
            var happening = new HappeningFinder(change).All(Space.Incidents).MaxBy(one => one.Sources)!;
            using var output = new MemoryStream();
            using (var shown = new FigureText(output, new ExportOptions { Color = true, Width = 88 }))
            {
                shown.Write(happening);
                shown.Complete();
            }

            return Encoding.UTF8.GetString(output.ToArray());
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Record> Samples()
    {
        using var reader = RecordReader.Open();
        var outcomes = ReportIntake.Read([Path.Join(Path.GetDirectoryName(ThisFile())!, "../../../samples/kitwe-bombing/reports")], () => Stream.Null).ToList();
        Assert.All(outcomes, outcome => Assert.IsType<Taken>(outcome));
        return [.. outcomes.Cast<Taken>().Select(taken => reader.Read(taken.Report))];
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private static string Plain(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\u001B\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
