using System.Collections.Immutable;
using System.Xml.Linq;
using Dateline.Intake.Formats.Feeds;
using Dateline.Intake.Formats.Nitf;
using Dateline.Intake.Markup;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.NewsMl;

/// <summary>Reads the items of NewsML-G2, of any version, alone or within a news message.</summary>
internal sealed class NewsMlReader
{
    private const int MostNames = 100;

    private readonly XPathIndex _paths = new();
    private readonly BlockReader _blocks;
    private readonly NewsMlContent _content;

    public NewsMlReader()
    {
        _blocks = new BlockReader(_paths);
        _content = new NewsMlContent(_paths, _blocks);
    }

    /// <summary>The items of a document, in order; the message itself is none.</summary>
    public IEnumerable<NewsItem> Read(XElement root)
    {
        if (root.Name.LocalName is not "newsMessage") return [Item(root)];
        return root.Children("itemSet").SelectMany(set => set.Elements()).Select(Item);
    }

    private NewsItem Item(XElement item)
    {
        var meta = item.Child("itemMeta");
        // A part of an item, as manuals print it, is taken for the item.
        var about = item.Name.LocalName is "contentMeta" ? item : item.Child("contentMeta");
        var story = _content.Read(item.Name.LocalName is "contentSet" ? item : item.Child("contentSet"));
        var located = about?.Child("located");
        return new NewsItem
        {
            Kind = item.Name.LocalName,
            Line = item.LineOf(),
            Guid = Said(item.Attribute("guid")?.Value),
            Headline = Joined(about, "headline") ?? story?.Headline,
            Below = story?.Below,
            Dateline = OneLine(about?.Child("dateline")) ?? story?.Dateline,
            Located = located is null ? null : PlaceOf(located),
            LocatedCode = Code(located),
            Byline = BylineOf(about, story),
            Body = story?.Body,
            Description = Descriptions(item, about),
            Source = SourceOf(item, meta, about) ?? story?.Source,
            Language = FeedContext.Tag(about?.Child("language")?.Attribute("tag")?.Value) ?? FeedContext.LanguageOf(item, story?.Language),
            FirstCreated = Time(meta, "firstCreated"),
            VersionCreated = Time(meta, "versionCreated"),
            Embargoed = Time(meta, "embargoed"),
            ContentCreated = Time(about, "contentCreated"),
            ContentModified = Time(about, "contentModified"),
            Elsewhere = item.Descendants().Count(element => element.Name.LocalName is "itemRef" or "remoteContent"),
            Lacks = NewsMlRules.Lacks(item),
        };
    }

    private static string? BylineOf(XElement? about, NitfStory? story)
    {
        string[] by = [.. (about?.Children("by") ?? []).Select(line => Byline.Read(line.Value)).OfType<string>().Take(MostNames)];
        if (by.Length > 0) return string.Join(", ", by);
        if (story?.Byline is { } printed) return printed;
        string[] creators = [.. (about?.Children("creator") ?? []).Select(Name).OfType<string>().Take(MostNames)];
        return creators.Length == 0 ? null : string.Join(", ", creators);
    }

    private static string? SourceOf(XElement item, XElement? meta, XElement? about)
    {
        var provider = meta?.Child("provider");
        string? code = Said(provider?.Attribute("qcode")?.Value);
        return Said(about?.Child("creditline")?.Value)
            ?? Name(provider)
            ?? Said(provider?.Attribute("literal")?.Value)
            ?? Name(item.Child("rightsInfo")?.Child("copyrightHolder"))
            // The scheme of a code says nothing to people.
            ?? (code is null ? Said(provider?.Attribute("uri")?.Value) : code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    // "Berlin, Germany": names of wider places that only repeat are left out.
    private MarkedText? PlaceOf(XElement located)
    {
        if (located.Child("name") is not { } first || Name(located) is not { } name) return null;
        var names = new List<string> { name };
        foreach (var broader in located.Children("broader"))
        {
            if (names.Count < 3 && Name(broader) is { } wider && !names.Contains(wider, StringComparer.OrdinalIgnoreCase)) names.Add(wider);
        }

        return MarkedText.Of(string.Join(", ", names), _paths.PathOf(first), first.LineOf());
    }

    private MarkedText? Descriptions(XElement item, XElement? about)
    {
        var draft = new TextDraft();
        foreach (var part in item.Children("partMeta").Prepend(about).OfType<XElement>())
        {
            foreach (var description in part.Children("description"))
            {
                draft.Break(2);
                _blocks.Append(description, draft);
            }
        }

        return draft.Length == 0 ? null : draft.ToMarked();
    }

    private MarkedText? Joined(XElement? about, string name)
    {
        // Several headlines are one in several languages or lengths: the first is the one to print.
        foreach (var element in about?.Children(name) ?? [])
        {
            if (OneLine(element) is { } text) return text;
        }

        return null;
    }

    private MarkedText? OneLine(XElement? element)
    {
        if (element is null) return null;
        var text = _blocks.Read(element);
        return text.Text.Length == 0 ? null : MarkedText.Of(Fold(text.Text), _paths.PathOf(element), element.LineOf());
    }

    private static WrittenDate? Time(XElement? within, string name) => WrittenDate.Of(within?.Child(name)?.Value);

    private static string? Name(XElement? element) => Said(element?.Child("name")?.Value);

    private static string? Code(XElement? element) =>
        Said(element?.Attribute("qcode")?.Value) ?? Said(element?.Attribute("uri")?.Value) ?? Said(element?.Attribute("literal")?.Value);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : Fold(text);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
