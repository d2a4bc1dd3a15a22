using System.Xml;
using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>Reads well-formed XML. Nothing is ever fetched, and a document type is passed over: see <see cref="DocumentType"/>.</summary>
internal static class StrictXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = XmlLimits.LongestDocument,
    };

    /// <summary>The root of the document.</summary>
    /// <exception cref="XmlException">The text is not well-formed, or refers to entities that are not of XML itself.</exception>
    /// <exception cref="XmlTroubleException">The document is beyond the limits.</exception>
    public static XElement Read(string text)
    {
        var tree = new TreeBuilder();
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var lines = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(tree, reader, lines.LineNumber);
                    break;
                case XmlNodeType.EndElement:
                    tree.Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    tree.Text(reader.Value);
                    break;
                default:
                    break;
            }
        }

        return tree.Root!;
    }

    private static void Open(TreeBuilder tree, XmlReader reader, long line)
    {
        bool isEmpty = reader.IsEmptyElement;
        tree.Open(XName.Get(reader.LocalName, reader.NamespaceURI), line);
        int count = 0;
        while (reader.MoveToNextAttribute())
        {
            // A default namespace is an attribute of no namespace in the tree, as LINQ to XML has it.
            string space = reader.Prefix.Length == 0 ? "" : reader.NamespaceURI;
            tree.Attribute(XName.Get(reader.LocalName, space), reader.Value, ref count, line);
        }

        if (isEmpty) tree.Close();
    }
}
