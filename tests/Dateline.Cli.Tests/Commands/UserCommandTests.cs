using System.Text;

namespace Dateline.Cli.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private const string Password = "mango tractor violet\n";
    private readonly TemporaryFolder _folder = new();
    private readonly string _archive;

    public UserCommandTests()
    {
        _archive = _folder["a.db"];
        using (Archive.Sqlite.SqliteArchive.Open(_archive))
        {
        }
    }

    [Fact]
    public void Accounts_are_made_listed_changed_and_disabled()
    {
        Assert.Equal(0, User(Password, "add", "ada", "--role", "admin").Code);
        Assert.Equal(0, User(Password, "add", "<b>olu</b>", "--role", "reader").Code);
        Assert.Equal(0, User("", "role", "<b>olu</b>", "--role", "reviewer").Code);
        Assert.Equal(0, User("", "disable", "<b>olu</b>").Code);
        Assert.Equal("<b>olu</b>\treviewer\tdisabled\nada\tadmin\n", User("", "list").Output);
        Assert.Equal(0, User("", "enable", "<b>olu</b>").Code);
        Assert.Equal(0, User("gravel lantern teapot\n", "password", "ada").Code);
        var last = User("", "disable", "ada");
        Assert.Equal(2, last.Code);
        Assert.Contains("last admin", last.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_printed_once_and_alone()
    {
        Assert.Equal(0, User(Password, "add", "ada", "--role", "admin").Code);
        var run = User("", "token", "ada", "--scopes", "read,review", "--days", "90");
        Assert.Equal(0, run.Code);
        Assert.Matches("^dl_[A-Za-z0-9_-]{43}\n$", run.Output);
        Assert.Equal(2, User("", "token", "ada", "--scopes", "read,everything").Code);
    }

    [Fact]
    public void What_is_wrong_is_said_and_changes_nothing()
    {
        Assert.Contains("at least 12", User("short\n", "add", "ada", "--role", "admin").Error, StringComparison.Ordinal);
        Assert.Contains("no password", User("", "add", "ada", "--role", "admin").Error, StringComparison.Ordinal);
        Assert.Contains("--role", User(Password, "add", "ada").Error, StringComparison.Ordinal);
        Assert.Contains("Give a name", User(Password, "password").Error, StringComparison.Ordinal);
        Assert.Equal(3, User(Password, "password", "nobody").Code);
        Assert.Equal("", User("", "list").Output);
        var missing = DatelineProcess.Run("user", "list", "--archive", _folder["none.db"]);
        Assert.Equal((5, false), (missing.Code, File.Exists(_folder["none.db.desk"])));
    }

    [Theory]
    [InlineData("--bind", "0.0.0.0")]
    [InlineData("--behind-proxy")]
    [InlineData("--sign-in")]
    public void The_desk_does_not_open_to_others_before_there_is_an_account(params string[] how)
    {
        var run = DatelineProcess.Run(["serve", _archive, "--port", "0", .. how]);
        Assert.Equal((6, ""), (run.Code, run.Output));
        Assert.Contains("dateline user add", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private RunResult User(string input, params string[] arguments) => DatelineProcess.Run(Encoding.UTF8.GetBytes(input), ["user", .. arguments, "--archive", _archive]);
}
