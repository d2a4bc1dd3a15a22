using Dateline.Archive.Find;

namespace Dateline.Archive.Tests.Find;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Émile's  quay-side, 3rd", "emile s quay side 3rd")]
    [InlineData("ÅNGSTRÖM Đặng İzmir łódź", "angstrom đang izmir łodz")]
    [InlineData("e\u0301te\u0301 Київ 東京", "ete київ 東京")]
    [InlineData("!?", "")]
    public void Words_are_runs_of_letters_and_digits_without_case_and_marks(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text).Select(word => word.Folded)));

    [Fact]
    public void A_word_tells_where_it_stands()
    {
        const string Text = "the Été of 1944";
        Assert.Equal(["the", "Été", "of", "1944"], SearchWords.Of(Text).Select(word => Text[word.Start..word.End]));
    }
}
