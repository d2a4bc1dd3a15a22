using System.Text.Json;
using Dateline.Intake;
using Dateline.Text;

namespace Dateline.Reading.Tests.Samples;

/// <summary>One statement that a careful editor expects of a sample; all strings are passages of it.</summary>
public sealed record ExpectedStatement(
    string? Speaker,
    string? Source,
    string? Cue,
    string[] Content,
    bool[] Verbatim,
    string Act,
    string? Channel,
    string? Addressee,
    int? Within);

/// <summary>A direct quote of a sample, with its quotation marks, and whose it is.</summary>
public sealed record ExpectedQuote(string Text, string Speaker);

/// <summary>What a sample is expected to say.</summary>
public sealed record Expected(ExpectedStatement[] Statements, ExpectedQuote[] Quotes);

/// <summary>One of the reports written for this project, with what is expected of it.</summary>
internal sealed record Sample(string Name, string Text, Expected Expected)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static string Folder { get; } = Path.Combine(Checkout.Root, "samples");

    public static string[] Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static Sample Load(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name + ".txt"));
        string json = File.ReadAllText(Path.Combine(Folder, name + ".expected.json"));
        return new(name, text, JsonSerializer.Deserialize<Expected>(json, Json)!);
    }

    /// <summary>The sample as a report: its first line is the title.</summary>
    public Report ToReport() => new() { Id = Name, Text = Text, Title = new Span(0, Text.IndexOf('\n', StringComparison.Ordinal)) };
}
