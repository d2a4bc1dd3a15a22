using System.Globalization;

namespace Dateline.Cli.Output;

/// <summary>
/// One line on standard error that counts, for long batches. Only where standard error is a terminal and standard output
/// is not, or records and counts would run through each other.
/// </summary>
internal static class Progress
{
    private const long FirstAfter = 700;
    private const long Every = 100;

    private static readonly bool Wanted =
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    private static long _next = Environment.TickCount64 + FirstAfter;
    private static bool _shown;

    /// <summary>Shows how far the batch is, now and then.</summary>
    public static void Show(long read, long refused)
    {
        if (!Wanted || Environment.TickCount64 < _next) return;
        _next = Environment.TickCount64 + Every;
        _shown = true;
        string counts = refused == 0 ? $"{read:N0} read" : $"{read:N0} read, {refused:N0} refused";
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{counts}"));
    }

    /// <summary>Takes the line away, before other words and at the end.</summary>
    public static void Clear()
    {
        if (!_shown) return;
        _shown = false;
        Console.Error.Write("\r\e[K");
    }
}
