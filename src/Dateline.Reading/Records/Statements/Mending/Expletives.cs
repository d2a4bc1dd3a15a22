using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>
/// "It was reported that ...", "the general is said to be ill": the subject of such a passive is not the one who speaks, and an
/// empty "it" is nothing that was said.
/// </summary>
internal static class Expletives
{
    public static void Mend(MarkRow row)
    {
        for (int at = 1; at < row.Tokens.Count; at++)
        {
            if (row[at] is not Part.Cue || !row.Begins(at) || row[at - 1] is not { } part || !IsPassive(row, at)) continue;
            int first = row.FirstOf(at - 1), after = row.EndOf(at);
            if (row.Tokens[first] is "It" or "it" or "There" or "there" && first == at - 1) row.Set(null, first, at);
            else if (part == Part.Source && after < row.Tokens.Count && row.Tokens[after] is "to") row.Set(Part.Content, first, at);
        }
    }

    private static bool IsPassive(MarkRow row, int cue)
    {
        int end = row.EndOf(cue);
        bool be = false, passive = false;
        for (int at = cue; at < end; at++)
        {
            be |= row.Tokens[at] is "is" or "are" or "was" or "were" or "been" or "being";
            passive |= be && row.Tags[at] is FineTag.Vbn && IsSaying(row.Tokens[at]);
        }

        return passive;
    }

    private static bool IsSaying(ReadOnlySpan<char> word) => word is "said" or "believed" or "thought" or "reported" or "alleged" or "understood" or "rumored"
        or "rumoured" or "claimed" or "announced" or "expected" or "feared" or "known" or "hoped" or "considered" or "estimated";
}
