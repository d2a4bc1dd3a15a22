using System.CommandLine;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Rows;
using Dateline.Reading;
using Dateline.Reconcile.Commitments;
using Dateline.Text;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline commitments</c>: aid followed from promise to delivery.</summary>
internal static class CommitmentsCommand
{
    private static readonly Option<string?> Giver = new("--giver") { Description = "Only by givers whose name has these words.", HelpName = "WORDS" };
    private static readonly Option<string?> Recipient = new("--recipient") { Description = "Only to recipients whose name has these words.", HelpName = "WORDS" };
    private static readonly Option<int> Limit = new("--limit", "-n") { Description = "At most so many commitments.", HelpName = "N", DefaultValueFactory = _ => 50 };
    private static readonly RowOutput Rows = new();

    private static readonly Column[] Columns =
    [
        new("id", "Id"), new("giver", "Giver"), new("recipient", "Recipient"), new("stage", "Stage"), new("amount", "Amount", IsNumber: true), new("currency", "Currency"),
        new("items", "What"), new("first", "First told"), new("source", "In"), new("sources", "Sources", IsNumber: true), new("item"),
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("commitments", "Show aid followed along its stages, a row a stage; amounts of one commitment are never added up.")
        {
            Giver, Recipient, Limit, ArchiveOption.Option,
        };
        Rows.AddTo(command);
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive =>
        {
            using var view = archive.Read();
            var found = CommitmentLadder.All(view).Where(ladder => Fits(ladder, parsed.GetValue(Giver), givers: true) && Fits(ladder, parsed.GetValue(Recipient), givers: false));
            Rows.List(parsed, Columns, found.Take(parsed.GetValue(Limit)).SelectMany(RowsOf));
            return ExitCode.Done;
        }));
        return command;
    }

    private static bool Fits(CommitmentLadder ladder, string? words, bool givers) =>
        words is null || ladder.Items.Any(item => Names(item, givers).Any(name => name.Contains(words, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Row> RowsOf(CommitmentLadder ladder) => ladder.Steps.Select(step => new Row(
        ladder.Id, Names(step.First, givers: true).ToArray(), Names(step.First, givers: false).ToArray(), step.Stage.ToString().ToLowerInvariant(),
        step.Amount?.Value, step.Amount?.Currency,
        step.First.Commitment.Items is { } items ? VisibleText.OnOneLine(items.Of(step.First.Record.Report.Text).ToString()) : null,
        step.First.Report.Published?.ToString(), step.First.Report.First.Source ?? step.First.Report.Id, step.Sources, $"{step.First.Report.Id}:{step.First.Commitment.Id}"));

    private static IEnumerable<string> Names(ToldCommitment item, bool givers) => (givers ? item.Commitment.Givers : item.Commitment.Recipients)
        .Select(who => VisibleText.OnOneLine((ActorOf(item.Record, who) ?? who.Span).Of(item.Record.Report.Text).ToString()));

    private static Span? ActorOf(Record record, ActorReference who) =>
        who.Actor is { } id ? record.Actors.FirstOrDefault(actor => string.Equals(actor.Id, id.Value, StringComparison.Ordinal))?.Name : null;
}
