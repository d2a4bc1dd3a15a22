using System.Collections.Frozen;

namespace Dateline.Intake.Markup;

/// <summary>What an element of a page does to the text around it.</summary>
internal enum ElementRole
{
    /// <summary>It runs on in the line.</summary>
    Inline,

    /// <summary>It stands on a line of its own.</summary>
    Line,

    /// <summary>It is a paragraph of its own.</summary>
    Paragraph,

    /// <summary>It ends the line.</summary>
    Break,

    /// <summary>It is a cell of a table.</summary>
    Cell,

    /// <summary>Its white space is as written.</summary>
    Preformatted,

    /// <summary>It is not text that people read: it goes with all that is in it.</summary>
    Hidden,
}

/// <summary>The roles of elements of HTML and NITF, by their local names in small letters.</summary>
internal static class ElementRoles
{
    private static readonly FrozenDictionary<string, ElementRole> Known = Table(
        (ElementRole.Paragraph,
            "address article aside blockquote body center details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html " +
            "main nav ol p section summary table ul abstract block body.content body.end body.head bq byline dateline hedline hl1 hl2 media " +
            "media-caption nitf-table note tagline"),
        (ElementRole.Line, "caption credit dd dt figcaption legend li optgroup option thead tbody tfoot tr fn"),
        (ElementRole.Break, "br"),
        (ElementRole.Cell, "td th"),
        (ElementRole.Preformatted, "pre listing"),
        (ElementRole.Hidden,
            "applet audio base button canvas embed frame frameset head iframe input link meta noembed noframes noscript object param script select " +
            "source style svg template textarea title track video media-metadata media-object media-producer media-reference nitf-table-metadata rt rp"));

    /// <summary>The role of an element.</summary>
    public static ElementRole Of(string name) => Known.GetValueOrDefault(name, ElementRole.Inline);

    /// <summary>Begins an element in the text.</summary>
    public static void Open(ElementRole role, TextDraft draft)
    {
        if (role is ElementRole.Paragraph or ElementRole.Preformatted) draft.Break(2);
        else if (role is ElementRole.Line or ElementRole.Break) draft.Break(1);
        else if (role is ElementRole.Cell) draft.Append(" ");
    }

    /// <summary>Ends an element in the text.</summary>
    public static void Close(ElementRole role, TextDraft draft)
    {
        if (role is not ElementRole.Break) Open(role, draft);
    }

    private static FrozenDictionary<string, ElementRole> Table(params (ElementRole Role, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Role)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
