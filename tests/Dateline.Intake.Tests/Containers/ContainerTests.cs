using System.Formats.Tar;
using static Dateline.Intake.Tests.Containers.Packing;

namespace Dateline.Intake.Tests.Containers;

public sealed class ContainerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-containers-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_packed_file_is_read_as_what_it_holds()
    {
        var reports = ReportsOf(Write("day.jsonl.gz", Gzip("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")));
        Assert.Equal(["day:1", "day:2"], reports.Select(r => r.Id));
        Assert.Equal("Ferry held.", ReportsOf(Write("ferry.txt.gz", Gzip("Ferry held."))).Single().Text);
    }

    [Fact]
    public void What_a_file_is_is_seen_in_its_bytes_not_in_its_name()
    {
        Assert.Equal("Ferry held.", Assert.IsType<Taken>(Assert.Single(Taking.In(Gzip("Ferry held.")))).Report.Text);
        Assert.Equal("Ferry held.", ReportsOf(Write("ferry.txt", Zip(("a.txt", Utf8("Ferry held."))))).Single().Text);
        Assert.Equal("No archive.", ReportsOf(Write("ferry.zip", Utf8("No archive."))).Single().Text);
    }

    [Fact]
    public void Members_one_after_the_other_are_one_file() =>
        Assert.Equal(["One.", "Two."], Taking.In([.. Gzip("{\"text\":\"One.\"}\n"), .. Gzip("{\"text\":\"Two.\"}\n")]).Select(o => ((Taken)o).Report.Text));

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tgz")]
    public void The_files_of_an_archive_are_read_in_order_and_named_by_it(string kind)
    {
        (string, byte[])[] members = [("b/two.txt", Utf8("Two.")), ("a.jsonl", Utf8("{\"text\":\"One.\"}\n{broken\n")), ("c.html", Utf8("<html><body><p>Three, the ferry is held at the quay.</p>"))];
        string path = Write($"news.{kind}", kind is "zip" ? Zip(members) : kind is "tar" ? Tar(members) : Gzip(Tar(members)));
        var outcomes = Read(path);
        Assert.Equal(["Two.", "One.", $"refused: {path}!a.jsonl", "Three, the ferry is held at the quay."], Texts(outcomes));
        Assert.Equal("two", ((Taken)outcomes[0]).Report.Id);
        Assert.Equal($"{path}!c.html", ((Taken)outcomes[3]).Report.Origin!.Source);
        Assert.Equal(2, ((Refused)outcomes[2]).Problem.Line);
    }

    [Fact]
    public void A_zip_archive_is_read_from_a_pipe_too() =>
        Assert.Equal(["One."], Texts(ReportIntake.Read(["-"], () => new Pipe(Zip(("a.txt", Utf8("One.")))))));

    [Fact]
    public void Hidden_files_folders_and_what_systems_add_are_passed_over() => Assert.Equal(
        ["One."],
        Texts(Taking.In(Zip(("x/", []), (".hidden.txt", Utf8("No.")), ("a/.git/x.txt", Utf8("No.")), ("__MACOSX/._a.txt", Utf8("No.")), ("a/Thumbs.db", Utf8("No.")), ("a/one.txt", Utf8("One."))))));

    [Fact]
    public void Names_that_lead_out_of_the_archive_are_only_names()
    {
        var outcome = Assert.Single(Taking.In(Zip(("../../etc/one.txt", Utf8("One.")))));
        Assert.Equal("one", Assert.IsType<Taken>(outcome).Report.Id);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void Links_and_devices_in_an_archive_are_not_followed()
    {
        var packed = new MemoryStream();
        using (var archive = new TarWriter(packed, leaveOpen: true))
        {
            archive.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a.txt") { LinkName = "/etc/passwd" });
            archive.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "b.txt"));
            archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "c.txt") { DataStream = new MemoryStream(Utf8("Three.")) });
        }

        Assert.Equal(["Three."], Texts(Taking.In(packed.ToArray())));
    }

    [Fact]
    public void Archives_within_archives_are_read_to_a_depth()
    {
        byte[] inner = Zip(("one.txt", Utf8("One.")));
        for (int i = 1; i < IntakeLimits.DeepestContainers; i++) inner = Zip(($"{i}.zip", inner));
        Assert.Equal(["One."], Texts(Taking.In(inner)));
        Assert.Contains("containers", Taking.Problem(Zip(("outer.zip", inner))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_nothing_is_refused() =>
        Assert.Equal("is an archive without files", Taking.Problem(Zip((".hidden", []))).Reason);

    private static List<Outcome> Read(params string[] paths) => [.. ReportIntake.Read(paths, () => Stream.Null)];

    private static List<Report> ReportsOf(string path) => [.. Read(path).Select(o => Assert.IsType<Taken>(o).Report)];

    private string Write(string name, byte[] content)
    {
        string path = Path.Join(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(3, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(3, count));
    }
}
