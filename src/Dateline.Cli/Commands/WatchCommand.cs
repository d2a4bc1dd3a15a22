using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Archives;
using Dateline.Intake.Polling;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline watch</c>: what is new in feeds, into an archive, until it is stopped.</summary>
internal static class WatchCommand
{
    private const string Lines = "jsonl";

    private static readonly Argument<string[]> Feeds = new("feed")
    {
        Description = "Addresses of feeds (RSS, Atom), http or https.",
        Arity = ArgumentArity.OneOrMore,
        HelpName = "FEED",
    };

    private static readonly Option<bool> Once = new("--once") { Description = "Poll each feed that is due once, and end." };

    private static readonly Option<int> Every = new("--every")
    {
        Description = "How many minutes to wait between two polls of a feed, at least; 15 without it. A feed that asks for more gets more.",
        HelpName = "MINUTES",
        CustomParser = argument =>
        {
            string given = argument.Tokens[0].Value;
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes is >= 1 and <= 1440) return minutes;
            argument.AddError($"--every: '{given}' is no whole number from 1 to 1440");
            return 0;
        },
    };

    private static readonly Option<bool> AllowPrivate = new("--allow-private") { Description = "Fetch also from this machine and its network, which is refused otherwise." };

    private static readonly Option<string> Format = Choice.OfOption(
        ["--format", "-f"], ["none", Lines], "none", "jsonl tells what became of each report, a line each, as soon as it is kept for good; none tells the sum only.");

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("watch", "Poll feeds politely and keep what is new in them, until stopped by Ctrl-C.")
        {
            Feeds, ArchiveOption.Option, Format, Once, Every, AllowPrivate,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private static ExitCode Run(ParseResult parsed)
    {
        string[] feeds = parsed.GetValue(Feeds)!;
        if (UsageErrors.UnknownOption(parsed, feeds) is { } unknown) return UsageErrors.Show(parsed, $"there is no option '{unknown}'");
        var settings = new WebSettings { AllowPrivate = parsed.GetValue(AllowPrivate) };
        if (parsed.GetValue(Every) is > 0 and var minutes) settings = settings with { Interval = TimeSpan.FromMinutes(minutes) };
        var request = new WatchRequest(feeds, parsed.GetValue(Once), parsed.GetValue(Format) is Lines, settings);
        return ArchiveOption.With(parsed, create: true, archive => AddBatch.Watch(request, archive));
    }
}
