namespace Dateline.Reading.Tests.Records.Statements;

/// <summary>A small finder of lemmas for tests: the words of the lists, in their regular forms and these irregular ones.</summary>
internal static class Lemmas
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["said"] = "say",
        ["told"] = "tell",
        ["wrote"] = "write",
        ["written"] = "write",
        ["found"] = "find",
        ["shot"] = "shoot",
        ["thought"] = "think",
        ["knew"] = "know",
        ["understood"] = "understand",
        ["held"] = "hold",
        ["heard"] = "hear",
        ["meant"] = "mean",
        ["felt"] = "feel",
        ["saw"] = "see",
        ["sees"] = "see",
        ["paid"] = "pay",
        ["stood"] = "stand",
        ["spoke"] = "speak",
        ["came"] = "come",
        ["swore"] = "swear",
        ["made"] = "make",
        ["went"] = "go",
        ["goes"] = "go",
        ["took"] = "take",
        ["laid"] = "lay",
        ["forbids"] = "forbid",
        ["sought"] = "seek",
        ["undertook"] = "undertake",
        ["is"] = "be",
        ["are"] = "be",
        ["was"] = "be",
        ["did"] = "do",
        ["does"] = "do",
        ["has"] = "have",
        ["began"] = "begin",
        ["n't"] = "not",
    };

    private static readonly HashSet<string> Known =
        [.. Dateline.Reading.Records.Statements.ActCues.All.SelectMany(c => c.Lemmas.Split(' ')).Append("continue").Append("immediately")];

    public static string Of(string word)
    {
        word = word.ToLowerInvariant();
        if (Irregular.TryGetValue(word, out string? lemma)) return lemma;
        return Bases(word).FirstOrDefault(Known.Contains) ?? word;
    }

    private static IEnumerable<string> Bases(string word)
    {
        foreach (string ending in (string[])["s", "es", "d", "ed", "ing"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 2) continue;
            string stem = word[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem[^1] == 'i') yield return stem[..^1] + "y";
            if (stem[^1] == stem[^2]) yield return stem[..^1];
        }

        yield return word;
    }
}
