using System.Collections.Frozen;

namespace Dateline.Intake.Formats.Html.Tree;

/// <summary>What the names of elements mean for reading: the HTML Living Standard's content models, as far as text needs them.</summary>
internal static class ElementKinds
{
    private static readonly FrozenSet<string> Empty = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    private static readonly FrozenSet<string> Raw = Set("script style xmp iframe noembed noframes noscript plaintext template svg math");

    private static readonly FrozenSet<string> Quiet = Set(
        "script style xmp iframe noembed noframes noscript plaintext template svg math head title textarea select option datalist button input object embed applet audio video canvas map area progress meter dialog");

    private static readonly FrozenSet<string> Blocks = Set(
        "html body address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search section summary table caption colgroup tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> EndsParagraph = Set(
        "address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section summary table ul");

    private static readonly FrozenSet<string> Head = Set("base link meta title script style noscript template basefont bgsound");

    /// <summary>Whether it holds nothing and has no end tag.</summary>
    public static bool IsEmpty(string name) => Empty.Contains(name);

    /// <summary>Whether everything up to its end tag is taken as it stands, tags in it too.</summary>
    public static bool IsRaw(string name) => Raw.Contains(name);

    /// <summary>Whether text in it is none that a reader of the page reads.</summary>
    public static bool IsSilent(string name) => Quiet.Contains(name);

    /// <summary>Whether it begins and ends a line.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether words before and after it are apart.</summary>
    public static bool Breaks(string name) => name is "br" || Blocks.Contains(name);

    /// <summary>Whether its start ends an open paragraph.</summary>
    public static bool ClosesParagraph(string name) => EndsParagraph.Contains(name);

    /// <summary>Whether it belongs into the head where no body has begun.</summary>
    public static bool IsOfHead(string name) => Head.Contains(name);

    /// <summary>Whether it is a heading.</summary>
    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
