using Dateline.Language;
using Dateline.Reading.Places;

namespace Dateline.Reading.Tests.Places;

/// <summary>Places looked up by the words of a report.</summary>
public sealed class PlaceTableTests : IDisposable
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");
    private readonly Gazetteer _gazetteer = Gazetteer.Open(Models);
    private readonly LanguageReader _language = LanguageReader.Open(Models);

    public void Dispose()
    {
        _gazetteer.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void A_token_of_a_name_leads_to_its_place()
    {
        var (analysis, table) = Read("Envoys met in New Delhi on Monday.");
        int delhi = analysis.Tokens.TokenAt(analysis.Tokens.Text.IndexOf("Delhi", StringComparison.Ordinal));
        Assert.Equal("IN", table.At(delhi)!.Place.Found!.Value.Country);
        Assert.Null(table.At(0));
    }

    [Fact]
    public void Only_mentions_that_lie_whole_between_the_tokens_are_given()
    {
        var (analysis, table) = Read("Envoys met in New Delhi and flew to Colombo.");
        int delhi = analysis.Tokens.TokenAt(analysis.Tokens.Text.IndexOf("Delhi", StringComparison.Ordinal));
        Assert.Equal(2, table.In(0, analysis.Tokens.Count).Length);
        Assert.Single(table.In(delhi, analysis.Tokens.Count).ToArray());
        Assert.True(table.In(delhi + 1, delhi + 2).IsEmpty);
    }

    [Fact]
    public void A_reference_carries_the_id_and_the_rule()
    {
        var (_, table) = Read("Trucks left Sumy, Ukraine, at dawn.");
        var reference = table.Reference(table.Mentions[0]);
        Assert.Equal("p1", reference.Place!.Value);
        Assert.StartsWith("gazetteer:", reference.Place.Rule, StringComparison.Ordinal);
        Assert.Equal("Sumy", reference.Span.Of("Trucks left Sumy, Ukraine, at dawn.").ToString());
    }

    [Fact]
    public void Words_for_people_point_to_their_country_and_are_no_place()
    {
        var (analysis, table) = Read("The Ukrainian delegation sat down.");
        Assert.Empty(table.Places);
        Assert.Equal("UA", table.PeopleAt(analysis.Tokens.TokenAt(4)));
    }

    [Fact]
    public void The_dateline_names_where_the_report_was_written()
    {
        var (_, table) = Read("NAIROBI, Kenya (Agency) — Rain fell in Mombasa.");
        Assert.Equal("KE", table.Dateline!.Place.Found!.Value.Country);
        Assert.Equal("Nairobi", table.Dateline.Place.Found.Value.Name);
    }

    [Fact]
    public void Distances_are_measured_between_places_and_to_borders()
    {
        var (_, table) = Read("Buses ran from Kyiv to Sumy.");
        Assert.InRange(PlaceTable.Distance(table.Places[0], table.Places[1])!.Value, 290, 320);
        Assert.InRange(table.DistanceToBorder(table.Places[1], "RU")!.Value, 25, 40);
    }

    [Fact]
    public void A_text_without_words_has_no_places() => Assert.Empty(Read("").Table.Places);

    [Fact]
    public void The_same_text_gives_the_same_places()
    {
        const string Text = "Snow fell in Springfield, Ohio, in Dayton and in Lima.";
        Assert.Equal(Read(Text).Table.Places.Select(p => p.Found?.Value.Id), Read(Text).Table.Places.Select(p => p.Found?.Value.Id));
    }

    private (Analysis Analysis, PlaceTable Table) Read(string text)
    {
        var analysis = _language.Read(text);
        return (analysis, new PlaceReader(_gazetteer).Read(analysis));
    }
}
