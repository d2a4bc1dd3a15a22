using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Programmes;

/// <content>How a programme stands: planned, running, halted or over.</content>
internal sealed partial class Namings
{
    /// <summary>Reads how it stands; false where it may never be.</summary>
    private bool Stand(ProgrammeMention mention, bool named, int namedEnd)
    {
        var (modality, governor) = _ground.Clauses.ModalityOfNoun(mention.Head);
        if (modality is Modality.Denied or Modality.Conditional && !named && !mention.IsDefinite && !IsSent(mention.Head)) return false;
        if (!named && IsHoped(mention)) return false;
        int verb = VerbOver(AnchorOf(mention.Head, namedEnd));
        var relation = _ground.Tree.RelationOf(AnchorOf(mention.Head, namedEnd));
        bool subject = relation is Relation.Nsubj or Relation.NsubjPassive;
        if (Participle(mention.Head) is >= 0 and var participle) verb = participle;
        if (verb >= 0 && ProgrammeCue.Fates.At(_ground.Lemmas, verb) is { } fate && relation is not Relation.Obl
            && _ground.Clauses.At(verb).Modality is Modality.Happened or Modality.UnderWay && !(relation is Relation.Nsubj && _ground.Tree.Child(verb, Relation.Obj) >= 0))
        {
            // What ends an arrangement for one party that leaves it ends it not for the others.
            Tell(mention, fate.Value, verb);
            return true;
        }

        for (int t = mention.Name.First; t < mention.Head; t++)
        {
            if (_ground.Lemmas[t] is "former" or "defunct" or "expired" or "failed") Tell(mention, ProgrammeStatus.Ended, t);
            if (_ground.Lemmas[t] is "proposed" or "propose" or "planned" or "plan" or "future" or "upcoming") Tell(mention, ProgrammeStatus.Planned, t);
        }

        bool begins = verb >= 0 && _ground.Lemmas[verb] is "begin" or "launch" or "start" or "send" or "deploy" or "form" or "create" or "establish" or "set" or "impose" or "open" or "introduce" or "sign" or "announce" or "hold" or "build" or "prepare" or "offer";
        if (FateAfter(namedEnd) is >= 0 and var ending)
        {
            Tell(mention, ProgrammeCue.Fates.At(_ground.Lemmas, ending)!.Value, ending);
            return true;
        }

        if (WillBegin(namedEnd) is >= 0 and var will)
        {
            Tell(mention, ProgrammeStatus.Planned, will);
            return true;
        }

        if (Preparation(mention.Head) is >= 0 and var preparing)
        {
            Tell(mention, ProgrammeStatus.Planned, preparing);
            return true;
        }

        if (modality is not Modality.Planned || mention.Status is not ProgrammeStatus.Active) return true;
        if (begins && (subject || relation is Relation.Obj)) Tell(mention, ProgrammeStatus.Planned, governor < 0 ? verb : governor);
        // "would bring more sanctions": what may come some day is no programme.
        else if (!named && !mention.IsDefinite && !mention.Marks.Exists(IsName) && verb >= 0 && relation is Relation.Obj or Relation.Obl) return false;
        return true;
    }

    private bool IsName(int token) => _parties.NameAt(token) is not null;

    /// <summary>"agreed on sending a force".</summary>
    private bool IsSent(int noun) => _ground.Tree.HeadOf(noun) is >= 0 and var verb && _ground.Lemmas[verb] is "send" or "deploy" && _ground.Analysis.FineTags[verb] is FineTag.Vbg;

    /// <summary>"a potential deal", "to reach a deal with Kenya": there is none yet.</summary>
    private bool IsHoped(ProgrammeMention mention)
    {
        for (int t = mention.Name.First; t < mention.Head; t++)
            if (_ground.Lemmas[t] is "potential" or "possible" or "eventual" or "hypothetical") return true;
        if (mention.IsDefinite || mention.Cue.Family is not ("deal" or "truce")) return false;
        int verb = _ground.Tree.HeadOf(mention.Head);
        if (verb < 0) return false;
        if (_ground.Lemmas[verb] is "reach" or "strike" or "negotiate" or "seek" or "forge" or "make" or "cut" or "secure" && _ground.Analysis.FineTags[verb] is FineTag.Vb or FineTag.Vbg) return true;
        return _ground.Tree.Child(mention.Head, Relation.Case) is >= 0 and var preposition && _ground.Lemmas[preposition] is "against" or "without" or "toward" or "towards";
    }

