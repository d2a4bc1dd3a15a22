using System.CommandLine;
using System.Globalization;

namespace Dateline.Cli.Commands;

/// <summary>Options that several commands have, each defined once.</summary>
internal static class SharedOptions
{
    private const int MostJobs = 1024;

    /// <summary>The day of reports that come without one.</summary>
    public static readonly Option<DateOnly?> Date = new("--date", "-d")
    {
        Description = "The day a report was published, where the report comes without one.",
        HelpName = "yyyy-MM-dd",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            argument.AddError($"--date: '{argument.Tokens[0].Value}' is no day: write yyyy-MM-dd");
            return null;
        },
    };

    /// <summary>How many threads read.</summary>
    public static readonly Option<int> Jobs = Number("--jobs", "-j", "N", 1, MostJobs,
        "How many reports to read at once; without it, as many as there are processors. The output is the same for any number.");

    /// <summary>How many threads read, with its default filled in.</summary>
    public static int JobsOf(ParseResult parsed) => parsed.GetValue(Jobs) is > 0 and var jobs ? jobs : Environment.ProcessorCount;

    /// <summary>An option that is a whole number within bounds; 0 where it is not given.</summary>
    public static Option<int> Number(string name, string alias, string helpName, int least, int most, string description) => new(name, alias)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = argument =>
        {
            string given = argument.Tokens[0].Value;
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
                return number;
            argument.AddError($"{name}: '{given}' is no whole number from {least} to {most}");
            return 0;
        },
    };
}
