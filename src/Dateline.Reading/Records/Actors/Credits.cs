using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Actors;

/// <summary>
/// Tells who made the report from who is in it: bylines, credits of pictures, contributors and links to other stories name people
/// who are none of the story.
/// </summary>
internal sealed class Credits
{
    /// <summary>How many paragraphs after the first one may hold a byline.</summary>
    private const int Top = 5;

    /// <summary>How many paragraphs from the end may tell who reported from where.</summary>
    private const int Bottom = 4;

    private const int LongestByline = 20;

    private readonly Analysis _analysis;
    private readonly TokenTable _tokens;
    private readonly int _paragraphs;

    private Credits(Analysis analysis)
    {
        _analysis = analysis;
        _tokens = analysis.Tokens;
        _paragraphs = _tokens.Paragraphs.Length;
    }

    /// <summary>For each name of the analysis, whether it stands in a credit; time linear in the text.</summary>
    public static bool[] Find(Analysis analysis)
    {
        var credits = new Credits(analysis);
        var found = new bool[analysis.Names.Length];
        int name = 0;
        for (int paragraph = 0; paragraph < credits._paragraphs; paragraph++)
        {
            int first = analysis.Tokens.Paragraphs[paragraph], afterLast = credits.EndOf(paragraph), from = name;
            while (name < found.Length && analysis.Names[name].First < afterLast) name++;
            credits.Paragraph(paragraph, new TokenRange(first, afterLast), found, from, name);
        }

        return found;
    }

    private int EndOf(int paragraph) => paragraph + 1 < _tokens.Paragraphs.Length ? _tokens.Paragraphs[paragraph + 1] : _tokens.Count;

    private void Paragraph(int number, TokenRange range, bool[] found, int from, int to)
    {
        if (from == to) return;
        bool whole = IsLink(range) || IsThanks(range) || (number is > 0 and <= Top && IsByline(range, from, to)) || IsSigned(range, from);
        for (int i = from; i < to; i++)
        {
            var name = _analysis.Names[i];
            if (name.Kind is NameKind.Location or NameKind.Group) continue;
            found[i] = whole || IsPicture(range, name) || (number >= _paragraphs - Bottom && IsReporting(name)) || IsContributing(name);
        }
    }

    /// <summary>"More: ...", "READ: ...": a line that leads to another story.</summary>
    private bool IsLink(TokenRange range)
    {
        if (range.Length < 3) return false;
        bool colon = _tokens[range.First + 1] is ":" || (range.Length > 3 && _tokens[range.First + 2] is ":");
        return _tokens[range.First] switch
        {
            "More" or "MORE" or "Related" or "RELATED" or "Watch" or "WATCH" or "READ" or "Read" or "See" or "SEE" or "Opinion" or "OPINION" or "Video" or "VIDEO" or "Listen" => colon,
            "JUST" or "MUST" => _tokens[range.First + 1] is "WATCHED" or "WATCH",
            "Follow" => _tokens[range.First + 2] is "on",
            _ => false,
        };
    }

    /// <summary>"Contributing: ...", "Reporting by ...; editing by ...", "Photo: ...".</summary>
    private bool IsThanks(TokenRange range)
    {
        int at = range.First;
        while (at < range.AfterLast - 1 && _tokens[at] is "(" or "[" or "—" or "–" or "-" or "--" or "*" or "Additional" or "additional" or "Compiled") at++;
        if (at + 1 >= range.AfterLast) return false;
        bool by = _tokens[at + 1] is "by" or ":";
        return _tokens[at] switch
        {
            "Contributing" or "CONTRIBUTING" or "Contributors" or "Contributor" => true,
            "Reporting" or "reporting" or "Writing" or "Editing" or "Edited" or "Written" or "Reported" or "Compiled" or "Produced" or "Translated" or "Photo" or "Photos"
                or "Photograph" or "Photographs" or "Image" or "Credit" or "Picture" or "Graphic" or "Graphics" or "Video" => by,
            _ => false,
        };
    }

    /// <summary>"By ..." at the head of a short paragraph, wherever it stands.</summary>
    private bool IsSigned(TokenRange range, int name)
    {
        int at = range.First;
        while (at < range.AfterLast - 1 && _tokens[at] is "—" or "–" or "-" or "--") at++;
        return range.Length <= LongestByline && _tokens[at] is "By" or "BY" && _analysis.Names[name].First <= at + 2 && !HasVerb(range);
    }

