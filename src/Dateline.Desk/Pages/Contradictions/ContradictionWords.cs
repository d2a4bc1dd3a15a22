using Dateline.Reading.Description;
using Dateline.Reconcile.Contradictions;

namespace Dateline.Desk.Pages.Contradictions;

/// <summary>What contradictions are about, in words.</summary>
internal static class ContradictionWords
{
    /// <summary>The field as people say it.</summary>
    public static string Of(ClaimField field) => field switch
    {
        ClaimField.Attackers => "who did it",
        ClaimField.DisputedBy => "who disputes it",
        ClaimField.Status => "whether it took place",
        ClaimField.Date => "the day",
        ClaimField.Place => "the place",
        _ => Labels.Of(field),
    };
}
