using Dateline.Reading.Records.Commitments;
using static Dateline.Export.Charts.SvgText;

namespace Dateline.Export.Charts.Ladders;

/// <summary>Rungs and marks of a ladder: the fuller the mark, the farther the commitment has come; what is withheld is crossed out.</summary>
internal static class LadderMarks
{
    /// <summary>The stages from top to bottom; the way up ends with what is delivered, what is withheld lies below.</summary>
    public static List<CommitmentStage> Rungs(bool withWithheld) =>
        [CommitmentStage.Delivered, CommitmentStage.Committed, CommitmentStage.Pledged, CommitmentStage.Considered, .. withWithheld ? new[] { CommitmentStage.Withheld } : []];

    /// <summary>Draws the mark of a stage.</summary>
    public static void Shape(SvgText svg, CommitmentStage stage, double x, double y)
    {
        svg.Circle("shape", x, y, stage is CommitmentStage.Delivered or CommitmentStage.Withheld ? 6.5 : 5);
        switch (stage)
        {
            case CommitmentStage.Pledged: svg.Circle("dot", x, y, 2); break;
            case CommitmentStage.Delivered: svg.Path("sign", $"M{N(x - 3)} {N(y)}l2.2 2.4l4 -4.6"); break;
            case CommitmentStage.Withheld: svg.Path("sign", $"M{N(x - 2.6)} {N(y - 2.6)}l5.2 5.2m0 -5.2l-5.2 5.2"); break;
        }
    }
}
