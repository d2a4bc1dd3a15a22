using Dateline.Reconcile.Grouping;

namespace Dateline.Reconcile.Tests.Grouping;

public sealed class AverageLinkageTests
{
    [Fact]
    public void One_strong_link_does_not_join_two_groups_that_are_else_unlike() =>
        Assert.Equal("0 1|2 3", Group(4, [(0, 1, 900), (2, 3, 900), (1, 2, 700)]));

    [Fact]
    public void Links_that_are_strong_on_average_join_two_groups() =>
        Assert.Equal("0 1 2 3", Group(4, [(0, 1, 900), (2, 3, 900), (1, 2, 700), (0, 2, 500), (0, 3, 400), (1, 3, 500)]));

    [Fact]
    public void What_is_decided_to_be_one_is_one_and_what_is_decided_apart_is_apart()
    {
        Assert.Equal("0 2|1", Group(3, [(0, 1, 900)], (0, 2, true), (1, 2, false)));
        Assert.Equal("0 1|2", Group(3, [(0, 1, 900), (1, 2, 900), (0, 2, 900)], (0, 2, false)));
    }

    [Fact]
    public void Of_equal_averages_the_least_members_are_joined_first() => Assert.Equal("0 1|2", Group(3, [(0, 1, 600), (1, 2, 600)]));

    private static string Group(int members, (int, int, int)[] links, params (int, int, bool)[] decided) =>
        string.Join('|', AverageLinkage.Group(members, links, decided, 500).Select(group => string.Join(' ', group)));
}
