using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Parties;

namespace Dateline.Reading.Records.Programmes;

/// <summary>Finds who runs or leads a programme: "X-led", "X's", "led by X", the subject of the verb that starts it.</summary>
internal sealed class Leaders(Groundwork ground, PartyReader parties)
{
    /// <summary>Adds the leaders that the words around a mention tell.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="first">The first token of its name.</param>
    /// <param name="determiner">Its determiner; -1 for none.</param>
    public void Find(ProgrammeMention mention, int first, int determiner)
    {
        for (int t = first; t < mention.Head; t++)
        {
            if (parties.NameAt(t) is not { } name || name.AfterLast > mention.Head) continue;
            int next = name.AfterLast;
            bool led = next + 1 < mention.Head && ground.Analysis.FineTags[next] is FineTag.Hyph && ground.Lemmas[next + 1] is "led" or "lead" or "brokered" or "broker" or "backed" or "mediated";
            bool owner = next < mention.Head && ground.Analysis.FineTags[next] is FineTag.Pos || ground.Analysis.Tokens[next - 1] is "'s" or "’s";
            bool doer = mention.Cue.Family is "operation" or "mission" or "embargo" or "blockade" or "force" or "coalition" && name.Kind is NameKind.Group or NameKind.Organisation or NameKind.Location;
            if (led || owner || doer) mention.Lead(parties.OfName(name));
            t = next - 1;
        }

        if (determiner >= 0 && ground.Analysis.FineTags[determiner] is FineTag.PrpPoss) mention.Lead(parties.Of(determiner));
        int possessor = ground.Tree.Child(mention.Head, Relation.Possessor);
        if (possessor >= 0) foreach (var owner in parties.Members(possessor)) mention.Lead(owner);
        FromVerb(mention);
    }

    private void FromVerb(ProgrammeMention mention)
    {
        int verb = ground.Tree.HeadOf(mention.Head), told = mention.Head;
        if (verb >= 0 && ground.Lemmas[verb] is "basis" or "plan" or "groundwork" or "preparation") (told, verb) = (verb, ground.Tree.HeadOf(verb));
        else if (verb >= 0 && ground.Lemmas[verb] is "prepare" or "plan") told = ground.Tree.Child(verb, Relation.Obj);
        if (verb < 0 || ground.Analysis.Tags[verb] is not Upos.Verb) return;
        bool starts = ground.Lemmas[verb] is "launch" or "conduct" or "lead" or "run" or "head" or "impose" or "decree" or "establish" or "create" or "declare" or "offer" or "deploy" or "post" or "set" or "enforce" or "wage" or "mount" or "slap" or "oversee" or "put" or "prepare" or "plan" or "command";
        // "the Kenyan-led talks": the verb is part of the name and has been read.
        if (!starts || mention.Name.Contains(verb)) return;
        var predicate = ground.Clauses.At(verb);
        if (predicate.Patient != told) return;
        foreach (var agent in parties.Members(predicate.Agent))
            if (parties.IsPublic(agent, unlessKnown: true)) mention.Lead(agent);
    }
}
