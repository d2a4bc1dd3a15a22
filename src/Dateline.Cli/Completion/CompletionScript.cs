using System.Text;

namespace Dateline.Cli.Completion;

/// <summary>Writes completion scripts.</summary>
internal static class CompletionScript
{
    /// <summary>The shells there are scripts for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for a shell.</summary>
    public static string Write(string shell, CompletionModel model)
    {
        var script = new StringBuilder();
        switch (shell)
        {
            case "bash": BashCompletion.Write(model, script); break;
            case "zsh": ZshCompletion.Write(model, script); break;
            case "fish": FishCompletion.Write(model, script); break;
            case "pwsh": PwshCompletion.Write(model, script); break;
            default: throw new ArgumentOutOfRangeException(nameof(shell), shell, "No such shell.");
        }

        return script.ToString();
    }

    /// <summary>Text as one word of a POSIX shell, of zsh or of fish (where a backslash before a quote means the same).</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
