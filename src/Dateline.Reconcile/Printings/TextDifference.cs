using Dateline.Reconcile.Quotes;

namespace Dateline.Reconcile.Printings;

/// <summary>A stretch of one text or of the other, or of both.</summary>
/// <param name="Text">The words; of the one text where both have it.</param>
/// <param name="InOne">Whether the one text has it.</param>
/// <param name="InOther">Whether the other one has.</param>
public sealed record TextStretch(string Text, bool InOne, bool InOther);

/// <summary>What differs between two printings of nearly one text: whole sentences first, then the words within those that changed.</summary>
public static class TextDifference
{
    /// <summary>The most sentences of each text that are compared; what follows is left out.</summary>
    public const int MostSentences = 500;

    private const int MostWords = 300;

    /// <summary>The stretches of both texts in order; what only the one has stands before what the other has in its place.</summary>
    /// <param name="one">The sentences of the one text, in order.</param>
    /// <param name="other">Those of the other.</param>
    public static IReadOnlyList<TextStretch> Between(IEnumerable<string> one, IEnumerable<string> other)
    {
        string[] left = [.. one.Take(MostSentences)], right = [.. other.Take(MostSentences)];
        var stretches = new List<TextStretch>();
        foreach (var stretch in QuoteDifference.Between([.. left.Select(Plain)], [.. right.Select(Plain)]).Stretches)
        {
            string gone = string.Join(' ', left.Skip(stretch.Start).Take(stretch.Length)), come = string.Join(' ', right.Skip(stretch.OtherStart).Take(stretch.OtherLength));
            if (stretch.Same) stretches.Add(new(gone, true, true));
            else stretches.AddRange(Within(gone, come));
        }

        return stretches;
    }

    // Sentences that share next to nothing are clearer side by side than word by word.
    private static IEnumerable<TextStretch> Within(string gone, string come)
    {
        string[] left = Words(gone), right = Words(come);
        var difference = left.Length is 0 or > MostWords || right.Length is 0 or > MostWords ? null : QuoteDifference.Between(left, right);
        if (difference is null or { Change: QuoteChange.Other })
        {
            if (gone.Length > 0) yield return new(gone, true, false);
            if (come.Length > 0) yield return new(come, false, true);
            yield break;
        }

        foreach (var stretch in difference.Stretches)
        {
            if (stretch.Length > 0) yield return new(string.Join(' ', left.Skip(stretch.Start).Take(stretch.Length)), true, stretch.Same);
            if (!stretch.Same && stretch.OtherLength > 0) yield return new(string.Join(' ', right.Skip(stretch.OtherStart).Take(stretch.OtherLength)), false, true);
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string sentence) => string.Join(' ', Words(sentence));
}
