namespace Dateline.Cli.Tests;

public sealed class ExitCodeTests
{
    [Fact]
    public void Help_knows_every_code_in_ascending_order() =>
        Assert.Equal(Enum.GetValues<ExitCode>().Order(), ExitCodes.All.Select(entry => entry.Code));

    [Fact]
    public void The_page_about_exit_codes_knows_every_code()
    {
        string page = File.ReadAllText(Path.Join(AppContext.BaseDirectory, "exit-codes.md"));
        foreach (var (code, meaning) in ExitCodes.All) Assert.Contains($"| {(int)code} | {meaning}", page, StringComparison.Ordinal);
    }
}
