using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Reconcile.Printings;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Reconcile.Tests.Printings;

public sealed class PrintingReconcilerTests
{
    private const string Body =
        "The river Tisza broke its banks near Szolnok before dawn, and soldiers carried families from the roofs of the lower town. Mayor Ede Harsanyi said the dam "
        + "at the sugar works had given way at four in the morning. Nobody had been found dead by noon. The railway to Debrecen was closed, and a field hospital "
        + "was being put up in the stadium. Engineers expected the water to fall on Thursday, when the wind is to turn.";

    private const string Other =
        "Farmers blocked the bridge at Komarno with tractors on Tuesday to protest against the price of milk, which has fallen by a third since the spring. Their "
        + "union said it would stay until the minister came. Lorries waited in a line of nine kilometres, and the police sent drivers by way of Sturovo. A second "
        + "blockade was planned at Nove Zamky, where the dairy is, the union's chairman told a local station.";

    private readonly PrintingReconciler _printings = new();

    [Theory]
    [InlineData("Flood drives hundreds from homes\n" + Body, "Dam gives way at Szolnok\n" + Body)]
    [InlineData("Flood\n" + Body, "Flood\nThe river Tisza broke its banks near Szolnok before dawn, and soldiers carried families from the roofs of the lower town. Mayor Ede Harsanyi said the dam at the sugar works had given way at four in the morning.")]
    public void A_text_cut_or_under_another_headline_is_the_same_source(string one, string other)
    {
        using var bench = new Bench();
        var (first, second) = (bench.Add(_printings, one), bench.Add(_printings, other));
        var sources = new Sources(bench.Change);
        Assert.Equal(sources.Of(first.Number), sources.Of(second.Number));
        Assert.StartsWith("near-copy: ", sources.Why(first.Number, second.Number), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_a_word_changed_here_and_there_is_the_same_source()
    {
        using var bench = new Bench();
        string edited = Body.Replace("before dawn", "early on Monday", StringComparison.Ordinal).Replace("Nobody", "No one", StringComparison.Ordinal);
        Assert.Equal(1, new Sources(bench.Change).Count([bench.Add(_printings, Body).Number, bench.Add(_printings, edited).Number]));
    }

    [Fact]
    public void Texts_that_only_share_a_closing_formula_are_two_sources()
    {
        using var bench = new Bench();
        const string Formula = " All rights reserved. No part of this may be printed without the leave of the Danube Press Bureau in Komarno.";
        Assert.Equal(2, new Sources(bench.Change).Count([bench.Add(_printings, Body + Formula).Number, bench.Add(_printings, Other + Formula).Number]));
    }

    [Fact]
    public void Another_text_at_the_same_address_is_a_version_of_the_same_source_but_not_at_a_front_page()
    {
        using var bench = new Bench();
        var sources = new Sources(bench.Change);
        Assert.Equal(1, sources.Count([bench.Add(_printings, Body, "https://a.example/1").Number, bench.Add(_printings, Other, "https://a.example/1").Number]));
        using var front = new Bench();
        Assert.Equal(2, new Sources(front.Change).Count([front.Add(_printings, Body, "https://a.example/").Number, front.Add(_printings, Other, "https://a.example/").Number]));
    }

    [Fact]
    public void Taking_back_the_text_between_two_parts_leaves_two_sources()
    {
        using var bench = new Bench();
        var sources = new Sources(bench.Change);
        var (one, other, both) = (bench.Add(_printings, Body), bench.Add(_printings, Other), bench.Add(_printings, Body + "\n" + Other));
        Assert.Equal(1, sources.Count([one.Number, other.Number, both.Number]));
        _printings.Remove(bench.Change, both.Number);
        Assert.Equal(2, sources.Count([one.Number, other.Number]));
        Assert.Null(bench.Change.Graph(Space.Printings).GroupOf(both.Number.Value));
    }

    [Fact]
    public void The_order_in_which_texts_come_does_not_change_the_sources()
    {
        string[] texts = [Body, Other, Body + " More is expected.", Body[..220], Other[..230], Body + "\n" + Other, "Quite another matter\n" + Other.ToUpperInvariant(), "Nothing."];
        string expected = Links([.. texts]);
        Prop.ForAll(Gen.Shuffle(texts).ToArbitrary(), shuffled => Links(shuffled) == expected).QuickCheckThrowOnFailure();
    }

    private string Links(string[] texts)
    {
        using var bench = new Bench();
        var reports = texts.Select(text => bench.Add(_printings, text)).OrderBy(report => report.Number).ToList();
        var graph = bench.Change.Graph(Space.Printings);
        return string.Join('\n', reports.Select(report => $"{report.Id} {graph.GroupOf(report.Number.Value)} {string.Join(';', graph.LinksOf(report.Number.Value))}"));
    }
}
