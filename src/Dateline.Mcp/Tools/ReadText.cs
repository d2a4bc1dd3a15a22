using System.Collections.Immutable;
using Dateline.Export.Json;
using Dateline.Intake;
using Dateline.Mcp.Answers;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Mcp.Tools;

/// <summary>Reads a text that the call gives, and keeps nothing of it. The models are loaded with the first text.</summary>
/// <param name="open">Opens the reader.</param>
internal sealed class ReadText(Func<RecordReader> open) : RecordTool, IDisposable
{
    private static readonly Parameter Text = new("text", ParameterKind.Text, "The text of the report, unchanged, with its paragraphs.") { Required = true, Longest = Limits.LongestText };
    private static readonly Parameter Headline = new("title", ParameterKind.Text, "Its headline; it becomes the first line of the text, and offsets count it. Without it, a first line that looks like one is taken.");
    private static readonly Parameter Date = new("date", ParameterKind.Day, "The day it was published. Dates such as 'on Sunday' go by it; without it the text's own date, if it has one.");
    private static readonly Parameter Source = new("source", ParameterKind.Text, "Who published it.");
    private static readonly Parameter Url = new("url", ParameterKind.Text, "Its address; nothing is fetched from there.");

    private readonly Lazy<RecordReader> _reader = new(open);

    /// <inheritdoc/>
    public override string Name => "read_text";

    /// <inheritdoc/>
    public override string Title => "Read a text";

    /// <inheritdoc/>
    public override string Description => "Read a news report that you give as text: its record, item by item, every field with the words it came from. Keeps nothing; needs no archive. "
        + "Give the text exactly as it stands, or the passages will not be those of the report." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [Text, Headline, Date, Source, Url, RecordKinds.Parameter];

    /// <inheritdoc/>
    public override ImmutableArray<(string Name, string Type, string Meaning)> Fields => RecordKinds.Fields;

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments)
    {
        string body = arguments.Needed(Text);
        if (string.IsNullOrWhiteSpace(body)) throw new Refusal("The text is empty: there is nothing to read.");
        string? title = arguments.Text(Headline)?.ReplaceLineEndings(" ").Trim();
        string text = string.IsNullOrEmpty(title) ? body : $"{title}\n{body}";
        var record = _reader.Value.Read(new Report
        {
            Id = "text",
            Text = text,
            Title = string.IsNullOrEmpty(title) ? Intake.Headline.Find(text) : new Span(0, title.Length),
            Given = arguments.Day(Date),
            Source = arguments.Text(Source),
            Url = arguments.Text(Url),
        });
        return Answer.Of(json => RecordJson.Write(json, RecordKinds.Only(record, arguments.Labels(RecordKinds.Parameter))));
    }

    /// <summary>Lets the models go.</summary>
    public void Dispose()
    {
        if (_reader.IsValueCreated) _reader.Value.Dispose();
    }
}
