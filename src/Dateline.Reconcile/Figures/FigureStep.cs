namespace Dateline.Reconcile.Figures;

/// <summary>How a count stands to those before it.</summary>
public enum StepKind
{
    /// <summary>The first of its quantity and scope.</summary>
    First,

    /// <summary>The same number again, from another source or later.</summary>
    Repeated,

    /// <summary>The same number in a printing of the same text.</summary>
    Copy,

    /// <summary>More than the same counter said before.</summary>
    Revision,

    /// <summary>Fewer than the same counter said before.</summary>
    Correction,

    /// <summary>Another number by another counter.</summary>
    Competing,

    /// <summary>A part of those counted before.</summary>
    Narrower,

    /// <summary>More than those counted before: another scope.</summary>
    Wider,
}

/// <summary>A count in a series, with how it stands to an earlier one.</summary>
/// <param name="Point">The count.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="From">The count that it is held against; null for the first.</param>
/// <param name="Reason">In words.</param>
public sealed record FigureStep(FigurePoint Point, StepKind Kind, FigurePoint? From, string Reason);
