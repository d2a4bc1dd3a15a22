using System.Collections.Immutable;
using Dateline.Reading.Records.Parties;
using Dateline.Text;

namespace Dateline.Reading.Records.Programmes;

/// <summary>Makes items of mentions: those that name one programme become one, its name the fullest of theirs.</summary>
internal sealed class ProgrammeMerger(Groundwork ground)
{
    /// <summary>The items, in reading order.</summary>
    public ImmutableArray<Programme> Merge(List<ProgrammeMention> mentions)
    {
        var items = new List<List<ProgrammeMention>>();
        var ahead = new List<ProgrammeMention>();
        ProgrammeMention? last = null;
        foreach (var mention in mentions)
        {
            if (last is not null && IsAlias(last, mention) && items.Find(item => item.Contains(last)) is { } same)
            {
                same.Add(mention);
                last = mention;
                continue;
            }

            last = mention;
            var own = Find(items, mention);
            if (own is not null) own.Add(mention);
            else if (mention.StandsAlone) items.Add([mention]);
            else ahead.Add(mention);
        }

        // "the deal" before anything tells which: the next one told.
        foreach (var mention in ahead)
            items.Find(item => item[0].Head > mention.Head && string.Equals(item[0].Cue.Family, mention.Cue.Family, StringComparison.Ordinal))?.Add(mention);

        return [.. items.Select((item, i) => Finish(item, $"g{i + 1}"))];
    }

    private List<ProgrammeMention>? Find(List<List<ProgrammeMention>> items, ProgrammeMention mention)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (!string.Equals(items[i][0].Cue.Family, mention.Cue.Family, StringComparison.Ordinal)) continue;
            if (IsOne(items[i], mention)) return items[i];
        }

        return null;
    }

    /// <summary>"the agreement, known as the Lake Accord, or LA": one programme by two names.</summary>
    private bool IsAlias(ProgrammeMention first, ProgrammeMention second)
    {
        int from = first.Name.AfterLast, to = second.Name.First;
        if (to <= from || to - from > 5) return false;
        bool alias = false;
        for (int t = from; t < to; t++)
        {
            bool tells = ground.Lemmas[t] is "know" or "known" or "dub" or "dubbed" or "call" or "called" or "(" || (ground.Lemmas[t] is "or" && ground.Analysis.Tokens[t - 1] is ",");
            alias |= tells;
            if (!tells && !(ground.Lemmas[t] is "," or "as" or "the" or "\"" or "“" or "formally" or "also" or "officially" or "be")) return false;
        }

        return alias;
    }

    private bool IsOne(List<ProgrammeMention> item, ProgrammeMention mention)
    {
        if (mention.Marks.Count == 0 || item.TrueForAll(m => m.Marks.Count == 0)) return true;
        // Of these a report tells of one as a rule; two only where two names tell them apart.
        bool single = mention.Cue.Family is "truce" or "lockdown" or "curfew" or "embargo" or "blockade" or "sanctions" or "coalition" or "command" && mention.Cue.Need is not ProgrammeNeed.Name;
        if (single && (!mention.Marks.Exists(IsName) || !item.Exists(m => m.Marks.Exists(IsName)))) return true;
        bool names = mention.Marks.Exists(IsName), others = item.Exists(m => m.Marks.Exists(IsName));
        if (names && others) return item.Exists(m => m.Marks.Exists(a => IsName(a) && mention.Marks.Exists(b => IsName(b) && Same(a, b))) || IsInitials(m, mention) || IsInitials(mention, m));
        return item.Exists(m => m.Marks.Exists(a => mention.Marks.Exists(b => Same(a, b)))) || item.Exists(m => IsInitials(m, mention) || IsInitials(mention, m));
    }

    private bool IsName(int token) => ground.NameAt(token) is not null;

    /// <summary>Whether two words tell the same: "Chile" and "Chilean".</summary>
    private bool Same(int a, int b)
    {
        ReadOnlySpan<char> one = ground.Lemmas[a], two = ground.Lemmas[b];
        if (one.SequenceEqual(two)) return true;
        int shared = Math.Min(one.Length, two.Length);
        return shared >= 4 && one[..shared].SequenceEqual(two[..shared]);
    }

    /// <summary>"NAFTA" for "North American Free Trade Agreement".</summary>
    private bool IsInitials(ProgrammeMention mention, ProgrammeMention name)
    {
        if (mention.Name.Length != 1 || name.Name.Length < 2) return false;
        var letters = ground.Analysis.Tokens[mention.Name.First];
        int at = 0;
        for (int t = name.Name.First; t < name.Name.AfterLast; t++)
        {
            var word = ground.Analysis.Tokens[t];
            if (!char.IsUpper(word[0]))
            {
                // "Plan of Action" has its small letter or not.
                if (at < letters.Length && letters[at] == char.ToUpperInvariant(word[0]) && word.Length <= 3 && t + 1 < name.Name.AfterLast && ground.Analysis.Tokens[t + 1][0] != letters[at]) at++;
                continue;
            }

            if (at >= letters.Length || letters[at++] != word[0]) return false;
        }

        return at == letters.Length;
    }

    /// <summary>A programme of loans, grants or aid is a fund.</summary>
    private ProgrammeKind KindOf(ProgrammeMention mention)
    {
        if (mention.Cue.Family is not "program") return mention.Cue.Kind;
        foreach (int mark in mention.Marks)
            if (ground.Lemmas[mark] is "aid" or "loan" or "grant" or "lending" or "relief" or "bailout" or "stimulus" or "assistance" or "food") return ProgrammeKind.Fund;
        return mention.Cue.Kind;
    }

    private Programme Finish(List<ProgrammeMention> item, string id)
    {
        var tokens = ground.Analysis.Tokens;
        var main = item.Where(m => m.StandsAlone).MaxBy(m => (m.Marks.Count > 0, m.Name.Length, -m.Head)) ?? item[0];
        var told = item.Find(m => m.StatusWord is not null && m.Status is not ProgrammeStatus.Active) ?? item[0];
        var leads = new List<Party>();
        foreach (var lead in item.SelectMany(m => m.Leads))
            if (!leads.Exists(lead.IsSame)) leads.Add(lead);
        Span head = tokens.SpanOf(main.Head, main.Head + 1);
        return new()
        {
            Id = id,
            Name = tokens.SpanOf(main.Name.First, main.Name.AfterLast),
            Kind = new(KindOf(main), main.Rule, [head]),
            Leads = [.. leads.Select(p => p.Reference)],
            Place = item.Find(m => m.Place is not null)?.Place,
            Status = new(told.Status, told.StatusWord is null ? "told" : "fate", [told.StatusWord ?? tokens.SpanOf(told.Head, told.Head + 1)]),
            Evidence = [.. item.Select(m => tokens.SpanOf(m.Name.First, m.Name.AfterLast)).Distinct().Order()],
        };
    }
}
