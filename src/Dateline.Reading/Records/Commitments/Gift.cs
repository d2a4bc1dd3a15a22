namespace Dateline.Reading.Records.Commitments;

/// <summary>Words for something that may be given. Token numbers; the range is half-open.</summary>
/// <param name="First">The first token.</param>
/// <param name="AfterLast">The token after the last one.</param>
/// <param name="Head">The last noun of its first phrase: what the verb governs.</param>
/// <param name="Class">What it tells of aid; the strongest of its words.</param>
/// <param name="Kind">The kind of commitment it makes.</param>
/// <param name="KindToken">The word that tells the kind.</param>
internal readonly record struct Gift(int First, int AfterLast, int Head, GiftClass Class, CommitmentKind Kind, int KindToken)
{
    /// <summary>The sum of money, where there is one.</summary>
    public Sum? Sum { get; init; }

    /// <summary>The stage that the words themselves tell ("pledges of"), and the token that tells it.</summary>
    public (CommitmentStage Stage, int Token)? Hint { get; init; }

    /// <summary>Whether a bill, a plan or another paper holds it.</summary>
    public bool Paper { get; init; }

    /// <summary>The possessor before it ("Norway" in "Norway's aid"); -1 for none.</summary>
    public int Possessor { get; init; }

    /// <summary>Whether a token is one of its words.</summary>
    public bool Holds(int token) => First <= token && token < AfterLast;
}
