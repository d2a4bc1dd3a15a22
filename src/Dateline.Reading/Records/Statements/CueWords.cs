using System.Collections.Frozen;
using Dateline.Language.Tokens;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements;

/// <summary>The verbs that most often bring speech: enough to tell whether a second look into a content is worth it.</summary>
internal static class CueWords
{
    private const string Forms = """
        say says said saying tell tells told telling claim claims claimed claiming deny denies denied denying
        add adds added adding warn warns warned warning announce announces announced announcing
        state states stated stating argue argues argued arguing insist insists insisted insisting
        promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging
        believe believes believed believing think thinks thought thinking ask asks asked asking
        urge urges urged urging demand demands demanded demanding accuse accuses accused accusing
        admit admits admitted admitting acknowledge acknowledges acknowledged confirm confirms confirmed confirming
        report reports reported reporting explain explains explained explaining suggest suggests suggested suggesting
        declare declares declared declaring complain complains complained complaining write writes wrote writing
        hope hopes hoped hoping fear fears feared fearing want wants wanted agree agrees agreed
        refuse refuses refused threaten threatens threatened call calls called according allege alleges alleged alleging
        reply replies replied reiterate reiterates reiterated stress stresses stressed note notes noted noting
        predict predicts predicted concede concedes conceded recall recalls recalled recalling
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Forms.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordGate Gate = WordGate.IgnoringCase(Lookup.Set);

    /// <summary>Whether a word is such a verb.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Gate.May(word) && Lookup.Contains(word);

    /// <summary>Whether a run of tokens holds such a verb.</summary>
    public static bool AnyIn(TokenTable tokens, TokenRange range)
    {
        for (int at = range.First; at < range.AfterLast; at++)
        {
            if (Contains(tokens[at])) return true;
        }

        return false;
    }
}
