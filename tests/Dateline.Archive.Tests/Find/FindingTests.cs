using Dateline.Archive.Find;
using Dateline.Archive.Sqlite;

namespace Dateline.Archive.Tests.Find;

public sealed class FindingTests : IDisposable
{
    private const string Shell = "Two killed in Odesa\nTwo people were killed when a shell hit a bakery in Odesa on Sunday, Mayor Ilan Brovko said. \"We will rebuild it,\" Brovko added.";
    private const string Drone = "Drone strike kills 31 in Sumy\nA Russian drone strike killed 31 people in Sumy on Monday, the regional governor, Petra Halych, said.";
    private const string Pledge = "Norland pledges aid\nNorway pledged 1.5 billion euros in military aid to Ukraine, Prime Minister Lars Tveit said on Tuesday.";
    private readonly Folder _folder = new();
    private readonly SqliteArchive _archive;

    public FindingTests()
    {
        _archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = _archive.Change();
        change.Keep(Reports.Read(Pledge, "pledge", "Harbour Post", date: "2026-03-18"), Reports.Noon);
        change.Keep(Reports.Read(Shell, "shell", "Coast Wire", date: "2026-03-02"), Reports.Noon);
        change.Keep(Reports.Read(Drone, "drone", "Coast Wire", date: "2026-03-10"), Reports.Noon);
        change.Commit();
    }

    [Theory]
    [InlineData("bakery is:incident", "shell")]
    [InlineData("\"hit a bakery\" is:incident", "shell")]
    [InlineData("\"bakery a hit\" is:incident", "")]
    [InlineData("bake* is:incident", "shell")]
    [InlineData("speaker:brovko \"rebuild it\"", "shell")]
    [InlineData("speaker:brovko killed", "shell")]
    [InlineData("speaker:BRÓVKO killed", "shell")]
    [InlineData("speaker:brov* killed", "shell")]
    [InlineData("speaker:(brovko OR tveit) -killed", "pledge shell")]
    [InlineData("actor:norway", "pledge")]
    [InlineData("is:incident killed>=30", "drone")]
    [InlineData("is:incident killed:2", "shell")]
    [InlineData("killed:2..31", "drone shell")]
    [InlineData("killed>31", "")]
    [InlineData("is:incident -killed>=30", "shell")]
    [InlineData("kind:strike place:sumy killed>=30", "drone")]
    [InlineData("is:incident place:ukraine", "drone shell")]
    [InlineData("is:incident country:ua -place:sumy", "shell")]
    [InlineData("giver:norway recipient:ukraine amount>=1e9 stage:pledged", "pledge")]
    [InlineData("amount>=1.5bn currency:EUR", "pledge")]
    [InlineData("amount>=1.6bn", "")]
    [InlineData("is:incident source:\"coast wire\"", "drone shell")]
    [InlineData("is:incident on:2026-03-09", "drone")]
    [InlineData("is:incident after:2026-03-05", "drone")]
    [InlineData("is:incident before:2026-03-05", "shell")]
    [InlineData("is:incident -before:2026-03-05", "drone")]
    [InlineData("is:commitment after:2026-03-18", "pledge")]
    [InlineData("is:commitment before:2026-03-18", "")]
    [InlineData("is:commitment -after:2026-03-18", "")]
    [InlineData("is:incident (killed>=30 OR bakery)", "drone shell")]
    [InlineData("is:incident text:rebuild", "shell")]
    [InlineData("is:incident -text:rebuild", "drone")]
    [InlineData("report:drone is:incident", "drone")]
    [InlineData("-report:drone is:incident", "shell")]
    [InlineData("report:nothing is:incident", "")]
    [InlineData("is:incident confidence>=0", "drone shell")]
    [InlineData("is:incident confidence:0..1 killed>=30", "drone")]
    [InlineData("confidence>1", "")]
    [InlineData("is:check confidence<=1", "")]
    [InlineData("is:incident unresolved:true", "")]
    [InlineData("is:incident unresolved:false", "drone shell")]
    [InlineData("is:incident \"AND\"", "")]
    [InlineData("is:incident \"bakery\" \"NEAR(\"", "")]
    public void A_query_finds_what_it_asks_for_the_newest_first(string query, string reports)
    {
        using var view = _archive.Read();
        Assert.Equal(reports, string.Join(' ', Found(view, query).Select(number => view.FindReport(number.Report)!.First.GivenId).Distinct()));
    }

    [Fact]
    public void A_bound_on_confidence_parts_the_items_where_it_lies()
    {
        using var view = _archive.Read();
        foreach (double bound in (ReadOnlySpan<double>)[0.3, 0.5, 0.6, 0.75, 0.8, 0.85, 0.9, 0.95])
        {
            string text = bound.ToString(System.Globalization.CultureInfo.InvariantCulture);
            double[] below = [.. Found(view, "confidence<" + text).Select(ConfidenceOf)], rest = [.. Found(view, "confidence>=" + text).Select(ConfidenceOf)];
            Assert.All(below, value => Assert.True(value < bound));
            Assert.All(rest, value => Assert.True(value >= bound));
            Assert.Equal(Found(view, "confidence>=0").Count, below.Length + rest.Length);
        }

        double ConfidenceOf(ItemNumber number)
        {
            var record = view.RecordOf(number.Report);
            return RecordItems.ConfidenceOf(record, RecordItems.At(record, number.Place)!.Value)!.Value;
        }
    }

