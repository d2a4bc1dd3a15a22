using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Export;

/// <summary>What actors and acts are called where people read a record: safe to show, on one line, white space in runs made one.</summary>
public sealed class ShownNames
{
    private readonly string _text;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Prepares the names of a record.</summary>
    public ShownNames(Record record)
    {
        _text = record.Report.Text;
        foreach (var actor in record.Actors) _names[actor.Id] = Shown(actor.Name);
    }

    /// <summary>The actor's name.</summary>
    public string Of(Actor actor) => _names[actor.Id];

    /// <summary>The name of the actor that the reference means; the passage itself where nobody was found.</summary>
    public string Of(ActorReference reference) =>
        reference.Actor is { } actor && _names.TryGetValue(actor.Value, out string? name) ? name : Shown(reference.Span);

    /// <summary>The words of the passage where they are not the name itself; else null.</summary>
    public string? OtherWords(ActorReference reference)
    {
        string words = Shown(reference.Span).TrimEnd(',', ' ');
        return string.Equals(words, Of(reference), StringComparison.OrdinalIgnoreCase) ? null : words;
    }

    /// <summary>What the act is called beside the one who does it ("denies").</summary>
    public static string VerbOf(Act act) => act == Act.Deny ? "denies" : Labels.Of(act) + "s";

    /// <summary>The passage on one line.</summary>
    public string Shown(Span span) =>
        VisibleText.OnOneLine(string.Join(' ', _text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
