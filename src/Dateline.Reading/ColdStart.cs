using System.Runtime.CompilerServices;
using Dateline.Reading.Clauses;
using Dateline.Reading.Dates;
using Dateline.Reading.People;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Reading;

/// <summary>Lays out the word lists on another core while the first report is still taken in and its language read.</summary>
internal static class ColdStart
{
    // The most work first; whoever needs one before its turn lays it out itself, or waits for it.
    private static readonly Type[] Lists =
    [
        typeof(WordList), typeof(IncidentCues), typeof(Modalities), typeof(GiftWords), typeof(EngagementCue), typeof(ProgrammeCue), typeof(NumberWords),
        typeof(Currencies), typeof(Feasts),
    ];

    /// <summary>Begins, once for each reader opened; returns at once.</summary>
    public static void Begin() => ThreadPool.UnsafeQueueUserWorkItem(static _ =>
    {
        foreach (var list in Lists) RuntimeHelpers.RunClassConstructor(list.TypeHandle);
    }, null);
}
