using Dateline.Language;
using Dateline.Language.Tokens;
using Dateline.Reading.Datelines;

namespace Dateline.Reading.Places;

/// <summary>The mentions of a report by name, with what stands beside them.</summary>
internal sealed class NameGroups
{
    /// <summary>The fewest people of a seat (some 30,000), and how far it may lie from the middle of its region.</summary>
    private const byte SeatSize = 30;
    private const double SeatKm = 90;

    private readonly Analysis _analysis;

    public NameGroups(Gazetteer gazetteer, Analysis analysis, List<NameCandidate> mentions)
    {
        _analysis = analysis;
        GroupOf = new NameGroup[mentions.Count];
        var byKey = new Dictionary<ulong, NameGroup>();
        for (int i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (!byKey.TryGetValue(mention.Key.Hash, out var group))
            {
                var named = WithoutRegionsOfSeats(gazetteer, mention);
                byKey[mention.Key.Hash] = group = new(named, Array.ConvertAll(named, n => gazetteer[n.Number]));
                Groups.Add(group);
            }

            GroupOf[i] = group;
            group.Mentions.Add(i);
            group.SaidKind ??= SaidKind(analysis.Tokens, mention);
            if (IsInDateline(analysis, mention.Range.First)) Dateline ??= group;
        }

        for (int i = 0; i + 1 < mentions.Count; i++) Join(mentions, i);
    }

    /// <summary>The groups in order of first mention.</summary>
    public List<NameGroup> Groups { get; } = [];

    /// <summary>The group of each mention.</summary>
    public NameGroup[] GroupOf { get; }

    /// <summary>The group of the first name in a dateline; null where there is none.</summary>
    public NameGroup? Dateline { get; }

    /// <summary>Whether a token is in the dateline of its paragraph.</summary>
    public static bool IsInDateline(Analysis analysis, int token)
    {
        int paragraph = Array.BinarySearch(analysis.Tokens.Paragraphs, token);
        paragraph = paragraph >= 0 ? paragraph : ~paragraph - 1;
        return paragraph >= 0 && token - analysis.Tokens.Paragraphs[paragraph] < 16 && DatelineOpening.End(analysis, paragraph) > token;
    }

    /// <summary>Two names joined by a comma, a bracket or "in": the second contains the first, if the gazetteer bears it out.</summary>
    private void Join(List<NameCandidate> mentions, int first)
    {
        var tokens = _analysis.Tokens;
        int from = mentions[first].Range.AfterLast, to = mentions[first + 1].Range.First;
        var (part, whole) = (GroupOf[first], GroupOf[first + 1]);
        if (part == whole || to - from is 0 or > 3) return;
        var between = tokens[from];
        bool comma = between is "," && to == from + 1, bracket = between is "(" && to == from + 1;
        bool inside = between is "in" or "of" && (to == from + 1 || (to == from + 2 && tokens[from + 1] is "the"));
        bool across = between is "," && to == from + 2 && tokens[from + 1] is "in";
        if (comma || bracket || inside || across) part.Containers.Add(whole);
        if (!comma && !bracket) return;
        whole.Parts.Add(part);
        whole.FollowsComma |= comma;
    }

    /// <summary>A city and the region around it that bears its name ("Kharkiv") are one place as far as anyone can tell: the city, unless a word says otherwise.</summary>
    private static NamedEntry[] WithoutRegionsOfSeats(Gazetteer gazetteer, NameCandidate mention)
    {
        var named = mention.Entries;
        if (named.Length < 2 || mention.SaidKind is not null) return named;
        var senses = Array.ConvertAll(named, n => gazetteer[n.Number]);
        return [.. named.Where((_, i) => senses[i].Kind != PlaceKind.Region || !Array.Exists(senses, s =>
            s.Kind == PlaceKind.City && s.Region == senses[i].Region && s.Size >= SeatSize && s.Point.DistanceTo(senses[i].Point) < SeatKm))];
    }

    /// <summary>What words about a name say that it is: "the city of X", "the X river", "X county".</summary>
    private static PlaceKind? SaidKind(TokenTable tokens, NameCandidate mention)
    {
        if (mention.SaidKind is { } own) return own;
        int before = mention.Range.First - 1, after = mention.Range.AfterLast;
        if (before >= 1 && tokens[before] is "of" && PlaceWords.Kinds.TryGetValue(tokens[before - 1], out var kind)) return kind;
        if (before >= 0 && char.IsLower(tokens[before][0]) && PlaceWords.Kinds.TryGetValue(tokens[before], out kind)) return kind;
        return after < tokens.Count && char.IsLower(tokens[after][0]) && PlaceWords.Kinds.TryGetValue(tokens[after], out kind) && kind is not PlaceKind.Country and not PlaceKind.City ? kind : null;
    }
}
