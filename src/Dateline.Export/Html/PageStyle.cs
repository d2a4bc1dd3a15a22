namespace Dateline.Export.Html;

/// <summary>The style of pages, for all that shows records in a browser.</summary>
public static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public static string Css { get; } = PageParts.Resource("page.css");
}
