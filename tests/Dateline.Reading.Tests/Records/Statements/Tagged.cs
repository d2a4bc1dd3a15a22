using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Tests.Records.Statements;

/// <summary>
/// Analyses written by hand: <c>&lt;She/PRP&gt; [told/VBD] reporters/NNS {the/DT end/NN}</c>, with the source in angle brackets, the
/// cue in square and each piece of content in curly ones; a token without a tag is punctuation.
/// </summary>
internal static class Tagged
{
    public static CueSite Parse(string markup)
    {
        List<string> words = [];
        List<FineTag> tags = [];
        Dictionary<char, List<int>> open = new() { ['<'] = [], ['['] = [], ['{'] = [] };
        Dictionary<char, List<int>> close = new() { ['>'] = [], [']'] = [], ['}'] = [] };
        foreach (string part in markup.Split(' '))
        {
            string word = part;
            for (; word.Length > 1 && open.TryGetValue(word[0], out var list); word = word[1..]) list.Add(words.Count);
            char last = word[^1];
            bool ends = word.Length > 1 && close.ContainsKey(last);
            if (ends) word = word[..^1];
            int slash = word.LastIndexOf('/');
            words.Add(slash < 0 ? word : word[..slash]);
            tags.Add(slash < 0 ? FineTag.Comma : Tag(word[(slash + 1)..]));
            if (ends) close[last].Add(words.Count);
        }

        Analysis analysis = Analyse([.. words], [.. tags]);
        Span[] content = [.. open['{'].Zip(close['}'], analysis.Tokens.SpanOf)];
        Span? source = open['<'] is [var first] ? analysis.Tokens.SpanOf(first, close['>'][0]) : null;
        return new(analysis, open['['][0], close[']'][0], source, content);
    }

    /// <summary>The analysis of words parted by spaces, one sentence, with a name wherever proper nouns stand together.</summary>
    public static Analysis Analyse(string[] words, FineTag[] tags)
    {
        int[] starts = new int[words.Length], ends = new int[words.Length];
        for (int at = 0, offset = 0; at < words.Length; offset = ends[at++] + 1) (starts[at], ends[at]) = (offset, offset + words[at].Length);
        List<Name> names = [];
        for (int at = 0; at < tags.Length; at++)
        {
            int first = at;
            while (at < tags.Length && tags[at] is FineTag.Nnp or FineTag.Nnps) at++;
            if (at > first) names.Add(new(first, at, NameKind.Organisation));
        }

        return new()
        {
            Tokens = new(string.Join(' ', words), starts, ends, words.Length, [0], [0]),
            FineTags = tags,
            Tags = [.. tags.Select(Universal)],
            Names = [.. names],
            Marks = new Mark[words.Length],
        };
    }

    private static FineTag Tag(string tag) => tag is "PRP$" ? FineTag.PrpPoss : Enum.Parse<FineTag>(tag, ignoreCase: true);

    private static Upos Universal(FineTag tag) => tag switch
    {
        FineTag.Nn or FineTag.Nns => Upos.Noun,
        FineTag.Nnp or FineTag.Nnps => Upos.Propn,
        FineTag.Vb or FineTag.Vbd or FineTag.Vbg or FineTag.Vbn or FineTag.Vbp or FineTag.Vbz => Upos.Verb,
        FineTag.Dt => Upos.Det,
        FineTag.Jj => Upos.Adj,
        FineTag.Prp or FineTag.PrpPoss => Upos.Pron,
        FineTag.Pos or FineTag.To => Upos.Part,
        FineTag.In => Upos.Adp,
        FineTag.Cc => Upos.Cconj,
        FineTag.Cd => Upos.Num,
        FineTag.Rb => Upos.Adv,
        _ => Upos.Punct,
    };
}
