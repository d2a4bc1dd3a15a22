namespace Dateline.Intake.Xml;

/// <summary>How much of an XML document is held. What has more is refused with a reason.</summary>
internal static class XmlLimits
{
    /// <summary>The most bytes a document may have; 64 MiB.</summary>
    public const int LongestDocument = IntakeLimits.LongestReport;

    /// <summary>The most elements that may be open within one another.</summary>
    public const int Deepest = 256;

    /// <summary>The most elements, comments left out.</summary>
    public const int MostElements = 1_000_000;

    /// <summary>The most attributes of one element.</summary>
    public const int MostAttributes = 256;

    /// <summary>The most characters that all references to declared entities may stand for, in all.</summary>
    public const int LongestExpansion = 1_000_000;

    /// <summary>The most characters of a document type that are looked at.</summary>
    public const int LongestDocumentType = 64 * 1024;
}
