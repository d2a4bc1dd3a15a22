using System.Text;

namespace Dateline.Archive.Find.Indexing;

/// <summary>The fields of items that hold words of their own. The values tell the letters before their words in the index: never reuse one.</summary>
internal enum NameField
{
    /// <summary>Who says it.</summary>
    Speaker = 's',

    /// <summary>To whom.</summary>
    Addressee = 'd',

    /// <summary>Who is held responsible.</summary>
    Attacker = 'a',

    /// <summary>Who gives another account.</summary>
    Disputer = 'q',

    /// <summary>Whose count it is.</summary>
    Counter = 'c',

    /// <summary>Who gives.</summary>
    Giver = 'g',

    /// <summary>Who receives.</summary>
    Recipient = 'r',

    /// <summary>Who takes part.</summary>
    Participant = 'p',

    /// <summary>Who leads.</summary>
    Lead = 'l',

    /// <summary>Where: the name as said, the gazetteer's, and its region's.</summary>
    Place = 'w',

    /// <summary>Who published it.</summary>
    Source = 'o',

    /// <summary>Through what it was said.</summary>
    Channel = 'h',

    /// <summary>At what it was aimed.</summary>
    Target = 't',

    /// <summary>What a programme is called, what is given.</summary>
    Name = 'n',
}

/// <summary>Words of fields as they stand in the index: each with the letter of its field before it, so that "the" in a name has nothing to do with every other "the".</summary>
internal static class NameWords
{
    /// <summary>The words of a text in a field, one space between them.</summary>
    public static string Of(NameField field, string text) => Append(new StringBuilder(), field, text).ToString();

    /// <summary>Appends the words of a text in a field.</summary>
    public static StringBuilder Append(StringBuilder words, NameField field, string text)
    {
        foreach (var word in SearchWords.Of(text))
        {
            if (words.Length > 0) words.Append(' ');
            words.Append((char)field).Append('0').Append(word.Folded);
        }

        return words;
    }
}
