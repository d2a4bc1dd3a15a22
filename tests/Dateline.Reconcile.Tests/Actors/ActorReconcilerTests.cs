using Dateline.Archive.Decisions;
using Dateline.Reconcile.Actors;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Reconcile.Tests.Actors;

public sealed class ActorReconcilerTests
{
    private const string Named = "Szolnok governor Ede Harsanyi said on Monday that the dam had held.";
    private const string Later = "\"The water will fall by Thursday,\" Governor Harsanyi said on Tuesday.";
    private const string Namesake = "Actress Lili Harsanyi said she would sing for the people who had lost their homes.";
    private const string Second = "Pest governor Bela Harsanyi said on Wednesday that no more boats were needed.";
    private const string Body = "The Danube Relief Board (DRB) said it had sent tents. The DRB said more were on the way.";
    private const string Short = "The DRB said on Friday that it had run out of tents.";

    private readonly ActorReconciler _actors = new();

    [Fact]
    public void The_same_full_name_is_one_person_in_all_reports()
    {
        using var bench = new Bench();
        Add(bench, Named, "Mr. Ede Harsányi said the railway was open again.");
        Assert.Equal(2, new ActorFinder(bench.Change).ItemsOf(Only(bench, "ede harsanyi")).Count());
    }

    [Fact]
    public void A_surname_with_a_role_is_the_one_person_of_that_surname_who_has_it()
    {
        using var bench = new Bench();
        Add(bench, Later, Namesake, Named);
        var governor = Only(bench, "Ede Harsanyi");
        Assert.Contains("same surname and role", governor.Links.Select(link => link.Reason));
        Assert.DoesNotContain("Lili Harsanyi", governor.Names);
    }

    [Fact]
    public void A_surname_that_two_people_of_one_role_bear_is_neither_until_somebody_decides()
    {
        using var bench = new Bench();
        Add(bench, Later, Named, Second);
        Assert.Empty(Only(bench, "Ede Harsanyi").Links);
        Assert.Empty(Only(bench, "Bela Harsanyi").Links);
    }

    [Fact]
    public void A_short_form_is_the_body_that_a_report_calls_so()
    {
        using var bench = new Bench();
        Add(bench, Short, Body);
        Assert.Equal(Only(bench, "DRB").Number, Only(bench, "Danube Relief Board").Number);
    }

    [Fact]
    public void What_somebody_decided_holds_for_names_that_come_later_and_until_it_is_undone()
    {
        using var bench = new Bench();
        Add(bench, Named);
        var merged = Decide(bench, DecisionKind.Merge, "actor:ede harsanyi", "actor:lili harsanyi");
        Add(bench, Namesake);
        Assert.Equal(Only(bench, "Ede Harsanyi").Number, Only(bench, "Lili Harsanyi").Number);
        Decide(bench, DecisionKind.Undo, merged.On, merged.Other, merged.Number);
        Assert.NotEqual(Only(bench, "Ede Harsanyi").Number, Only(bench, "Lili Harsanyi").Number);
    }

    [Fact]
    public void The_order_in_which_reports_come_does_not_change_who_is_who()
    {
        string[] texts = [Named, Later, Namesake, Second, Body, Short, "The council of Szolnok met Governor Harsanyi and Ede Harsanyi's wife."];
        string expected = Cast(texts);
        Prop.ForAll(Gen.Shuffle(texts).ToArbitrary(), shuffled => Cast(shuffled) == expected).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Taking_a_report_back_leaves_what_the_others_tell()
    {
        using var bench = new Bench();
        Add(bench, Named, Later);
        var second = bench.Add(_actors, Read.Report(Second));
        Assert.Empty(Only(bench, "Ede Harsanyi").Links);
        _actors.Remove(bench.Change, second.Number);
        Assert.Single(Only(bench, "Ede Harsanyi").Links);
        Assert.Empty(new ActorFinder(bench.Change).Find("Bela Harsanyi"));
    }

    private static ActorGroup Only(Bench bench, string name) => Assert.Single(new ActorFinder(bench.Change).Find(name));

    private static Decision Decide(Bench bench, DecisionKind kind, string on, string? other, long? undone = null)
    {
        var decision = bench.Change.Decide(new() { Kind = kind, On = on, Other = other, Undone = undone, By = "ed", At = DateTimeOffset.UnixEpoch });
        new ActorReconciler().Decided(bench.Change, decision);
        return decision;
    }

    private void Add(Bench bench, params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts) bench.Add(_actors, Read.Report(text));
    }

    private string Cast(string[] texts)
    {
        using var bench = new Bench();
        Add(bench, texts);
        var finder = new ActorFinder(bench.Change);
        return string.Join('\n', new[] { "harsanyi", "ede harsanyi", "danube relief board", "drb", "szolnok" }.SelectMany(finder.Find)
            .Select(group => $"{group.Number} {group.Kind} {string.Join(',', group.Names)} {string.Join(',', group.Links)} {string.Join(',', finder.ItemsOf(group))}"));
    }
}
