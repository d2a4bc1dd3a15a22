using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Tests.Examples;

/// <summary>Holds one statement that was read against the row that expects it, column by column.</summary>
internal static class StatementRow
{
    /// <summary>The columns that a table of statements may have.</summary>
    public static readonly string[] Columns = ["who", "source", "cue", "content", "verbatim", "act", "channel", "addressee", "within"];

    /// <summary>How many of the row's cells the statement agrees with; content and cue weigh most: by them rows find statements.</summary>
    public static int Likeness(ExpectedRow row, Statement statement, Record record) => row.Cells.Keys
        .Where(c => c is not "within" && Agrees(row, c, statement, record))
        .Sum(c => c is "content" ? 4 : c is "cue" or "source" ? 2 : 1);

    /// <summary>What the statement has in a column, for people.</summary>
    public static string Found(string column, Statement s, Record record) => column switch
    {
        "who" => s.Speaker is null ? "" : SpeakerNames.Of(s, record),
        "source" => Words(s.Speaker?.Span, record),
        "cue" => Words(s.Cue, record),
        "content" => Plain(string.Join(" + ", s.Content.Select(c => Words(c.Span, record)))),
        "verbatim" => s.Content.All(c => c.Verbatim.Value) ? "yes" : s.Content.Any(c => c.Verbatim.Value) ? "partly" : "no",
        "act" => s.Act.Value.ToString().ToLowerInvariant(),
        "channel" => Words(s.Channel, record),
        "addressee" => Words(s.Addressee?.Span, record),
        _ => throw new InvalidDataException($"No column of statements is called {column}."),
    };

    /// <summary>Whether the statement is as the row has it in a column.</summary>
    public static bool Agrees(ExpectedRow row, string column, Statement statement, Record record) => column is "who"
        ? SpeakerNames.Agree(row[column] is "" ? null : row[column], statement, record)
        : string.Equals(Plain(row[column]!), Found(column, statement, record), StringComparison.Ordinal);

    /// <summary>Where one piece ends and the next begins is not looked at when only white space is between them.</summary>
    private static string Plain(string words) => words.Replace(" + ", " ", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Words(Span? span, Record record) =>
        span is { } passage ? passage.Of(record.Report.Text).ToString().ReplaceLineEndings(" ") : "";
}
