using Dateline.Language.Inputs;
using Dateline.Language.Tokens;

namespace Dateline.Language.Tests.Inputs;

public unsafe class TokenInputsTests
{
    private static readonly uint[] Lists = FormTable.Lay(new Dictionary<ulong, uint>
    {
        [Form("lena")] = (uint)LexiconFlags.GivenName,
        [Form("izmir")] = (uint)(LexiconFlags.City | LexiconFlags.Surname),
    });

    [Theory]
    [InlineData("HARBOUR", "harbour")]
    [InlineData("’s", "'s")]
    [InlineData("“", "\"")]
    [InlineData("1,204", "0,000")]
    [InlineData("ÅNGSTRÖM", "ångström")]
    public void Words_are_folded(string token, string form)
    {
        Span<char> folded = stackalloc char[WordForm.MaxLength];
        Assert.Equal(form, folded[..WordForm.Fold(token, folded)].ToString());
    }

    [Fact]
    public void A_token_of_any_length_has_inputs()
    {
        var inputs = Read(new string('x', 100_000) + " y");
        Assert.Equal(2, inputs.Count);
    }

    [Fact]
    public void Words_of_one_ending_share_its_piece()
    {
        var inputs = Read("walking talking stone");
        uint[] walking = new uint[TokenInputs.PiecesPerToken], talking = new uint[TokenInputs.PiecesPerToken], stone = new uint[TokenInputs.PiecesPerToken];
        inputs.WritePieces(0, walking);
        inputs.WritePieces(1, talking);
        inputs.WritePieces(2, stone);
        Assert.Equal(walking[5], talking[5]);
        Assert.NotEqual(walking[5], stone[5]);
        Assert.NotEqual(walking[1], talking[1]);
    }

    [Fact]
    public void Lists_are_asked_about_words_with_a_capital_only()
    {
        Assert.Equal(LexiconFlags.City | LexiconFlags.Surname, Known("Izmir"));
        Assert.Equal(LexiconFlags.GivenName, Known("Lena"));
        Assert.Equal(LexiconFlags.None, Known("lena"));
        Assert.Equal(LexiconFlags.None, Known("Harbour"));
    }

    [Fact]
    public void Every_circumstance_has_a_row_in_the_table()
    {
        var inputs = Read("Title: A Day in IZMIR\n\n“We stay,” she said. “We\n\n“stay here.” (Then it rained.) \"No\" — 'yes'!");
        Assert.All(inputs.Circumstances, row => Assert.InRange(row, 0, TokenInputs.CircumstanceRows - 1));
    }

    private static ulong Form(string folded) => WordForm.Hash(folded);

    private static LexiconFlags Known(string word) => (LexiconFlags)(Read(word).Circumstances[TokenInputs.CircumstancesPerToken - 1] - 64);

    private static TokenInputs Read(string text)
    {
        fixed (uint* lists = Lists) return TokenInputs.Read(Tokenizer.Read(text), 0, new Lexicon(new FormTable(lists, Lists.Length / 2)));
    }
}