    [Theory]
    [InlineData(FindOrder.NewestFirst)]
    [InlineData(FindOrder.OldestFirst)]
    [InlineData(FindOrder.LargestFirst)]
    public void Pages_of_one_are_the_whole_in_its_order(FindOrder order)
    {
        using var view = _archive.Read();
        var query = Parse("killed>=0 OR bakery OR after:2026-03-03");
        var whole = view.Find(query, order, 100);
        Assert.Null(whole.Next);
        var pages = new List<ItemNumber>();
        FindCursor? next = null;
        do
        {
            var page = view.Find(query, order, 1, next);
            pages.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        Assert.Equal(whole.Items, pages);
        Assert.Equal(whole.Items.Length, whole.Items.Distinct().Count());
        Assert.True(whole.Items.Length >= 2);
    }

    [Fact]
    public void A_found_item_is_the_item_of_its_record()
    {
        using var view = _archive.Read();
        var number = Assert.Single(Found(view, "is:incident killed>=30"));
        var record = view.RecordOf(number.Report);
        var item = RecordItems.At(record, number.Place)!.Value;
        Assert.Equal(ItemKind.Incident, item.Kind);
        Assert.Equal(record.Incidents[item.Index].Id, item.Id);
        Assert.Equal(number.Place, RecordItems.PlaceOf(record, item.Kind, item.Index));
        Assert.Equal(RecordItems.Of(record).Count() - 1, RecordItems.Of(record).Last().Place);
    }

    [Fact]
    public void Another_printing_lets_a_report_be_found_by_its_source_too()
    {
        using var change = _archive.Change();
        change.Keep(Reports.Read(Shell, "again", "Quay Times", date: "2026-03-04"), Reports.Noon);
        Assert.Single(Found(change, "is:incident source:\"quay times\""));
        Assert.Single(Found(change, "is:incident bakery source:coast"));
    }

    [Fact]
    public void An_earlier_printing_moves_the_items_and_leaves_none_behind()
    {
        using var change = _archive.Change();
        change.Keep(Reports.Read(Shell, "earlier", "Quay Times", date: "2026-02-20"), Reports.Noon);
        var item = Assert.Single(Found(change, "is:incident bakery"));
        Assert.Equal("earlier", change.FindReport(item.Report)!.First.GivenId);
    }

    [Fact]
    public void What_is_undone_is_not_found_and_what_stands_is()
    {
        using (var change = _archive.Change())
        {
            change.Keep(Reports.Read("Seven killed\nSeven people were killed when a shell hit a ferry in Izmail, the mayor said.", "ferry"), Reports.Noon);
            change.Commit();
        }

        using (var undone = _archive.Change())
        {
            undone.Keep(Reports.Read("Nine killed\nNine people were killed when a shell hit a train in Lviv, the mayor said.", "train"), Reports.Noon);
            Assert.NotEmpty(Found(undone, "train"));
        }

        using var view = _archive.Read();
        Assert.NotEmpty(Found(view, "ferry"));
        Assert.Empty(Found(view, "train"));
    }

    [Fact]
    public void A_flag_is_found_until_its_report_is_read_anew()
    {
        using var change = _archive.Change();
        var item = Assert.Single(Found(change, "is:incident bakery"));
        change.SetFlag(item, ItemFlag.Unresolved, true);
        Assert.Equal([item], Found(change, "unresolved:true"));
        Assert.Equal([item], Found(change, "is:incident place:odesa unresolved:yes"));
        Assert.Empty(Found(change, "is:incident bakery unresolved:false"));
        change.Keep(Reports.Read(Shell, "again", "Quay Times", date: "2026-03-04"), Reports.Noon);
        Assert.Equal([item], Found(change, "unresolved:true source:quay"));
        change.Replace(item.Report, PreparedRecord.Of(change.RecordOf(item.Report)));
        Assert.Empty(Found(change, "unresolved:true"));
        Assert.Single(Found(change, "is:incident bakery"));
    }

    [Fact]
    public void A_flag_that_is_set_after_reading_anew_stays()
    {
        ItemNumber item;
        using (var change = _archive.Change())
        {
            item = Assert.Single(Found(change, "is:incident bakery"));
            change.Replace(item.Report, PreparedRecord.Of(change.RecordOf(item.Report)));
            change.SetFlag(item, ItemFlag.Unresolved, true);
            change.Commit();
        }

        using var view = _archive.Read();
        Assert.Equal([item], Found(view, "unresolved:true"));
        Assert.True(view.HasFlag(item, ItemFlag.Unresolved));
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    private static FindQuery Parse(string text)
    {
        Assert.True(FindQuery.TryParse(text, out var query, out var error), error?.Message);
        return query;
    }

    private static List<ItemNumber> Found(IArchiveView view, string query) => [.. view.Find(Parse(query), FindOrder.NewestFirst, 100).Items];
}
