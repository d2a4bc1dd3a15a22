using System.Globalization;
using System.Text;
using Dateline.Reading.Doubts;

namespace Dateline.Training.Doubts;

/// <summary>The model card of the weights: what each signal was seen to tell.</summary>
internal sealed class DoubtCard
{
    private const string Head = """
        # How sure an item is: src/Dateline.Reading/Doubts/weights.tsv

        Says of every statement, incident, figure, commitment, engagement and programme how likely it is that a person finds it as well, and which reasons there are to doubt it.

        | | |
        |---|---|
        | what it is | one logistic model for statements, one for the other kinds together; a weight for each signal, one number a line |
        | signals | reasons for doubt, read off the item (1 where they hold), and how far ahead the network's choices are over its words (0 to 1). A doubt may only lower a confidence, a number only raise it; a signal that came out the other way round is left out for that kind |
        | statements | fitted on the development part of PolNeAR, which no other model was trained on. Right: the sources overlap, or there is none on both sides, and the contents have half their letters in common |
        | other kinds | fitted on the 72 annotated reports of `gold/dev.jsonl`. Right: matched as `measure --only records` matches items |
        | how | Newton's method, ridge; a weight that all kinds share and one of the kind's own, held closer to nothing |
        | made by | `train --only doubts`; this page too |
        | measured by | `measure --only doubts`, ten folds of the reports: the section "Confidence" of docs/accuracy.md |

        ## Limits
        Few annotated reports: apart from statements there are 57 to 106 items of a kind and 8 to 21 wrong ones, and the reader was made with these reports in view, so the true share of wrong items is
        likely higher. Confidence is about whether the item is there, not about each of its fields. Statements within statements have no annotation and take the weights of those outside. For programmes the
        order by confidence is no better than chance.

        ## Doubts and numbers
        "Seen" is how many of the items read had it, "right" what share of these a person found as well, "else" the share of the others.

        | kind | signal | weight | seen | right | else | meaning |
        |---|---|---:|---:|---:|---:|---|

        """;

    private readonly StringBuilder _page = new(Head.ReplaceLineEndings("\n"));

    /// <summary>Adds a signal.</summary>
    public void Add(List<DoubtExample> examples, string kind, string signal, double weight)
    {
        var all = examples.Where(example => string.Equals(example.Kind, kind, StringComparison.Ordinal)).ToLookup(example => example.Signals.Any(one => string.Equals(one.Name, signal, StringComparison.Ordinal)));
        bool isDoubt = Doubt.Find(signal) is not null;
        string right = isDoubt ? Share(all[true]) : "", others = isDoubt ? Share(all[false]) : signal is DoubtWeights.Base ? Share(all[false]) : "";
        string meaning = Doubt.Find(signal)?.Meaning ?? (signal is DoubtWeights.Base ? "Where every item begins." : "How far ahead the network's choices are, or whether all stands in quotation marks.");
        _page.Append(CultureInfo.InvariantCulture, $"| {kind} | `{signal}` | {weight:0.00} | {(isDoubt ? all[true].Count() : all[true].Count() + all[false].Count())} | {right} | {others} | {meaning} |\n");
    }

    /// <summary>The page.</summary>
    public override string ToString() => _page.ToString();

    private static string Share(IEnumerable<DoubtExample> examples)
    {
        var all = examples.ToList();
        return all.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(example => example.IsRight) / all.Count:0} %");
    }
}
