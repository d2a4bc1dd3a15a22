using System.Text;
using Dateline.Language.Tokens;

namespace Dateline.Language.Tests.Tokens;

public class TokenTablePropertyTests
{
    private static readonly string[] Pieces =
    [
        "rain", "Varn", "U.S.", "Mr.", "a.m.", "don't", "’s", "'", "’", "‘", "\"", "“", "”", "``", "''", ".", "..", "…", ",", ";", "!", "?", "-",
        "--", "—", "(", ")", "[", "]", "[3]", "3", "3.5", "1,000", "1.", "a)", "$", "€", "%", "/", "&", "@", "#", "www.", "http://x", "x@y.z", "•",
        "😀", "\uD83D", "\uDE00", "é", "e\u0301", "中文", "。", "\u00AD", "\u200B", "\u200D", "\u2060", "\uFEFF", "\0", "\u001B", "\t", " ", " ", " ",
        " ", "\n", "\r\n", "\n\n", "\u2028", "\u2029", "\u00A0", "co-", "n't", "cannot", "dunno", "5pm", ":-)", "'em", "C$",
    ];

    public static TheoryData<int> Seeds() => new(Enumerable.Range(0, 200));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tokens_are_ordered_and_cover_all_that_is_not_blank(int seed)
    {
        var table = Tokenizer.Read(Text(seed));
        int at = 0;
        for (int token = 0; token < table.Count; token++)
        {
            Assert.True(table.Starts[token] >= at && table.Ends[token] > table.Starts[token]);
            Assert.All(table.Text[at..table.Starts[token]], AssertBlank);
            Assert.False(char.IsWhiteSpace(table[token][0]) || char.IsWhiteSpace(table[token][^1]));
            Assert.DoesNotContain('\n', table[token].ToString());
            at = table.Ends[token];
        }

        Assert.All(table.Text[at..], AssertBlank);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Paragraphs_are_sentences_and_sentences_ascend_from_the_first_token(int seed)
    {
        var table = Tokenizer.Read(Text(seed));
        Assert.Equal(table.Count > 0, table.Sentences.Length > 0);
        Assert.Equal(table.Sentences.Distinct().Order(), table.Sentences);
        Assert.Equal(table.Paragraphs.Order(), table.Paragraphs);
        Assert.Subset(table.Sentences.ToHashSet(), table.Paragraphs.ToHashSet());
        if (table.Count > 0) Assert.Equal((0, 0), (table.Sentences[0], table.Paragraphs[0]));
        Assert.True(table.Sentences.Length == 0 || table.Sentences[^1] < table.Count);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_quotation_mark_is_never_inside_a_token(int seed)
    {
        var table = Tokenizer.Read(Text(seed));
        for (int token = 0; token < table.Count; token++)
        {
            if (table[token].Length > 1) Assert.Equal(-1, table[token].IndexOfAny("\"“”"));
        }
    }

    private static void AssertBlank(char c) =>
        Assert.True(char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);

    private static string Text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = random.Next(1, 80); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
