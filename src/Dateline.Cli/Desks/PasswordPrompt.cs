using System.Text;
using Dateline.Desk.Accounts;

namespace Dateline.Cli.Desks;

/// <summary>Asks for a password: at a terminal twice and without showing it; from a pipe, its first line.</summary>
internal static class PasswordPrompt
{
    /// <summary>Asks.</summary>
    /// <returns>The password; or what is wrong, as a sentence.</returns>
    public static (string? Password, string? Wrong) Ask()
    {
        if (Console.IsInputRedirected) return ReadLine(Console.In) is { Length: > 0 } piped ? (piped, null) : (null, "There is no password on standard input.");
        string password = Type("Password: ");
        return string.Equals(password, Type("Again: "), StringComparison.Ordinal) ? (password, null) : (null, "The two are not the same.");
    }

    // No more is read than a password may have.
    private static string ReadLine(TextReader input)
    {
        var line = new StringBuilder();
        while (line.Length <= PasswordRules.Longest && input.Read() is >= 0 and var c && c != '\n') line.Append((char)c);
        return line.ToString().TrimEnd('\r');
    }

    private static string Type(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
