using System.CommandLine;
using System.Runtime.CompilerServices;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Mcp;
using Dateline.Reading;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline mcp</c>: the record for an AI assistant that starts the command and speaks with it.</summary>
internal static class McpCommand
{
    private static readonly Argument<string?> Archive = new("archive")
    {
        Description = "The archive, the same as with --archive. It may be missing: reading a text needs none.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("mcp", "Serve an archive to an AI assistant by the Model Context Protocol, on standard input and output, read-only.") { Archive, ArchiveOption.Option };
        command.SetAction((parsed, stop) => Serve(parsed.GetValue(Archive) is { Length: > 0 } given ? given : ArchiveOption.PathOf(parsed), stop));
        return command;
    }

    // By itself, so that no other command loads what the protocol needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> Serve(string archive, CancellationToken stop)
    {
        using var server = new RecordServer(archive, RecordReader.Open, Messages.Say);
        var output = new OutputStream(Console.OpenStandardOutput(), "standard output");
        await using (output.ConfigureAwait(false))
        {
            bool ended = await server.RunAsync(Console.OpenStandardInput(), output, stop).ConfigureAwait(false);
            return (int)(ended ? ExitCode.Done : ExitCode.SomeRefused);
        }
    }
}
