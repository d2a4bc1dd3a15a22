namespace Dateline.Language.Tokens;

/// <summary>What a token is to the decision where sentences end.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A web or mail address, a handle, a hashtag.</summary>
    Address,

    /// <summary>An abbreviation after which the sentence goes on.</summary>
    Within,

    /// <summary>An abbreviation or acronym that may end a sentence.</summary>
    MayEnd,

    /// <summary>"a.m." or "p.m.".</summary>
    Clock,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>Exclamation and question marks.</summary>
    Bang,

    /// <summary>Two or more full stops, or the sign.</summary>
    Ellipsis,

    /// <summary>An opening quotation mark.</summary>
    OpenQuote,

    /// <summary>A closing quotation mark.</summary>
    CloseQuote,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A list bullet.</summary>
    Bullet,

    /// <summary>A full stop of a script that has no capitals.</summary>
    WideStop,

    /// <summary>Any other sign.</summary>
    Symbol,
}

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Space within a line.</summary>
    Space,

    /// <summary>One line end.</summary>
    Line,

    /// <summary>An empty line, a paragraph separator or the end of the title.</summary>
    Paragraph,
}
