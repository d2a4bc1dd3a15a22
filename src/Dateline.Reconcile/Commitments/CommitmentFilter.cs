using Dateline.Archive.Find;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Reconcile.Commitments;

/// <summary>Which commitments are asked for; what is null does not matter.</summary>
/// <param name="Giver">By a giver whose name has words that begin with these.</param>
/// <param name="Recipient">To a recipient whose name has words that begin with these.</param>
/// <param name="Stage">That reached this stage.</param>
public sealed record CommitmentFilter(string? Giver = null, string? Recipient = null, CommitmentStage? Stage = null)
{
    private const int MostWords = 8, LeastBeginning = 3;

    /// <summary>Whether all is asked for.</summary>
    internal bool IsOpen => Giver is null && Recipient is null && Stage is null;

    /// <summary>What the items are found by; null where nothing can be found.</summary>
    internal string? Query
    {
        get
        {
            var parts = new List<string> { "is:commitment" };
            if (Stage is { } stage) parts.Add("stage:" + Labels.Of(stage));
            return Add(parts, "giver", Giver) && Add(parts, "recipient", Recipient) ? string.Join(' ', parts) : null;
        }
    }

    // Only letters and digits are left of what was typed: nothing in it can be an operator.
    private static bool Add(List<string> parts, string field, string? words)
    {
        if (words is null) return true;
        int before = parts.Count;
        parts.AddRange(SearchWords.Of(words).Take(MostWords).Select(word => $"{field}:{(word.Folded.Length >= LeastBeginning ? word.Folded + "*" : $"\"{word.Folded}\"")}"));
        return parts.Count > before;
    }
}
