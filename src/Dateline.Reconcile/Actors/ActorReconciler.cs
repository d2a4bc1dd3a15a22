using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Decisions;
using Dateline.Archive.Graph;
using Dateline.Reading;

namespace Dateline.Reconcile.Actors;

/// <summary>
/// Makes the actors of all reports one where they are: the same full name is one person until somebody decides otherwise; a surname with a role is
/// the one person of that surname who has the role, where there is just one; a short form is the body that a report itself calls so.
/// </summary>
public sealed class ActorReconciler : IReconciler
{
    /// <inheritdoc/>
    public void Add(IArchiveChange change, KeptReport report, Record record)
    {
        var (items, nodes) = (change.Graph(Space.ActorItems), change.Graph(Space.Actors));
        int first = RecordItems.PlaceOf(record, ItemKind.Actor, 0);
        for (int i = 0; i < record.Actors.Length && first + i < ItemNumber.Most; i++)
        {
            if (ActorKey.Of(record, record.Actors[i]) is not { } key) continue;
            long item = new ItemNumber(report.Number, first + i).Value;
            var written = new ActorItem(key.Node, [key.Node, .. key.Heads.Select(head => ActorKey.RoleKey(key.Name.Surname, head))]);
            items.Put(item, written.ToBytes(), written.Keys);
            bool isNew = PutNode(nodes, key);
            PutShortForms(nodes, record, record.Actors[i], key);
            if (key.Name.Kind == Reading.Records.Actors.ActorKind.Person) SurnameLinks.Follow(items, nodes, written.Keys.Skip(1));
            if (isNew) ActorDecisions.Apply(change, nodes, key);
        }
    }

    /// <inheritdoc/>
    public void Remove(IArchiveChange change, ReportNumber report)
    {
        var (items, nodes) = (change.Graph(Space.ActorItems), change.Graph(Space.Actors));
        foreach (long item in items.MembersBetween(new ItemNumber(report, 0).Value, new ItemNumber(report, ItemNumber.Most - 1).Value))
        {
            long[] keys = ActorItem.From(items.Profile(item)!).Keys;
            items.Remove(item);
            if (items.CountByKey(keys[0], 1) == 0) RemoveNode(nodes, keys[0]);
            SurnameLinks.Follow(items, nodes, keys.Skip(1));
        }
    }

    /// <inheritdoc/>
    public void Revise(IArchiveChange change, KeptReport report, Record before, Record after)
    {
        if (before.Actors == after.Actors && RecordItems.PlaceOf(before, ItemKind.Actor, 0) == RecordItems.PlaceOf(after, ItemKind.Actor, 0)) return;
        Remove(change, report.Number);
        Add(change, report, after);
    }

    /// <inheritdoc/>
    public void Decided(IArchiveChange change, Decision decision) => ActorDecisions.Follow(change, change.Graph(Space.Actors), decision);

    private static void RemoveNode(IGraphChange nodes, long node)
    {
        if (nodes.GroupOf(node) is not { } group) return;
        var left = nodes.MembersOf(group).Where(member => member != node).ToList();
        nodes.Remove(node);
        Components.Regroup(nodes, left);
    }

    private static bool PutNode(IGraphChange nodes, ActorKey key)
    {
        var node = new ActorNode(key.Name.Kind, key.IsSurname, key.Shown);
        if (nodes.Profile(key.Node) is { } before)
        {
            var known = ActorNode.From(before);
            var now = known.With(node);
            if (now != known) nodes.Put(key.Node, now.ToBytes());
            return false;
        }

        nodes.Put(key.Node, node.ToBytes(), [.. new[] { key.Name.Surname, key.Name.Text }.Distinct(StringComparer.Ordinal).Select(ActorKey.NameKey)]);
        return true;
    }

    // "The World Health Organization (WHO)": one actor in the report, so one across reports.
    private static void PutShortForms(IGraphChange nodes, Record record, Reading.Records.Actors.Actor actor, ActorKey key)
    {
        foreach (var mention in actor.Mentions)
        {
            var form = mention.Of(record.Report.Text);
            if (form.Length > 10 || !key.Name.IsAbbreviatedBy(form) || ActorName.Read(key.Name.Kind, form) is not { } name) continue;
            long node = ActorKey.BodyNode(name.Text);
            if (node == key.Node) continue;
            if (nodes.Profile(node) is null)
            {
                nodes.Put(node, new ActorNode(key.Name.Kind, false, form.ToString()).ToBytes());
                nodes.PutKeys(node, [ActorKey.NameKey(name.Text)]);
            }

            nodes.Join(key.Node, node, 950, "a report calls it both");
            Components.Regroup(nodes, [key.Node]);
        }
    }
}
