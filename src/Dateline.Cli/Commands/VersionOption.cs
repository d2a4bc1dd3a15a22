using System.CommandLine;
using System.CommandLine.Invocation;
using Dateline.Reading;

namespace Dateline.Cli.Commands;

/// <summary><c>--version</c>: the program's version and every model by its hash, as they stand in each record.</summary>
internal static class VersionOption
{
    /// <summary>Makes the option.</summary>
    public static Option Create() =>
        new Option<bool>("--version") { Description = "Show the version, and each model with its hash.", Action = new Show() };

    private sealed class Show : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = RecordReader.Open().Version;
            Console.Out.WriteLine($"{DatelineCommand.Name} {version.Version}");
            foreach (var (model, hash) in version.Models) Console.Out.WriteLine($"{model} sha256:{hash}");
            return (int)ExitCode.Done;
        }
    }
}
