namespace Dateline.Export.Text;

/// <summary>What a run of text is, for its colour.</summary>
internal enum Ink
{
    Plain,
    Title,
    Heading,
    Name,
    Faint,
    Verbatim,
    Paraphrase,
    Favourable,
    Unfavourable,
    Wanting,
}

/// <summary>Text of one colour, already safe to show.</summary>
/// <param name="Text">The text; white space in it may become a line end.</param>
/// <param name="Ink">What it is.</param>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain);

/// <summary>The colour codes of terminals; only the sixteen colours that every theme defines, so that light and dark both work.</summary>
internal static class Inks
{
    /// <summary>The code that ends all colours.</summary>
    public const string Reset = "\u001B[0m";

    /// <summary>The code that begins the colour; empty for plain text.</summary>
    public static string Begin(Ink ink) => ink switch
    {
        Ink.Title => "\u001B[1m",
        Ink.Heading => "\u001B[1;34m",
        Ink.Name => "\u001B[1;36m",
        Ink.Faint => "\u001B[2m",
        Ink.Verbatim => "\u001B[33m",
        Ink.Paraphrase => "\u001B[3m",
        Ink.Favourable => "\u001B[32m",
        Ink.Unfavourable => "\u001B[31m",
        Ink.Wanting => "\u001B[35m",
        _ => "",
    };
}
