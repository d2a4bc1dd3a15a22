using Dateline.Language.Lemmas;
using Dateline.Language.Tags;

namespace Dateline.Language.Tests.Lemmas;

public class LemmatizerTests
{
    private static readonly string Model = Path.Combine(AppContext.BaseDirectory, "models", "lemmas.bin");
    private static readonly Lemmatizer Lemmas = Lemmatizer.Open(Model);

    [Theory]
    [InlineData("went", FineTag.Vbd, "go")]
    [InlineData("Was", FineTag.Vbd, "be")]
    [InlineData("said", FineTag.Vbd, "say")]
    [InlineData("shelling", FineTag.Vbg, "shell")]
    [InlineData("denied", FineTag.Vbd, "deny")]
    [InlineData("ministries", FineTag.Nns, "ministry")]
    [InlineData("Soldiers", FineTag.Nns, "soldier")]
    [InlineData("women", FineTag.Nns, "woman")]
    [InlineData("better", FineTag.Jjr, "good")]
    [InlineData("n't", FineTag.Rb, "not")]
    [InlineData("American", FineTag.Jj, "American")]
    [InlineData("Oslo", FineTag.Nnp, "Oslo")]
    [InlineData("NATO", FineTag.Nnp, "NATO")]
    [InlineData("Houthis", FineTag.Nnps, "Houthi")]
    public void A_word_has_its_dictionary_form(string form, FineTag tag, string lemma) => Assert.Equal(lemma, Lemmas.Lemma(form, tag));

    [Fact]
    public void Any_letters_under_any_tag_have_a_lemma()
    {
        var random = new Random(11);
        foreach (var tag in Enum.GetValues<FineTag>())
        {
            for (int length = 1; length < 300; length += 7)
            {
                string form = new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next(33, 0x500))]);
                Assert.True(Lemmas.Lemma(form, tag).Length > 0);
            }
        }
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        byte[] file = File.ReadAllBytes(Model);
        Assert.Throws<InvalidDataException>(() => Lemmatizer.From([]));
        Assert.Throws<InvalidDataException>(() => Lemmatizer.From(file[..^1]));
        file[4]++;
        Assert.Throws<InvalidDataException>(() => Lemmatizer.From(file));
    }
}
