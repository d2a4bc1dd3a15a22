using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Dateline.Mcp.Tests;

/// <summary>A client of the protocol, connected with the built command in a process of its own, as an assistant is.</summary>
internal sealed class Assistant : IAsyncDisposable
{
    private readonly List<string> _errors;

    private Assistant(McpClient client, List<string> errors) => (Client, _errors) = (client, errors);

    /// <summary>The built command.</summary>
    public static string CommandPath { get; } = Path.Join(AppContext.BaseDirectory, "dateline.dll");

    /// <summary>The client.</summary>
    public McpClient Client { get; }

    /// <summary>What the command said on standard error.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_errors) return [.. _errors];
        }
    }

    /// <summary>Starts the command with an archive and connects.</summary>
    public static async Task<Assistant> ConnectAsync(string archive)
    {
        var lines = new List<string>();
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [CommandPath, "mcp", archive],
            StandardErrorLines = line =>
            {
                lock (lines) lines.Add(line);
            },
        });
        return new Assistant(await McpClient.CreateAsync(transport), lines);
    }

    /// <summary>Calls a tool.</summary>
    public async Task<CallToolResult> CallAsync(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));

    /// <summary>Calls a tool that must answer, and gives the answer.</summary>
    public async Task<JsonElement> AskAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.False(result.IsError is true, TextOf(result));
        var answer = Assert.NotNull(result.StructuredContent);
        Assert.True(JsonElement.DeepEquals(answer, JsonDocument.Parse(TextOf(result)).RootElement));
        Assert.StartsWith("Everything below 'quoted'", answer.GetProperty("notice").GetString(), StringComparison.Ordinal);
        return answer;
    }

    /// <summary>Calls a tool that must refuse, and gives its sentence.</summary>
    public async Task<string> RefusedAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError is true, TextOf(result));
        Assert.Null(result.StructuredContent);
        return TextOf(result);
    }

    /// <summary>Reads a resource that is one text.</summary>
    public async Task<string> ReadAsync(string uri) => Assert.IsType<TextResourceContents>(Assert.Single((await Client.ReadResourceAsync(uri)).Contents)).Text;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Client.DisposeAsync();

    /// <summary>The text of an answer.</summary>
    public static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    /// <summary>Runs the command to its end.</summary>
    /// <param name="input">What comes on standard input.</param>
    /// <param name="arguments">The command line.</param>
    public static (int Code, string Output, string Error) Run(ReadOnlySpan<byte> input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [CommandPath, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything, which a test may be about.
        }

        if (!process.WaitForExit(TimeSpan.FromMinutes(4)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("dateline does not come to an end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
