using Dateline.Language.Tokens;

namespace Dateline.Language.Tests.Tokens;

public class TokenizerTests
{
    [Theory]
    [InlineData("She doesn't think he'll go.", "She does n't think he 'll go .")]
    [InlineData("The envoy’s aides don’t know; they’ve gone.", "The envoy ’s aides do n’t know ; they ’ve gone .")]
    [InlineData("We cannot say what you're gonna do.", "We can not say what you 're gon na do .")]
    [InlineData("Y'all wouldn't've seen the workers' tents.", "Y' all would n't 've seen the workers ' tents .")]
    [InlineData("O'Brien met Sha'ban at five o'clock.", "O'Brien met Sha'ban at five o'clock .")]
    public void Contractions_and_possessives_are_cut(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    [Theory]
    [InlineData("a U.S.-led, long-term plan", "a U.S. - led , long - term plan")]
    [InlineData("non-profit co-founders re-elected in mid-July", "non-profit co-founders re-elected in mid-July")]
    [InlineData("an ex-minister's well-known e-mail", "an ex-minister 's well - known e-mail")]
    [InlineData("the mother-of-three", "the mother - of - three")]
    public void Compounds_are_cut_at_hyphens_but_not_after_a_bound_prefix(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    [Theory]
    [InlineData("$20 and US$3.5m, €1,250 or £5bn", "$ 20 and US$ 3.5 m , € 1,250 or £ 5 bn")]
    [InlineData("up 2.5% in 1990-1995", "up 2.5 % in 1990 - 1995")]
    [InlineData("on 2031-05-04 at 10:30am, 5/6/2031", "on 2031-05-04 at 10:30 am , 5/6/2031")]
    [InlineData("in the 1990s, the '80s and the 5th", "in the 1990s , the '80s and the 5th")]
    [InlineData("Call 555-0199 or +44 20.", "Call 555-0199 or +44 20 .")]
    [InlineData("5,00,000 people of 31,200", "5,00,000 people of 31,200")]
    public void Numbers_keep_what_belongs_to_them(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    [Theory]
    [InlineData("Mr. J. K. Marlow of the U.N. left at 5 p.m. on Jan. 3.", "Mr. J. K. Marlow of the U.N. left at 5 p.m. on Jan. 3 .")]
    [InlineData("See No. 5, e.g. p. 7. No. Not that.", "See No. 5 , e.g. p. 7 . No . Not that .")]
    [InlineData("Gen. Orla Venn, Ph.D., of Acme Inc., spoke", "Gen. Orla Venn , Ph.D. , of Acme Inc. , spoke")]
    public void Abbreviations_keep_their_full_stop(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    [Theory]
    [InlineData("See https://example.org/a?b=c(d), please.", "See https://example.org/a?b=c(d) , please .")]
    [InlineData("(www.example.org) or press@example.org.", "( www.example.org ) or press@example.org .")]
    [InlineData("@venn_orla wrote #ceasefire on example.com/live.", "@venn_orla wrote #ceasefire on example.com/live .")]
    public void Addresses_handles_and_hashtags_stay_whole(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    [Theory]
    [InlineData("“Go,” he said—\"now\"…", "“ Go , ” he said — \" now \" …")]
    [InlineData("«Non» 'maybe' ‘so’ ``no''", "« Non » ' maybe ' ‘ so ’ `` no ''")]
    [InlineData("and/or [...] what?! -- yes...", "and / or [...] what ?! -- yes ...")]
    public void Marks_stand_alone(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    [Theory]
    [InlineData("Zaluzhny\u00A0said\u2009so\u200B.", "Zaluzhny said so .")]
    [InlineData("Київ і Zoe\u0308 at cafe\u0301", "Київ і Zoe\u0308 at cafe\u0301")]
    [InlineData("co\u00ADoper\u00ADate now", "co\u00ADoper\u00ADate now")]
    [InlineData("\uFEFFRain 👩‍👩‍👧🇺🇦 fell", "Rain 👩‍👩‍👧 🇺🇦 fell")]
    public void Unicode_is_cut_where_a_reader_would(string text, string tokens) => Assert.Equal(tokens, Joined(text));

    [Fact]
    public void An_empty_text_has_no_token()
    {
        foreach (string text in new[] { "", " \n\t\u200B\uFEFF" })
        {
            var table = Tokenizer.Read(text);
            Assert.Equal(0, table.Count);
            Assert.Empty(table.Sentences);
            Assert.Empty(table.Paragraphs);
        }
    }

    private static string Joined(string text)
    {
        var table = Tokenizer.Read(text);
        return string.Join(' ', Enumerable.Range(0, table.Count).Select(i => table[i].ToString()));
    }
}
