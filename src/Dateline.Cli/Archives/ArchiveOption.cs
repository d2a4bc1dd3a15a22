using System.CommandLine;
using System.Data.Common;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Cli.Output;

namespace Dateline.Cli.Archives;

/// <summary>Which archive a command works on: <c>--archive</c>, else what the environment says, else the one in the current folder.</summary>
internal static class ArchiveOption
{
    /// <summary>The variable of the environment that names the archive.</summary>
    public const string Variable = "DATELINE_ARCHIVE";

    /// <summary>The archive where nothing names one.</summary>
    public const string DefaultPath = "dateline.db";

    /// <summary>The option, the same one for every command.</summary>
    public static readonly Option<string?> Option = new("--archive", "-a")
    {
        Description = $"The archive; without it, what the environment variable {Variable} names, or {DefaultPath} in the current folder.",
        HelpName = "FILE",
    };

    /// <summary>The archive that is meant.</summary>
    public static string PathOf(ParseResult parsed)
    {
        if (parsed.GetValue(Option) is { Length: > 0 } given) return given;
        return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : DefaultPath;
    }

    /// <summary>Opens the archive and does something with it; says what is wrong with it where something is.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="create">Whether a missing archive is made.</param>
    /// <param name="work">What is done.</param>
    public static ExitCode With(ParseResult parsed, bool create, Func<IArchive, ExitCode> work)
    {
        string path = PathOf(parsed);
        try
        {
            using var archive = SqliteArchive.Open(path, create);
            return work(archive);
        }
        catch (Exception failure) when (failure is ArchiveException or DbException)
        {
            return Fail(path, failure);
        }
    }

    /// <summary>Says what is wrong with an archive.</summary>
    public static ExitCode Fail(string path, Exception failure)
    {
        Messages.Say($"{path}: {failure.Message}");
        return ExitCode.ArchiveFailed;
    }
}
