using Dateline.Archive.Find;

namespace Dateline.Archive.Tests.Find;

public sealed class QueryTermsTests
{
    [Theory]
    [InlineData("killed>=10 place:kitwe", "killed>=10|place:kitwe")]
    [InlineData("  \"security contingent\"   speaker:\"petra halych\" ", "\"security contingent\"|speaker:\"petra halych\"")]
    [InlineData("-place:odesa NOT bakery AND harbour", "-place:odesa|NOT bakery|harbour")]
    [InlineData("speaker:(brovko OR tveit) -killed", "speaker:(brovko OR tveit)|-killed")]
    [InlineData("bakery OR harbour", "bakery OR harbour")]
    public void A_query_is_taken_apart_into_what_holds_together(string query, string terms) =>
        Assert.Equal(terms.Split('|'), QueryTerms.Of(Understood(query)));

    [Theory]
    [InlineData(null, "is:incident", "is:incident")]
    [InlineData("bakery", "is:incident", "bakery is:incident")]
    [InlineData("bakery OR harbour", "is:incident", "(bakery OR harbour) is:incident")]
    public void One_more_term_holds_together_with_all_of_the_query(string? query, string term, string narrowed) =>
        Assert.Equal(narrowed, QueryTerms.With(query, term));

    private static FindQuery Understood(string text)
    {
        Assert.True(FindQuery.TryParse(text, out var query, out var error), error?.Message);
        return query!;
    }
}
