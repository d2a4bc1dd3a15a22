using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reading.Records.Statements;
using Dateline.Reconcile.Actors;

namespace Dateline.Reconcile.Quotes;

/// <summary>Joins quotes that are the same words in several reports, whole, clipped or altered.</summary>
public sealed class QuoteReconciler : IReconciler
{
    private const int EachSide = 8;

    /// <inheritdoc/>
    public void Add(IArchiveChange change, KeptReport report, Record record)
    {
        var graph = change.Graph(Space.Quotes);
        Dictionary<string, long>? speakers = null;
        for (int i = 0; i < record.Statements.Length && i < ItemNumber.Most; i++)
        {
            var statement = record.Statements[i];
            if (statement.Within is not null || QuoteWords.Of(record, statement) is not { } quote) continue;
            speakers ??= Speakers(record);
            var profile = QuoteProfile.Of(Speaker(statement, speakers), quote);
            Add(graph, new ItemNumber(report.Number, i), profile, QuoteProfile.Keys(quote));
        }
    }

    /// <inheritdoc/>
    public void Remove(IArchiveChange change, ReportNumber report)
    {
        var graph = change.Graph(Space.Quotes);
        foreach (long member in graph.MembersBetween(new ItemNumber(report, 0).Value, new ItemNumber(report, ItemNumber.Most - 1).Value))
        {
            var left = graph.MembersOf(graph.GroupOf(member)!.Value).Where(other => other != member).ToList();
            graph.Remove(member);
            Components.Regroup(graph, left);
        }
    }

    /// <inheritdoc/>
    public void Revise(IArchiveChange change, KeptReport report, Record before, Record after)
    {
        // Statements come first in a record: their places depend on no other kind.
        if (before.Statements == after.Statements && before.Actors == after.Actors) return;
        Remove(change, report.Number);
        Add(change, report, after);
    }

    private static void Add(IGraphChange graph, ItemNumber number, QuoteProfile profile, long[] keys)
    {
        graph.Put(number.Value, profile.ToBytes(), keys);
        bool joined = false;
        foreach (long other in keys.SelectMany(key => graph.NeighboursByKey(key, number.Value, EachSide)).Distinct().Order().ToList())
        {
            if (new ItemNumber(other).Report == number.Report) continue;
            var there = QuoteProfile.From(graph.Profile(other)!);
            if (!profile.SharesWords(there)) continue;
            var difference = QuoteDifference.Between(profile.Words, there.Words);
            if (difference.Change == QuoteChange.Other) continue;
            graph.Join(number.Value, other, 900, Reason(difference.Change, profile.Speaker, there.Speaker));
            joined = true;
        }

        if (joined) Components.Regroup(graph, [number.Value]);
    }

    private static string Reason(QuoteChange change, long speaker, long other)
    {
        string words = change switch
        {
            QuoteChange.Same => "the same words",
            QuoteChange.Clipped => "one is a piece of the other",
            _ => "the same words but for some",
        };
        return speaker == 0 || other == 0 || speaker == other ? words : words + ", under another name";
    }

    private static Dictionary<string, long> Speakers(Record record)
    {
        var nodes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var actor in record.Actors)
        {
            if (ActorKey.Of(record, actor) is { } key) nodes[actor.Id] = key.Node;
        }

        return nodes;
    }

    private static long Speaker(Statement statement, Dictionary<string, long> speakers) =>
        statement.Speaker?.Actor is { } actor && speakers.TryGetValue(actor.Value, out long node) ? node : 0;
}
