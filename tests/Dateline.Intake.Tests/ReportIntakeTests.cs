namespace Dateline.Intake.Tests;

public sealed class ReportIntakeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-intake-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_missing_file_is_a_problem_and_the_others_are_read()
    {
        var outcomes = Read(Write("a.txt", "One."), Path.Join(_folder.FullName, "none.txt"), Write("b.txt", "Two."));
        Assert.IsType<Taken>(outcomes[0]);
        Assert.Equal("does not exist", Assert.IsType<Refused>(outcomes[1]).Problem.Reason);
        Assert.IsType<Taken>(outcomes[2]);
        Assert.Equal(3, outcomes.Count);
    }

    [Fact]
    public void A_folder_is_its_files_and_those_below_in_ordinal_order_without_hidden_ones()
    {
        Write("b.txt", "B.");
        Write("Z.txt", "Z.");
        Write(".hidden.txt", "Hidden.");
        Write(Path.Join("a", "inner.txt"), "Inner.");
        Assert.Equal(["Z", "inner", "b"], Ids(Read(_folder.FullName)));
    }

    [Fact]
    public void A_folder_without_files_is_a_problem() =>
        Assert.Equal("is a folder without files", Assert.IsType<Refused>(Assert.Single(Read(_folder.FullName))).Problem.Reason);

    [Fact]
    public void Files_of_one_name_get_ids_that_differ()
    {
        string one = Write(Path.Join("x", "r.txt"), "One."), two = Write(Path.Join("y", "r.txt"), "Two.");
        Assert.Equal(["r", "r-2", "r-3"], Ids(Read(one, two, one)));
    }

    [Fact]
    public void Lines_without_an_id_are_named_by_file_and_line()
    {
        string path = Write("day.jsonl", "{\"text\":\"One.\"}\n\n{\"text\":\"Two.\",\"id\":\"given\"}\n{\"text\":\"Three.\"}\n");
        Assert.Equal(["day:1", "given", "day:4"], Ids(Read(path)));
    }

    [Fact]
    public void Bytes_that_fail_midway_are_a_problem_after_what_was_read()
    {
        var outcomes = ReportIntake.Read(["-"], () => new FailingStream("{\"text\":\"One.\"}\n{\"text\""u8.ToArray())).ToList();
        Assert.IsType<Taken>(outcomes[0]);
        Assert.Contains("cannot be read", Assert.IsType<Refused>(outcomes[1]).Problem.Reason, StringComparison.Ordinal);
        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public void A_problem_is_written_so_that_editors_can_go_there() =>
        Assert.Equal("a.jsonl:7: is wrong (byte 99)", new Problem("a.jsonl", "is wrong", 7, 99).ToString());

    private static List<Outcome> Read(params string[] paths) => [.. ReportIntake.Read(paths, () => Stream.Null)];

    private static IEnumerable<string> Ids(IEnumerable<Outcome> outcomes) => outcomes.Select(outcome => Assert.IsType<Taken>(outcome).Report.Id);

    private string Write(string name, string text)
    {
        string path = Path.Join(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position < Length ? base.Read(buffer, offset, count) : throw new IOException("the disk is gone");
    }
}
