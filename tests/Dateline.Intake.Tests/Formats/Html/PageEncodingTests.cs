using System.Text;

namespace Dateline.Intake.Tests.Formats.Html;

public sealed class PageEncodingTests
{
    private const string Sentence = "Mirela Dobrescu sagte: „Die Brücke über die Donau bleibt geschlossen, und zwar für alle.“";

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "<meta charset=utf-8>")]
    [InlineData("windows-1252", "<meta charset=\"ISO-8859-1\">")]
    [InlineData("windows-1252", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>")]
    [InlineData("windows-1252", "<!-- charset=utf-8 --><meta charset=latin1>")]
    [InlineData("windows-1252", "")]
    [InlineData("utf-8", "<meta charset=utf-16>")]
    public void The_declaration_counts_and_else_what_the_bytes_look_like(string encoding, string head) =>
        Assert.Equal(Sentence, Page.Lines(Read(CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8, head))[0]);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_counts_before_all(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Page.Of("<meta charset=latin1>", $"<p>{Sentence}</p>"))];
        Assert.Equal(Sentence, Page.Lines(Assert.IsType<Taken>(Assert.Single(Taking.In(bytes))).Report)[0]);
    }

    [Fact]
    public void An_xml_declaration_counts() => Assert.Equal(
        "Щит — " + Sentence[..20],
        Page.Lines(Assert.IsType<Taken>(Assert.Single(Taking.In(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(
            $"<?xml version='1.0' encoding='windows-1251'?><html><body><p>Щит — {Sentence[..20]}</p></body></html>")))).Report)[0]);

    [Fact]
    public void A_byte_that_went_wrong_costs_one_character()
    {
        byte[] good = Encoding.UTF8.GetBytes(Page.Of("<meta charset=utf-8>", $"<p>{Sentence} {string.Join(' ', Page.Paragraphs)} #</p>"));
        good[Array.LastIndexOf(good, (byte)'#')] = 0xFF;
        Assert.EndsWith("week. \uFFFD", Assert.IsType<Taken>(Assert.Single(Taking.In(good))).Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_another_encoding_than_it_says_is_refused() => Assert.Contains(
        "another encoding",
        Taking.Problem(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Page.Of("<meta charset=utf-8>", $"<p>{string.Concat(Enumerable.Repeat("мост закрыт ", 40))}</p>"))).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void Binary_data_is_refused() =>
        Assert.Contains("binary", Taking.Problem([.. "<html><body><p>"u8, 0, 1, 2, 3, 0, .. "</p>"u8]).Reason, StringComparison.Ordinal);

    private static Report Read(Encoding encoding, string head) =>
        Assert.IsType<Taken>(Assert.Single(Taking.In(encoding.GetBytes(Page.Of(head, $"<p>{Sentence}</p>"))))).Report;
}
