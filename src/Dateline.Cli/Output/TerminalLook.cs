namespace Dateline.Cli.Output;

/// <summary>How much a terminal can show, as far as it can be known.</summary>
internal static class TerminalLook
{
    /// <summary>The width where it is not known, in columns.</summary>
    public const int DefaultWidth = 80;

    /// <summary>Whether to colour: as asked, or by whether a person will see it and has not said no (https://no-color.org).</summary>
    /// <param name="choice"><c>always</c>, <c>never</c> or <c>auto</c>.</param>
    /// <param name="toFile">Whether the records go to a file.</param>
    public static bool Colors(string choice, bool toFile) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => !toFile && !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not "dumb",
    };

    /// <summary>The columns of the terminal records are shown on, else <see cref="DefaultWidth"/>.</summary>
    public static int Width(bool toFile)
    {
        if (toFile || Console.IsOutputRedirected) return DefaultWidth;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
