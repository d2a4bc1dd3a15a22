using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Desk.Accounts;

/// <summary>Which passwords are taken: long ones that are not the first that anybody would try.</summary>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters: hashing more would be work for nothing.</summary>
    public const int Longest = 256;
    private const int FewestOwn = 5;
    private const int FewestDifferent = 5;
    private const int LettersOfMade = 20;
    private const string MadeOf = "abcdefghjkmnpqrstuvwxyz23456789";

    // What passwords that are guessed first are put together from.
    private static readonly string[] Common =
    [
        "administrator", "correcthorsebatterystaple", "password", "passwort", "motdepasse", "contrasena", "zxcvbnm", "asdfghjkl", "qwertyuiop", "qwertzuiop",
        "azertyuiop", "iloveyou", "letmein", "welcome", "changeme", "trustno", "dateline", "superman", "football", "baseball", "princess", "sunshine",
        "starwars", "computer", "internet", "security", "secret", "master", "monkey", "dragon", "shadow", "summer", "winter", "spring", "autumn",
        "london", "qwerty", "qwertz", "azerty", "asdfgh", "zxcvbn", "abcdef", "default", "system", "server", "hello", "admin", "login", "guest", "access",
        "newsroom", "editor", "reviewer", "reader", "qazwsx", "pass", "word", "test", "user", "love", "root",
    ];

    private static readonly SearchValues<string> CommonWords = SearchValues.Create(Common, StringComparison.Ordinal);

    /// <summary>What is wrong with a password, as a sentence; null where it is taken.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">Whose it would be.</param>
    public static string? Wrong(string password, string name)
    {
        if (password.Length < Shortest) return $"A password needs at least {Shortest} characters; a few words in a row are easy to keep in mind.";
        if (password.Length > Longest) return $"A password has at most {Longest} characters.";
        if (password.Distinct().Count() < FewestDifferent || OwnPart(password, name) < FewestOwn) return "That password is one of the first that would be guessed. Take a few words that do not belong together.";
        return null;
    }

    /// <summary>A password nobody has thought of, for the first sign-in: 99 random bits in groups of five letters.</summary>
    public static string Make()
    {
        string letters = RandomNumberGenerator.GetString(MadeOf, LettersOfMade);
        return string.Join('-', letters.Chunk(5).Select(group => new string(group)));
    }

    // How many letters remain once common words, the name, digits, marks and runs are taken out.
    private static int OwnPart(string password, string name)
    {
        if (!password.Any(char.IsLetter)) return 0;
        string letters = Letters(password);
        if (Letters(name) is { Length: > 2 } own) letters = letters.Replace(own, "", StringComparison.Ordinal);
        while (letters.AsSpan().IndexOfAny(CommonWords) >= 0)
        {
            foreach (string word in Common) letters = letters.Replace(word, "", StringComparison.Ordinal);
        }

        int count = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 0 || Math.Abs(letters[i] - letters[i - 1]) > 1) count++;
        }

        return count;
    }

    // Digits and marks that stand for letters are read as those; others do not count.
    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            char read = c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c };
            if (char.IsLetter(read)) letters.Append(read);
        }

        return letters.ToString();
    }
}
