using Dateline.Language.Tags;

namespace Dateline.Reading.Records.Parties;

/// <summary>A nominal read from the words that follow one another, with one "of" phrase: "members of the port council".</summary>
/// <param name="First">Its first token.</param>
/// <param name="AfterLast">The token after its last one.</param>
/// <param name="Head">Its head word: the last before "of".</param>
internal readonly record struct Chunk(int First, int AfterLast, int Head)
{
    private const int Longest = 14;

    /// <summary>The nominal that begins at a token; null where none does.</summary>
    public static Chunk? At(Groundwork ground, PartyReader parties, int first, int end)
    {
        if (Simple(ground, parties, first, end) is not { } chunk) return null;
        int at = chunk.AfterLast;
        if (at + 1 < end && ground.Analysis.Tokens[at] is "of" or "from" && parties.NameAt(chunk.Head) is null
            && Simple(ground, parties, at + 1, end) is { } inner)
            return chunk with { AfterLast = inner.AfterLast };
        return chunk;
    }

    private static Chunk? Simple(Groundwork ground, PartyReader parties, int first, int end)
    {
        var fine = ground.Analysis.FineTags;
        int head = -1, at = first;
        for (int most = Math.Min(end, first + Longest); at < most;)
        {
            if (parties.NameAt(at) is { } name && name.First == at)
            {
                // Two names side by side are one nominal only as description and name ("Peru's Ana Ruiz").
                head = name.AfterLast - 1;
                at = Math.Min(name.AfterLast, end);
                continue;
            }

            if (head >= 0 && ground.Lemmas[at] is "next" or "last" or "late" or "later" or "early" or "earlier" or "today" or "yesterday" or "tomorrow" or "week" or "month" or "year") break;
            switch (fine[at])
            {
                case FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Nnps or FineTag.Jj or FineTag.Vbn when head >= 0 && ground.Lemmas[at] is "elect" or "designate":
                    break;
                case FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Nnps:
                    head = at;
                    break;
                case FineTag.Prp when head < 0:
                    return new(first, at + 1, at);
                case FineTag.Dt or FineTag.PrpPoss or FineTag.Cd or FineTag.Pdt when head < 0:
                case FineTag.Jj or FineTag.Jjr or FineTag.Jjs or FineTag.Pos or FineTag.Hyph or FineTag.Vbn or FineTag.Cd:
                case FineTag.Rb when head < 0:
                    break;
                default:
                    goto ended;
            }

            at++;
        }

    ended:
        // What does not lead to a noun is none of it ("the mayor, 40").
        if (head < 0) return null;
        int last = head + 1;
        while (last + 1 < at && ground.Lemmas[last + 1] is "elect" or "designate") last += 2;
        return new(first, last, head);
    }
}
