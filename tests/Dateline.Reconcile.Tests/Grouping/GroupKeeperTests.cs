using System.Globalization;
using Dateline.Archive.Graph;
using Dateline.Reconcile.Grouping;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Reconcile.Tests.Grouping;

public sealed class GroupKeeperTests
{
    // Small bounds, so that lists overflow and parts are cut.
    private static readonly GroupingPlan Tight = new() { Window = 2, LeastKept = 100, Threshold = 300, Most = 4, Levels = [300, 500, 700, 900] };

    [Fact]
    public void Links_and_groups_depend_on_the_members_and_not_on_the_order_in_which_they_came()
    {
        var orders = from size in Gen.Choose(2, 24)
                     from members in Gen.ArrayOf(Gen.Choose(0, 400), size)
                     from shuffled in Gen.Shuffle(members)
                     select (members, shuffled);
        Prop.ForAll(orders.ToArbitrary(), pair => State(pair.members.Order(), []) == State(pair.shuffled, [])).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_member_that_was_taken_away_leaves_no_trace()
    {
        var orders = from members in Gen.ArrayOf(Gen.Choose(0, 400), 16)
                     from gone in Gen.ArrayOf(Gen.Choose(0, 400), 6)
                     from shuffled in Gen.Shuffle(members.Concat(gone).ToArray())
                     select (members, gone, shuffled);
        Prop.ForAll(orders.ToArbitrary(), one => State(one.members.Except(one.gone), []) == State(one.shuffled, one.gone)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_decision_holds_until_it_is_undone()
    {
        using var bench = new Bench();
        var graph = bench.Change.Graph(Space.Stories);
        var grouping = new GroupKeeper<string>(graph, new Near(), Tight);
        foreach (int member in new[] { 10, 11, 300 }) grouping.Add(member, member.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(graph.GroupOf(10), graph.GroupOf(11));
        grouping.Decide(10, 11, one: false);
        grouping.Decide(10, 300, one: true);
        Assert.NotEqual(graph.GroupOf(10), graph.GroupOf(11));
        Assert.Equal(graph.GroupOf(10), graph.GroupOf(300));
        grouping.Decide(10, 11, one: null);
        grouping.Decide(10, 300, one: null);
        Assert.Equal(graph.GroupOf(10), graph.GroupOf(11));
        Assert.NotEqual(graph.GroupOf(10), graph.GroupOf(300));
    }

    private static string State(IEnumerable<int> members, IEnumerable<int> gone)
    {
        using var bench = new Bench();
        var graph = bench.Change.Graph(Space.Stories);
        var grouping = new GroupKeeper<string>(graph, new Near(), Tight);
        foreach (int member in members) grouping.Add(member, member.ToString(CultureInfo.InvariantCulture));
        foreach (int member in gone) grouping.Remove(member);
        return string.Join('\n', graph.MembersBetween(0, 1000).Select(member =>
            $"{member} in {graph.GroupOf(member)}: {string.Join(' ', graph.LinksOf(member).Select(link => $"{link.Other}={link.Score}"))}"));
    }

    /// <summary>Numbers that are the more alike the nearer they are, found by their tens and by their last digit.</summary>
    private sealed class Near : Kinship<string>
    {
        public override string Read(ReadOnlySpan<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes);

        public override byte[] Write(string profile) => System.Text.Encoding.UTF8.GetBytes(profile);

        public override IReadOnlyList<long> KeysOf(string profile) => [Number(profile) / 40, 1000 + (Number(profile) % 5)];

        public override (int Score, string Reason) Compare(long left, string one, long right, string other) => (Math.Max(0, 1000 - (40 * Math.Abs(Number(one) - Number(other)))), "near");

        private static int Number(string profile) => int.Parse(profile, CultureInfo.InvariantCulture);
    }
}
