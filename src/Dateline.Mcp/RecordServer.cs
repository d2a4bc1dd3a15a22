using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Dateline.Mcp.Resources;
using Dateline.Mcp.Tools;
using Dateline.Reading;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Dateline.Mcp;

/// <summary>
/// Serves the record to an AI assistant by the Model Context Protocol (https://modelcontextprotocol.io) over two streams: read-only, on this machine, without a network.
/// </summary>
public sealed class RecordServer : IDisposable
{
    private readonly Action<string> _say;
    private readonly ReadText _reading;
    private readonly ImmutableArray<RecordTool> _tools;
    private readonly ResourceCatalog _resources;
    private readonly OpenCalls _open = new();
    private readonly SemaphoreSlim _calls = new(Limits.Calls);

    /// <summary>Makes the server; neither the archive nor the models are opened before they are asked for.</summary>
    /// <param name="archive">The file of the archive; it need not be there.</param>
    /// <param name="open">Opens the reader, for the first text that is to be read.</param>
    /// <param name="say">Takes messages for people, a line each; they may hold hostile text and must not go to the output.</param>
    public RecordServer(string archive, Func<RecordReader> open, Action<string> say)
    {
        var kept = new KeptArchive(archive);
        (_say, _reading, _resources) = (say, new ReadText(open), new ResourceCatalog(kept));
        _tools = [_reading, new FindItems(kept), new GetRecord(kept), new GetHappening(kept), new ListHappenings(kept), new GetWords(kept), new ListContradictions(kept), new FollowCommitments(kept)];
    }

    /// <summary>Serves until the input ends.</summary>
    /// <param name="input">Where messages come from, a line each.</param>
    /// <param name="output">Where answers go; nothing else may be written there.</param>
    /// <param name="stop">Ends it earlier.</param>
    /// <returns>False where a message was too long, which ends it too.</returns>
    public async Task<bool> RunAsync(Stream input, Stream output, CancellationToken stop = default)
    {
        var messages = new MessageLimit(input, _open.AnsweredAsync);
        await using (messages.ConfigureAwait(false))
        {
            var transport = new StreamServerTransport(messages, output, "dateline");
            await using (transport.ConfigureAwait(false))
            {
                var server = McpServer.Create(transport, Options());
                await using (server.ConfigureAwait(false)) await server.RunAsync(stop).ConfigureAwait(false);
            }

            if (messages.IsExceeded) _say($"a message has more than {Limits.LongestMessage / (1024 * 1024)} MiB: the connection is closed");
            return !messages.IsExceeded;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reading.Dispose();
        _calls.Dispose();
    }

    private McpServerOptions Options()
    {
        var options = Described();
        options.Filters.Message.IncomingFilters.Add(_open.Around);
        return options;
    }

    private McpServerOptions Described() => new()
    {
        ServerInfo = new Implementation { Name = "dateline", Title = "Dateline", Version = typeof(RecordServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0" },
        ServerInstructions = Words.Instructions,
        Capabilities = new ServerCapabilities { Tools = new ToolsCapability(), Resources = new ResourcesCapability() },
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => new(new ListToolsResult { Tools = [.. _tools.Select(Describe)] }),
            CallToolHandler = async (request, stop) => await AnswerAsync(request.Params, stop).ConfigureAwait(false),
            ListResourcesHandler = (_, _) => new(new ListResourcesResult { Resources = [.. _resources.All.Where(one => !one.IsTemplate).Select(Describe)] }),
            ListResourceTemplatesHandler = (_, _) => new(new ListResourceTemplatesResult { ResourceTemplates = [.. _resources.All.Where(one => one.IsTemplate).Select(DescribeTemplate)] }),
            ReadResourceHandler = async (request, stop) => await ReadAsync(request.Params?.Uri ?? "", stop).ConfigureAwait(false),
        },
    };

    private async Task<CallToolResult> AnswerAsync(CallToolRequestParams? call, CancellationToken stop)
    {
        var tool = _tools.FirstOrDefault(one => string.Equals(one.Name, call?.Name, StringComparison.Ordinal))
            ?? throw new McpProtocolException($"There is no tool '{Arguments.Shown(call?.Name ?? "")}'.", McpErrorCode.InvalidParams);
        try
        {
            var answer = await InTurnAsync(() => tool.Call(Arguments.Read(tool.Parameters, call?.Arguments)), stop).ConfigureAwait(false);
            using var document = JsonDocument.Parse(answer.Json);
            return new CallToolResult { StructuredContent = document.RootElement.Clone(), Content = [new TextContentBlock { Text = answer.ToString() }] };
        }
        catch (Refusal refusal)
        {
            return Failed(refusal.Message);
        }
#pragma warning disable CA1031 // A fault costs the call that it struck, and is told to people.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _say($"{tool.Name}: internal error, please report it: {fault.GetType().Name}: {fault.Message}");
            return Failed("The call failed by a fault of the program; the person running it finds more on its standard error.");
        }
    }

    private async Task<ReadResourceResult> ReadAsync(string uri, CancellationToken stop)
    {
        try
        {
            if (await InTurnAsync(() => _resources.Read(uri), stop).ConfigureAwait(false) is not { } read)
                throw new McpProtocolException($"There is no resource '{Arguments.Shown(uri)}'; there are: {string.Join(", ", _resources.All.Select(one => one.Uri))}.", McpErrorCode.ResourceNotFound);
            return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = read.Resource.MimeType, Text = read.Text }] };
        }
        catch (Refusal refusal)
        {
            throw new McpProtocolException(refusal.Message, refusal, McpErrorCode.ResourceNotFound);
        }
    }

    // On a thread of its own, so that a long call does not keep short messages waiting.
    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken stop)
    {
        await _calls.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await Task.Run(work, stop).ConfigureAwait(false);
        }
        finally
        {
            _calls.Release();
        }
    }

    private static CallToolResult Failed(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = sentence }] };

    private static Tool Describe(RecordTool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Description,
        InputSchema = tool.InputSchema(),
        OutputSchema = tool.OutputSchema(),
        Annotations = new ToolAnnotations { Title = tool.Title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    private static Resource Describe(RecordResource resource) =>
        new() { Uri = resource.Uri, Name = resource.Name, Title = resource.Title, Description = resource.Description, MimeType = resource.MimeType };

    private static ResourceTemplate DescribeTemplate(RecordResource resource) =>
        new() { UriTemplate = resource.Uri, Name = resource.Name, Title = resource.Title, Description = resource.Description, MimeType = resource.MimeType };
}
