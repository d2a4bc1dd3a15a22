namespace Dateline.Reading.People;

/// <summary>What a noun tells about whom it means.</summary>
internal static class Nouns
{
    /// <summary>Whether a noun means a person by what they are or do; its gender and number where it tells.</summary>
    /// <param name="word">The noun, folded.</param>
    /// <param name="single">The noun in the singular.</param>
    /// <param name="gender">The gender that the noun tells.</param>
    /// <param name="plural">Whether the noun stands in the plural.</param>
    public static bool IsPerson(string word, out string single, out Gender gender, out bool plural)
    {
        if (Find(WordList.People, word, out single, out gender, out plural)) return true;
        int hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && Find(WordList.People, word[(hyphen + 1)..], out single, out gender, out plural)) return true;
        if (word.EndsWith("woman", StringComparison.Ordinal) || word.EndsWith("women", StringComparison.Ordinal))
            (single, gender, plural) = (word[..^2] + "an", Gender.Female, word[^2] == 'e');
        else if (Abbreviation(word) is { } full) single = full;
        else return false;
        return true;
    }

    /// <summary>Whether a noun can head a role: a noun that means a person, of the common ones or of all.</summary>
    /// <param name="word">The noun, folded.</param>
    /// <param name="plural">Whether it stands in the plural.</param>
    public static bool IsRole(string word, out bool plural)
    {
        if (IsPerson(word, out _, out _, out plural)) return true;
        if (IsListed(word)) return true;
        plural = word.Length > 4 && word[^1] == 's' && (IsListed(word[..^1]) || (word.EndsWith("ies", StringComparison.Ordinal) && IsListed(word[..^3] + "y")));
        if (plural) return true;
        int hyphen = word.LastIndexOf('-');
        return hyphen > 1 && IsRole(word[(hyphen + 1)..], out plural);
    }

    private static bool IsListed(string word) => WordList.MorePeople.Contains(word);

    /// <summary>Whether a noun means a body.</summary>
    public static bool IsBody(string word, out string single, out bool plural) => Find(WordList.Bodies, word, out single, out _, out plural);

    /// <summary>Whether a noun means something that a body or a person issues.</summary>
    public static bool IsPaper(string word) => Find(WordList.Papers, word, out _, out _, out _);

    /// <summary>The role that a short title stands for, or null: "Sen." is a senator.</summary>
    public static string? Abbreviation(string word) => word switch
    {
        "sen." or "sen" => "senator",
        "sens." => "senator",
        "rep." or "reps." => "representative",
        "gov." or "gov" => "governor",
        "gen." or "gen" => "general",
        "lt." or "lt" => "lieutenant",
        "col." or "col" => "colonel",
        "maj." => "major",
        "capt." or "capt" => "captain",
        "sgt." or "sgt" => "sergeant",
        "cmdr." => "commander",
        "adm." => "admiral",
        "brig." => "brigadier",
        "cpl." or "pvt." => "soldier",
        "det." => "detective",
        "insp." => "inspector",
        "supt." => "superintendent",
        "prof." or "prof" => "professor",
        "pres." => "president",
        "amb." => "ambassador",
        "rev." => "reverend",
        "fr." => "priest",
        "msgr." => "priest",
        "atty." => "attorney",
        "gens." => "general",
        "govs." => "governor",
        "drs." => "doctor",
        "profs." => "professor",
        "ex-president" => "president",
        "vp" => "vice-president",
        "pm" => "premier",
        _ => null,
    };

    /// <summary>Whether a word is a courtesy title ("Mr."), and the gender it tells.</summary>
    public static bool IsCourtesy(string word, out Gender gender)
    {
        gender = word switch
        {
            "mr" or "mr." or "sir" or "señor" or "senor" or "monsieur" or "herr" or "messrs." => Gender.Male,
            "mrs" or "mrs." or "ms" or "ms." or "miss" or "madam" or "madame" or "dame" or "frau" or "senora" => Gender.Female,
            _ => Gender.Unknown,
        };
        return gender != Gender.Unknown || word is "dr" or "dr." or "mx." or "hon." or "mx";
    }

    private static bool Find(System.Collections.Frozen.FrozenDictionary<string, Gender> list, string word, out string single, out Gender gender, out bool plural)
    {
        (single, plural) = (word, false);
        if (list.TryGetValue(word, out gender)) return true;
        if (word.Length < 4) return false;
        plural = true;
        single = word.EndsWith("men", StringComparison.Ordinal) ? word[..^2] + "an"
            : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
            : word[^1] == 's' ? word[..^1]
            : word is "people" ? "person" : word is "children" ? "child" : word;
        if (list.TryGetValue(single, out gender)) return true;
        single = word[..^2];
        return plural = word.EndsWith("es", StringComparison.Ordinal) && list.TryGetValue(single, out gender);
    }
}