    /// <summary>Nothing but names, "and", "by" and the names of papers, in the first paragraphs.</summary>
    private bool IsByline(TokenRange range, int from, int to)
    {
        if (range.Length > LongestByline || _analysis.Names[from].First > range.First + 2) return false;
        bool person = false;
        for (int i = from; i < to; i++) person |= _analysis.Names[i].Kind == NameKind.Person;
        if (!person) return false;
        for (int at = range.First; at < range.AfterLast; at++)
        {
            var word = _tokens[at];
            bool small = word is "and" or "by" or "," or "&" or "|" or "for" or "of" or "the" or "in" or "at" or "/" or "-" or "correspondent" or "reporter" or "editor";
            if (!small && !char.IsUpper(word[0])) return false;
        }

        return true;
    }

    /// <summary>A name beside a slash ("Agency/Ana Ruiz"), or after "caption", "Photo:" or "Photo by".</summary>
    private bool IsPicture(TokenRange range, Name name)
    {
        int before = name.First - 1, after = name.AfterLast;
        if (before > range.First && _tokens[before] is "/" && !IsPerson(before - 1)) return true;
        if (after + 1 < range.AfterLast && _tokens[after] is "/" && !IsPerson(after + 1) && char.IsUpper(_tokens[after + 1][0])) return true;
        if (before < range.First) return false;
        // What joins a list of names, and a title before one ("/Staff Sgt. Ana Ruiz"), is passed over.
        while (before > range.First && before > name.First - 4 && (_tokens[before] is "by" or ":" || (char.IsUpper(_tokens[before][0]) && _tokens[before] is not ("Photo" or "PHOTO" or "Image" or "Credit")))) before--;
        if (_tokens[before] is "/" && before > range.First && char.IsUpper(_tokens[before - 1][0])) return true;
        if (_tokens[before] is "caption" or "Photo" or "PHOTO" or "Photograph" or "Credit" or "CREDIT" or "Image" or "photo" or "Photos") return before + 1 == name.First || _tokens[before + 1] is ":" or "by" || _tokens[before] is "caption";
        return _tokens[name.First - 1] is "by" && before > range.First && _tokens[before - 1] is "photo" or "Photo" or "illustration" or "Illustration";
    }

    private bool IsPerson(int token)
    {
        int low = 0, high = _analysis.Names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_analysis.Names[middle].AfterLast <= token) low = middle + 1;
            else high = middle;
        }

        return low < _analysis.Names.Length && _analysis.Names[low].First <= token && _analysis.Names[low].Kind == NameKind.Person;
    }

    /// <summary>"Ruiz reported from Lima", "Lang and Okafor from Lagos": where the makers of the report sat, at its end.</summary>
    private bool IsReporting(Name name)
    {
        int sentence = _tokens.SentenceOf(name.First), first = _tokens.Sentences[sentence], end = _tokens.SentenceEnd(sentence);
        for (int at = first; at + 1 < end; at++)
        {
            if (_tokens[at] is "reported" && _tokens[at + 1] is "from") return true;
        }

        return false;
    }

    /// <summary>"Agency writers Ana Ruiz and Bo Lang contributed to this report."</summary>
    private bool IsContributing(Name name)
    {
        int sentence = _tokens.SentenceOf(name.First), end = _tokens.SentenceEnd(sentence);
        for (int at = name.AfterLast; at < end; at++)
        {
            if (_tokens[at] is not ("contributed" or "assisted")) continue;
            if (at + 1 >= end || _tokens[at + 1] is "." or "from") return true;
            return at + 3 < _tokens.Count && _tokens[at + 1] is "to" or "reporting" or "in" && (_tokens[at + 2] is "this" or "the" or "to") && _tokens[at + 3] is "report" or "story" or "article" or "this" or "reporting";
        }

        return false;
    }

    private bool HasVerb(TokenRange range)
    {
        for (int at = range.First; at < range.AfterLast; at++)
        {
            if (_analysis.Tags[at] == Language.Tags.Upos.Verb) return true;
        }

        return false;
    }
}
