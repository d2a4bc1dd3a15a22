using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Dateline.Mcp.Tests;

/// <summary>The sample reports in an archive, and an assistant that is connected with it; one for all tests of a class.</summary>
public sealed class SampleArchive : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-mcp-");

    /// <summary>The assistant.</summary>
    internal Assistant Assistant { get; private set; } = null!;

    /// <summary>The archive.</summary>
    public string Archive => Path.Join(_folder.FullName, "kitwe.db");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var (code, _, error) = Assistant.Run([], "add", "-a", Archive, Samples());
        Assert.True(code == 0, error);
        Assistant = await Assistant.ConnectAsync(Archive);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Assistant.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The items of an answer that is a list.</summary>
    internal static JsonElement[] Rows(JsonElement answer, string list) => [.. answer.GetProperty("quoted").GetProperty(list).EnumerateArray()];

    private static string Samples([CallerFilePath] string here = "") => Path.Join(Path.GetDirectoryName(here)!, "../../samples/kitwe-bombing/reports");
}
