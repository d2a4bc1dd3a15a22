using System.Globalization;
using System.Text.Json;
using Dateline.Archive.Decisions;

namespace Dateline.Cli.Archives;

/// <summary>What <c>dateline decide</c> was asked for.</summary>
internal sealed record DecideRequest
{
    /// <summary>Shows decisions instead of making one.</summary>
    public const string ToList = "list";

    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Actions { get; } = ["accept", "reject", "correct", "add", "merge", "split", "note", "undo", ToList];

    /// <summary>One of <see cref="Actions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What it is about, as it was written.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>The field of the item.</summary>
    public string? Field { get; init; }

    /// <summary>What the field should be, as JSON.</summary>
    public string? Value { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }

    /// <summary>Who decides.</summary>
    public required string By { get; init; }

    /// <summary>What is decided; not for <see cref="ToList"/>.</summary>
    public DecisionKind Kind => Enum.Parse<DecisionKind>(Action, ignoreCase: true);

    /// <summary>The number of the decision to undo; null where it is none.</summary>
    public long? Undone => Targets.Count == 1 && long.TryParse(Targets[0], NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0 ? number : null;

    /// <summary>What is wrong with the request by itself; null where nothing is.</summary>
    public string? Wrong()
    {
        int needed = Action is "merge" or "split" ? 2 : 1;
        if (Action is ToList) return Targets.Count > 1 ? "list takes one target at most" : null;
        if (Targets.Count != needed) return $"{Action} takes {(needed == 1 ? "one target" : "two targets")}";
        return Action switch
        {
            "undo" when Undone is null => $"'{Targets[0]}' is no number of a decision: see dateline decide list",
            "correct" when Field is null || Value is null => "correct needs --field and --value",
            "add" when Value is null => "add needs --value",
            "note" when string.IsNullOrWhiteSpace(Note) => "note needs --note",
            not ("correct" or "add") when Value is not null => "--value is for correct and add only",
            _ => Value is not null && !IsJson(Value) ? $"--value: '{Value}' is no JSON (a text needs quotation marks of its own)" : null,
        };
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
