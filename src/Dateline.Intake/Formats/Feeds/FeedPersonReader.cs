using System.Collections.Immutable;
using System.Xml.Linq;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>Reads the people of a feed: elements in Atom, one line of text elsewhere.</summary>
/// <param name="names">The names of the feed.</param>
/// <param name="context">What its elements inherit.</param>
internal sealed class FeedPersonReader(FeedNames names, FeedContext context)
{
    private const int MostPeople = 100;

    /// <summary>The authors of a feed or an item.</summary>
    /// <param name="element">The feed or item.</param>
    /// <param name="kinds">The names of elements that name authors; the first kind that is there counts.</param>
    public ImmutableArray<FeedPerson> Read(FeedElement element, params ReadOnlySpan<string> kinds)
    {
        foreach (string kind in kinds)
        {
            ImmutableArray<FeedPerson> people = [.. element.All(kind).Take(MostPeople).Select(Read).OfType<FeedPerson>()];
            if (people.Length > 0) return people;
        }

        return [];
    }

    private FeedPerson? Read(XElement element)
    {
        if (!element.HasElements) return Parse(element.Value);
        var parts = new FeedElement(element, names);
        string? name = parts.Value("name", "atom:name"), email = parts.Value("email", "atom:email");
        if (parts.First("uri", "url", "homepage", "atom:uri") is { } page) return new FeedPerson(name, email, context.Resolve(page, page.Value));
        return name is null && email is null ? Parse(element.Value) : new FeedPerson(name, email, null);
    }

    /// <summary>A person in one line: <c>mail (name)</c>, <c>name (mail)</c>, <c>name &lt;mail&gt;</c>, a mail address or a name alone.</summary>
    public static FeedPerson? Parse(string written)
    {
        string text = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is 0 or > 1000) return null;
        int open = text.IndexOfAny(['(', '<']), close = text.LastIndexOfAny([')', '>']);
        if (open < 0 || close < open) return IsMail(text) ? new FeedPerson(null, text, null) : new FeedPerson(text, null, null);
        string outside = text[..open].Trim(), inside = text[(open + 1)..close].Trim();
        inside = inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? inside[7..] : inside;
        if (IsMail(inside)) return new FeedPerson(Named(outside), inside, null);
        return IsMail(outside) ? new FeedPerson(Named(inside), outside, null) : new FeedPerson(text, null, null);
    }

    private static string? Named(string text) => text.Length == 0 ? null : text;

    private static bool IsMail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && !text.Contains(' ', StringComparison.Ordinal);
    }
}