    /// <summary>"peace efforts have stalled": the verb right after the name, where it tells an end; -1 where none does.</summary>
    private int FateAfter(int end)
    {
        int t = end;
        while (t < _ground.Lemmas.Count && t < end + 3 && _ground.Analysis.Tags[t] is Upos.Aux or Upos.Adv) t++;
        if (t >= _ground.Lemmas.Count || _ground.Analysis.Tags[t] is not Upos.Verb || _ground.Analysis.FineTags[t] is not (FineTag.Vbd or FineTag.Vbn or FineTag.Vbz or FineTag.Vbp)) return -1;
        if (ProgrammeCue.Fates.At(_ground.Lemmas, t) is not { Value: ProgrammeStatus.Ended or ProgrammeStatus.Suspended } || !AuxFits(end, t)) return -1;
        return t + 1 < _ground.Lemmas.Count && _ground.Analysis.Tags[t + 1] is Upos.Det or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron or Upos.Num ? -1 : t;
    }

    /// <summary>"has ended" and "ended", not "will have ended" or "has not ended".</summary>
    private bool AuxFits(int from, int to)
    {
        for (int t = from; t < to; t++)
            if (_ground.Analysis.FineTags[t] is FineTag.Md || _ground.Lemmas[t] is "not" or "n't" or "n’t" or "never") return false;
        return true;
    }

    /// <summary>"the force will be sent in May": the word that tells it is to come; -1 for none.</summary>
    private int WillBegin(int after)
    {
        if (after + 2 >= _ground.Lemmas.Count || _ground.Analysis.Tokens[after] is not ("will" or "would")) return -1;
        int verb = _ground.Lemmas[after + 1] is "be" ? after + 2 : after + 1;
        return _ground.Lemmas[verb] is "begin" or "start" or "send" or "launch" or "deploy" or "form" or "establish" or "create" or "open" or "set" ? after : -1;
    }

    /// <summary>The word of a name that hangs on what lies outside it.</summary>
    private int AnchorOf(int head, int end)
    {
        for (int t = head; t < end; t++)
            if (_ground.Tree.HeadOf(t) is >= 0 and var over && (over < head || over >= end) && _ground.Analysis.Tags[over] is Upos.Verb) return t;
        return head;
    }

    /// <summary>"preparing the basis for a force", "plans for a truce": the word that tells it is to come; -1 for none.</summary>
    private int Preparation(int noun)
    {
        int over = noun - 1;
        while (over > noun - 6 && over > 0 && _ground.Analysis.Tokens[over] is not "for") over--;
        over--;
        if (over < 0 || over < noun - 7 || _ground.Analysis.Tags[over] is not Upos.Noun) return -1;
        if (_ground.Lemmas[over] is not ("basis" or "plan" or "groundwork" or "preparation" or "proposal" or "idea" or "blueprint" or "outline")) return -1;
        return over;
    }

    /// <summary>"a truce offered by the rebels".</summary>
    private int Participle(int noun)
    {
        int clause = _ground.Tree.Child(noun, Relation.Acl);
        return clause > noun && clause <= noun + 2 && _ground.Analysis.FineTags[clause] is FineTag.Vbn ? clause : -1;
    }

    private void Tell(ProgrammeMention mention, ProgrammeStatus status, int word)
    {
        mention.Status = status;
        mention.StatusWord = word < 0 ? null : _ground.Analysis.Tokens.SpanOf(word, word + 1);
    }

    private int VerbOver(int noun)
    {
        int head = _ground.Tree.HeadOf(noun);
        return head >= 0 && _ground.Analysis.Tags[head] is Upos.Verb && _ground.Tree.RelationOf(noun) is Relation.Nsubj or Relation.NsubjPassive or Relation.Obj or Relation.Obl ? head : -1;
    }
}
