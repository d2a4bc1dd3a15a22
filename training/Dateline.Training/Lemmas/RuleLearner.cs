using Dateline.Language.Lemmas;

namespace Dateline.Training.Lemmas;

/// <summary>
/// Learns for one question the shortest endings that answer it for the words seen, and the words that go against their endings.
/// </summary>
internal sealed class RuleLearner
{
    // A word seen so often is surely no slip of a writer, so it has two votes for its endings.
    private const int Settled = 3;

    private readonly SortedDictionary<string, SortedDictionary<int, int>> _words = new(StringComparer.Ordinal);

    /// <summary>Notes that a word was answered so, some number of times.</summary>
    public void See(string word, int answer, int times = 1)
    {
        if (!_words.TryGetValue(word, out var answers)) _words[word] = answers = [];
        answers[answer] = answers.GetValueOrDefault(answer) + times;
    }

    /// <summary>The rules as table keys with their answers, beginning with the empty key of the question.</summary>
    public IEnumerable<(uint Key, int Answer)> Learn(uint question)
    {
        var endings = CountEndings();
        var chosen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (ending, votes) in endings.OrderBy(e => e.Key.Length).ThenBy(e => e.Key, StringComparer.Ordinal))
        {
            int best = Best(votes);
            bool known = ending.Length > 0;
            if (known && (votes.Values.Sum() < 3 || Answer(chosen, ending[1..]) == best)) continue;
            chosen[ending] = best;
            yield return (LemmaKey.Mix(Key(question, ending)), best);
        }

        foreach (var (word, answers) in _words)
        {
            int best = Best(answers);
            if (Answer(chosen, word) != best) yield return (LemmaKey.Whole(Key(question, word)), best);
        }
    }

    private Dictionary<string, SortedDictionary<int, int>> CountEndings()
    {
        var endings = new Dictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        foreach (var (word, answers) in _words)
        {
            int best = Best(answers);
            int weight = answers.Values.Sum() >= Settled ? 2 : 1;
            for (int length = 0; length <= Math.Min(LemmaKey.LongestEnding, word.Length); length++)
            {
                string ending = word[^length..];
                if (!endings.TryGetValue(ending, out var votes)) endings[ending] = votes = [];
                votes[best] = votes.GetValueOrDefault(best) + weight;
            }
        }

        return endings;
    }

    private static int Answer(Dictionary<string, int> chosen, string word)
    {
        for (int length = Math.Min(LemmaKey.LongestEnding, word.Length); length >= 0; length--)
        {
            if (chosen.TryGetValue(word[^length..], out int answer)) return answer;
        }

        return -1;
    }

    /// <summary>The most frequent answer; the smaller of two alike.</summary>
    private static int Best(SortedDictionary<int, int> votes) => votes.MaxBy(vote => vote.Value).Key;

    private static uint Key(uint key, string word)
    {
        for (int i = word.Length - 1; i >= 0; i--) key = LemmaKey.Add(key, word[i]);
        return key;
    }
}
