using System.Text;
using System.Xml.Linq;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Tests.Xml;

public sealed class XmlDocumentReaderTests
{
    [Theory]
    [InlineData("<a><b x='1'>t &amp; u</b><c/></a>")]
    [InlineData("<?xml version='1.0'?><!-- c --><a xmlns='urn:a' xmlns:b='urn:b'><b:c b:d='e'><![CDATA[<x>&y]]></b:c>é&#233;</a>")]
    public void The_lenient_reading_of_good_xml_is_the_strict_one(string xml)
    {
        var (root, faults) = LenientXml.Read(xml, DocumentType.Read(xml));
        Assert.Equal(0, faults);
        Assert.True(XNode.DeepEquals(Merged(StrictXml.Read(xml)), Merged(root!)));
    }

    [Theory]
    [InlineData("text/xml; charset=\"windows-1251\"", "<a>\u043C</a>", "windows-1251")]
    [InlineData("text/xml; charset=us-ascii", "<a>é</a>", "utf-8")]
    [InlineData(null, "<?xml version='1.0' encoding='koi8-r'?><a>\u043C</a>", "koi8-r")]
    public void The_charset_is_sought_in_the_order_of_the_standard(string? contentType, string xml, string encoding)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(xml) ?? Encoding.UTF8.GetBytes(xml);
        var (document, _) = XmlDocumentReader.Read(bytes, contentType, forgiving: false);
        Assert.Equal(encoding, document!.Encoding);
        Assert.Equal(1, document.Root.Value.Length);
    }

    [Fact]
    public void Names_of_html_characters_are_forgiven_where_nothing_else_is()
    {
        Assert.Null(XmlDocumentReader.Read("<a>x & y</a>"u8, null, forgiving: false).Document);
        Assert.Equal("x & y", XmlDocumentReader.Read("<a>x & y</a>"u8, null, forgiving: true).Document!.Root.Value);
    }

    [Fact]
    public void Markup_that_never_ends_takes_time_with_its_length_only()
    {
        // Each would take minutes if every tag were looked for anew to the end.
        foreach (string piece in (string[])["<a b=\"", "<![CDATA[", "<!--", "<a ", "</a", "&x", "<?x"])
            Assert.False(XmlDocumentReader.Read(Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat(piece, 200_000))), null, forgiving: true).Document?.IsWellFormed ?? false);
    }

    // Text that came in pieces is one text to a comparison.
    private static XElement Merged(XElement element) => XElement.Parse(element.ToString(SaveOptions.DisableFormatting), LoadOptions.PreserveWhitespace);
}
