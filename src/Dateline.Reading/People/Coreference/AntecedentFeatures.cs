using Dateline.Language.Inputs;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People.Coreference;

/// <summary>What speaks for and against somebody as the one whom a pronoun means, as places in the table of weights.</summary>
internal static class AntecedentFeatures
{
    /// <summary>Fills in the features of one antecedent.</summary>
    public static void Fill(PronounSite site, Antecedent who, int candidates, Features row)
    {
        row.Clear();
        uint kind = (uint)site.Use;
        if (who.Actor is not { } actor)
        {
            row.Add(1, kind, (uint)Math.Min(candidates, 6));
            row.Add(2, (uint)Math.Min(site.Sentence, 3));
            row.Add(3, (uint)Math.Min(candidates, 2), (uint)Math.Min(site.Sentence, 3), kind);
            return;
        }

        uint part = (uint)who.Place.Part, near = (uint)Math.Clamp(who.Sentences + 1, 0, 5), rank = (uint)Math.Min(who.Rank, 4);
        uint name = who.Nearest.IsName ? who.Nearest.Range.Length > 1 ? 2u : 1u : 0u;
        uint count = (uint)Math.Min(who.Count, 6);
        row.Add(10, near, kind);
        row.Add(11, near, part);
        row.Add(12, near, part, kind);
        row.Add(13, near, rank);
        row.Add(14, rank, name);
        row.Add(15, part, kind, name);
        row.Add(16, near, part, name);
        row.Add(17, count, near);
        row.Add(18, count, name);
        row.Add(19, who.Subjects, kind);
        row.Add(20, who.Subjects, near, part);
        row.Add(21, Features.Step(Math.Abs(site.Token - who.Nearest.Range.AfterLast)), name);
        row.Add(22, GenderOf(site, actor));
        uint sort = SortOf(site, actor), lists = ListsOf(site, actor);
        row.Add(40, sort, lists);
        row.Add(41, sort, near);
        row.Add(42, sort, part);
        row.Add(43, sort, count);
        row.Add(23, who.Place.Joined ? 1u : 0u, who.Place.Apposed ? 1u : 0u, near);
        row.Add(24, ReferenceEquals(actor, site.Last) ? 1u : site.Last is null ? 2u : 0u, site.LastNear, kind);
        row.Add(25, ReferenceEquals(actor, site.Last) ? 1u : site.Last is null ? 2u : 0u, near, site.LastUse);
        row.Add(26, ReferenceEquals(actor, site.Main) ? 1u : 0u, near);
        row.Add(27, ReferenceEquals(actor, site.Main) ? 1u : 0u, count, ReferenceEquals(actor, site.Last) ? 1u : 0u);
        row.Add(28, site.Share(who.Count), kind);
        if (who.Commands >= 0) row.Add(30, kind, CommandOf(site, who), near);
        row.Add(31, Binding(site, who), kind);
        row.Add(32, Binding(site, who), part, near);
        row.Add(33, site.Opens ? 1u : 0u, part, near);
        row.Add(34, site.Before(who.Nearest.Range), near);
        row.Add(35, After(site, who), near);
        row.Add(36, site.IsIn(who.Nearest.Range) ? 1u : 0u, near);
        row.Add(37, (uint)Math.Min(candidates, 5), rank, near);
        row.Add(38, site.Depth, part, near);
        row.Add(39, site.Parallel(who), part, near);
        uint last = ReferenceEquals(actor, site.Last) ? 1u : site.Last is null ? 2u : 0u;
        row.Add(50, last, who.Subjects, kind);
        row.Add(51, last, near, rank);
        row.Add(52, last, Binding(site, who), kind);
        row.Add(53, part, rank, kind);
        row.Add(54, who.Subjects, rank, near);
        row.Add(55, site.Before(who.Nearest.Range), part, near);
        row.Add(56, who.Place.Joined ? 1u : 0u, part, rank);
        row.Add(57, site.Use == Use.Subject && site.Opens ? 1u : 0u, who.Subjects, near);
    }

    private static uint GenderOf(PronounSite site, ActorDraft actor) => actor.Gender == Gender.Unknown ? 0u : actor.Gender == site.Gender ? 1u : 2u;

    /// <summary>What the name was taken for: a person, a body, a place, nothing, or a description.</summary>
    private static uint SortOf(PronounSite site, ActorDraft actor)
    {
        if (!actor.Named) return 5;
        uint many = actor.Name.Length > 1 ? 8u : 0u;
        return many + actor.Kind switch { ActorKind.Person => actor.Rule[0] == 'p' ? 2u : 1u, ActorKind.State => 3u, _ => actor.Used ? 4u : 6u };
    }

    /// <summary>What lists know of the last word of the name, and of the first.</summary>
    private static uint ListsOf(PronounSite site, ActorDraft actor)
    {
        var listed = site.Tree.Analysis.Listed;
        if (listed.Length == 0 || !actor.Named) return 0;
        return (uint)(listed[actor.Name.AfterLast - 1] & (LexiconFlags)15) + (16 * (uint)(listed[actor.Name.First] & (LexiconFlags)15));
    }

    /// <summary>How the clause of a subject holds the pronoun: the same verb, one clause down, or deeper.</summary>
    private static uint CommandOf(PronounSite site, Antecedent who)
    {
        int verb = who.Commands, steps = 0;
        for (int at = site.Place.Governor; at >= 0 && at != verb && steps < 6; at = site.Tree.HeadOf(at)) steps++;
        return (uint)steps;
    }

    /// <summary>Where pronoun and mention hang on one verb: 1 subject and object, 2 subject and possessor within, 3 otherwise; 0 where they do not.</summary>
    private static uint Binding(PronounSite site, Antecedent who)
    {
        if (who.Sentences != 0 || who.Place.Governor < 0) return 0;
        int own = site.Place.Governor;
        if (own == who.Place.Governor) return who.Place.Part is Part.Subject or Part.PassiveSubject ? 1u : 3u;
        if (own >= 0 && site.Tree.HeadOf(own) == who.Place.Governor) return who.Place.Part is Part.Subject or Part.PassiveSubject ? 2u : 4u;
        if (own == who.Place.Top) return 5; // "her sister Ana": the name itself is what is owned
        return site.Tree.IsBelow(who.Place.Top, own) ? 6u : 7u;
    }

    /// <summary>What follows the mention: a verb, a comma, "and", a bracket, a possessive sign.</summary>
    private static uint After(PronounSite site, Antecedent who)
    {
        int after = who.Nearest.Range.AfterLast;
        var analysis = site.Tree.Analysis;
        if (after >= analysis.Tokens.Count) return 0;
        return analysis.FineTags[after] switch
        {
            FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md => 1,
            FineTag.Comma => 2,
            FineTag.Cc => 3,
            FineTag.Pos => 4,
            FineTag.OpenBracket or FineTag.CloseBracket => 5,
            FineTag.In or FineTag.To => 6,
            FineTag.Stop => 7,
            FineTag.Wp => 8,
            _ => 9,
        };
    }
}
