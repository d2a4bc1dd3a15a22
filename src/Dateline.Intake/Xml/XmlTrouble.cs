namespace Dateline.Intake.Xml;

/// <summary>Why bytes or text are not taken as an XML document.</summary>
/// <param name="Reason">The reason, as the rest of a sentence about the source.</param>
/// <param name="Line">The line it is on, from 1; null where the whole document is meant.</param>
internal sealed record XmlTrouble(string Reason, long? Line = null);

/// <summary>Thrown within the reading of a document to end it; never leaves <see cref="XmlDocumentReader"/>.</summary>
internal sealed class XmlTroubleException(XmlTrouble trouble) : Exception(trouble.Reason)
{
    /// <summary>What is wrong.</summary>
    public XmlTrouble Trouble { get; } = trouble;
}
