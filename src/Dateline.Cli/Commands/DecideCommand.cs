using System.CommandLine;
using Dateline.Cli.Archives;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline decide</c>: what people decide about what the machine read.</summary>
internal static class DecideCommand
{
    private static readonly Argument<string> Action = Choice.OfArgument("action", DecideRequest.Actions, "What is decided; list shows what was.");

    private static readonly Argument<string[]> Targets = new("target")
    {
        Description = "What it is about: REPORT (its id), REPORT:ITEM (0a31:i1), actor:NAME; REPORT:KIND (0a31:incidents) for add; two of them for merge and split; the number of a decision for undo.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "TARGET",
    };

    private static readonly Option<string?> Field = new("--field") { Description = "Only this field of the item, as its path in the JSON record: figures[0].value; figures[+] adds one.", HelpName = "PATH-IN-ITEM" };

    private static readonly Option<string?> Value = new("--value") { Description = "For correct and add: what it should be, as JSON; passages count code points.", HelpName = "JSON" };

    private static readonly Option<string?> Note = new("--note") { Description = "A remark, for people.", HelpName = "TEXT" };

    private static readonly Option<string?> By = new("--by") { Description = "Who decides; without it, the user of the system.", HelpName = "NAME" };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("decide", "Accept, reject, correct or add to what was read, say who is who; decisions are appended and outlive every re-reading.")
        {
            Action, Targets, ArchiveOption.Option, Field, Value, Note, By,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private static ExitCode Run(ParseResult parsed)
    {
        var request = new DecideRequest
        {
            Action = parsed.GetValue(Action)!,
            Targets = parsed.GetValue(Targets) ?? [],
            Field = parsed.GetValue(Field),
            Value = parsed.GetValue(Value),
            Note = parsed.GetValue(Note),
            By = parsed.GetValue(By) is { Length: > 0 } given ? given : Environment.UserName,
        };
        if (request.Wrong() is { } wrong) return UsageErrors.Show(parsed, wrong);
        return ArchiveOption.With(parsed, create: false, archive => Deciding.Run(request, archive));
    }
}
