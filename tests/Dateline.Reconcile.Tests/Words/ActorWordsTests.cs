using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Quotes;
using Dateline.Reconcile.Words;

namespace Dateline.Reconcile.Tests.Words;

public sealed class ActorWordsTests
{
    private const string First = "Governor Ede Harsanyi visited Szolnok on Monday. \"We will rebuild every bridge that the river took, and no town will be left alone this winter,\" Harsanyi said.";
    private const string Altered = "Officials toured the flooded plain. \"We will rebuild every bridge that the river took, and not one town will be left alone,\" Ede Harsanyi told reporters in Szolnok.";
    private const string Clipped = "The governor made a promise. \"No town will be left alone this winter,\" said Ede Harsanyi, who had come by boat.";
    private const string Other = "Ede Harsanyi said taxes would be put off until the autumn.";

    private readonly Reconciliation _all = new();

    [Fact]
    public void Gives_what_an_actor_said_in_the_order_of_days()
    {
        using var bench = new Bench();
        bench.Add(_all, Read.Report(Other, "2026-03-05"));
        bench.Add(_all, Read.Report(First, "2026-03-02"));
        var said = Words(bench);
        Assert.Equal(["2026-03-02", "2026-03-05"], said.Select(one => one.Report.Published.ToString()).Distinct());
    }

    [Fact]
    public void Keeps_to_a_subject()
    {
        using var bench = new Bench();
        bench.Add(_all, Read.Report(Other, "2026-03-05"));
        bench.Add(_all, Read.Report(First, "2026-03-02"));
        Assert.Equal("2026-03-02", Assert.Single(Words(bench, "bridge rebuild")).Report.Published.ToString());
    }

    [Fact]
    public void Shows_the_same_quote_altered_and_clipped_elsewhere()
    {
        using var bench = new Bench();
        bench.Add(_all, Read.Report(First, "2026-03-02", source: "Plain Post"));
        bench.Add(_all, Read.Report(Altered, "2026-03-03", source: "Capital News"));
        bench.Add(_all, Read.Report(Clipped, "2026-03-04", source: "River Radio"));
        var first = Words(bench, "bridge")[0];
        Assert.Equal([QuoteChange.Altered, QuoteChange.Clipped], first.Otherwise.Select(other => other.Difference.Change).Order().Reverse());
    }

    [Fact]
    public void Counts_the_printings_of_one_source_once()
    {
        using var bench = new Bench();
        bench.Add(_all, Read.Report("Bridges to be rebuilt\n" + First));
        bench.Add(_all, Read.Report("Governor comes by boat\n" + First));
        Assert.Equal(2, Assert.Single(Words(bench, "bridge")).Printings);
    }

    private static List<Said> Words(Bench bench, string? subject = null) =>
        [.. new ActorWords(bench.Change).Of(Assert.Single(new ActorFinder(bench.Change).Find("Ede Harsanyi")), subject)];
}
