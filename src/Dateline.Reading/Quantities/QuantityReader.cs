using Dateline.Intake;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;

namespace Dateline.Reading.Quantities;

/// <summary>Finds the quantities of a report: numbers with their bounds, units and currencies. A pure function, in one pass.</summary>
public static class QuantityReader
{
    /// <summary>The quantities of a report.</summary>
    /// <param name="analysis">The analysis of its text.</param>
    /// <param name="report">The report; its source and address help to tell which dollars are meant.</param>
    public static QuantityTable Read(Analysis analysis, Report report)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(report);
        List<Quantity> found = [];
        MoneyContext context = new(analysis, report);
        AmountScanner amounts = new(analysis, context);
        var tokens = analysis.Tokens;
        int name = 0, floor = 0;
        for (int at = 0; at < tokens.Count;)
        {
            while (name < analysis.Names.Length && analysis.Names[name].AfterLast <= at) name++;
            var inside = name < analysis.Names.Length && analysis.Names[name].First <= at ? analysis.Names[name] : (Name?)null;
            int next = at + 1;
            if (amounts.Read(at, floor, inside, ref next) is { } quantity)
            {
                found.Add(quantity);
                floor = next = quantity.AfterLast;
            }

            at = Math.Max(next, at + 1);
        }

        return new QuantityTable([.. found], context.Dollar);
    }

    /// <summary>
    /// Whether a token stands for one without being a number: "a" or "an" before a noun, "another". Such tokens are in no table;
    /// callers ask where a single person or thing counts ("a gunman killed a man").
    /// </summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="token">The token.</param>
    public static bool IsSingle(Analysis analysis, int token)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var letters = analysis.Tokens[token];
        if (letters.Length is 0 or > 7 || analysis.FineTags[token] is not (FineTag.Dt or FineTag.Cd)) return false;
        return letters.Equals("a", StringComparison.OrdinalIgnoreCase) || letters.Equals("an", StringComparison.OrdinalIgnoreCase)
            || letters.Equals("another", StringComparison.OrdinalIgnoreCase) || letters.Equals("one", StringComparison.OrdinalIgnoreCase);
    }
}
