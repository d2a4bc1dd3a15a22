namespace Dateline.Reading.People;

/// <summary>Letters as names are compared: lower case, without accents, all apostrophes and hyphens alike.</summary>
public static class Letters
{
    // From U+00C0 on, one plain letter for each accented one; '.' where the letter stays as it is.
    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";

    private const string Extended =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>A letter as it is compared.</summary>
    public static char Fold(char letter)
    {
        if (letter < 0x80) return char.ToLowerInvariant(letter);
        if (letter is '’' or '‘' or 'ʼ' or '´') return '\'';
        if (letter is '‐' or '‑' or '–') return '-';
        if (letter is >= 'À' and <= 'ÿ') return Latin1[letter - 'À'] is var plain && plain != '.' ? plain : letter;
        if (letter is >= 'Ā' and <= 'ſ') return Extended[letter - 'Ā'];
        if (letter is >= 'ș' and <= 'ț' or >= 'Ș' and <= 'Ț') return letter is 'Ș' or 'ș' ? 's' : 't';
        return char.ToLowerInvariant(letter);
    }

    /// <summary>A word as it is compared.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        return string.Create(word.Length, word, static (into, from) =>
        {
            for (int i = 0; i < from.Length; i++) into[i] = Fold(from[i]);
        });
    }

    private const int LongestWord = 200;
}
