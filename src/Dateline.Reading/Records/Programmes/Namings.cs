using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Parties;

namespace Dateline.Reading.Records.Programmes;

/// <summary>Reads the passages that name programmes: a noun of undertakings with what tells which one.</summary>
internal sealed partial class Namings
{
    private const int MostPurpose = 16;

    private readonly Groundwork _ground;
    private readonly PartyReader _parties;
    private readonly Vicinity _around;
    private readonly Leaders _leaders;

    public Namings(Groundwork ground, PartyReader parties)
    {
        (_ground, _parties) = (ground, parties);
        _around = new(ground, parties);
        _leaders = new(ground, parties);
    }

    /// <summary>What the noun that begins at a token names; null where it names no programme.</summary>
    public ProgrammeMention? Read(int token)
    {
        if (Known(token) is { } known) return known;
        if (_ground.Analysis.FineTags[token] is FineTag.Vbg && Bombing(token) is { } bombing) return bombing;
        if (ProgrammeCue.Heads.At(_ground.Lemmas, token) is not { } line) return null;
        int head = token + line.Words.Length - 1;
        var cue = line.Value;
        if (_parties.NameAt(head) is { Kind: NameKind.Person } || (cue.Family is "deal" && IsConsent(token, head))) return null;
        if (!IsNoun(head) || IsOtherwise(cue, token, head)) return null;
        int first = PhraseStart(token, out int determiner);
        if (determiner >= 0 && _ground.Lemmas[determiner] is "any" or "whatever" or "no" or "such") return null;
        var mention = new ProgrammeMention { Rule = line.Rule, Cue = cue, Head = head, Name = new(first, head + 1) };
        int end = head + 1;
        if (!TakeModifiers(mention, first, token)) return null;
        bool named = IsName(cue, first, token, ref end);
        bool specific = mention.Marks.Count > 0;
        if (named) mention.Marks.Add(end > head + 1 ? head + 1 : Math.Max(first, token - 1));
        specific |= TakeComplement(mention, head, ref end) && cue.Need is not ProgrammeNeed.Name;
        if (mention.Cue.Family is "mission" or "operation" or "force" or "contingent" or "coalition" or "task force" or "program") TakePurpose(mention, head, ref end);
        mention.IsDefinite = determiner >= 0 && (_ground.Lemmas[determiner] is "the" or "this" or "that" or "these" or "its" or "their" or "his" or "her");
        specific |= cue.Family is "program" && IsPublicWork(first, token, head);
        specific |= cue.Family is "commission" && IsOwned(first, token);
        // "military operations" at large are none.
        if (_ground.Analysis.FineTags[head] is FineTag.Nns && cue.Family is "operation" or "exercise" or "mission" && end == head + 1 && determiner < 0 && !mention.Marks.Exists(t => IsName(t) || _ground.Lemmas[t].StartsWith("counter"))) specific = false;
        mention.StandsAlone = named || cue.Need is ProgrammeNeed.Nothing || (specific && cue.Need is ProgrammeNeed.Specific);
        if (!mention.StandsAlone && !mention.IsDefinite) return null;
        if (!Stand(mention, named, end)) return null;
        var full = new ProgrammeMention
        {
            Rule = mention.Rule,
            Cue = cue,
            Head = head,
            Name = new(first, end),
            StandsAlone = mention.StandsAlone,
            IsDefinite = mention.IsDefinite,
            Status = mention.Status,
            StatusWord = mention.StatusWord,
            Place = mention.Place,
        };
        full.Marks.AddRange(mention.Marks);
        foreach (var lead in mention.Leads) full.Lead(lead);
        _leaders.Find(full, first, determiner);
        return full;
    }

    private ProgrammeMention? Known(int token)
    {
        if (_ground.Analysis.Tags[token] is not (Upos.Propn or Upos.Noun) || !char.IsUpper(_ground.Analysis.Tokens[token][0])) return null;
        var word = _ground.Analysis.Tokens[token];
        if (word.Length < 3 || word.ContainsAnyInRange('a', 'z') || ProgrammeCue.Names.Of(_ground.Lemmas[token]) is not { } line) return null;
        if (token + 1 < _ground.Lemmas.Count && ProgrammeCue.Heads.Of(_ground.Lemmas[token + 1]) is not null) return null;
        var mention = new ProgrammeMention { Rule = line.Rule, Cue = line.Value, Head = token, Name = new(token, token + 1), StandsAlone = true };
        mention.Marks.Add(token);
        return mention;
    }

    /// <summary>"has been bombing the rebels": an air campaign told by its verb.</summary>
    private ProgrammeMention? Bombing(int verb)
    {
        bool bombs = _ground.Lemmas[verb] is "bomb";
        bool strikes = _ground.Lemmas[verb] is "conduct" or "launch" && _ground.Tree.Child(verb, Relation.Obj) is >= 0 and var strike && _ground.Lemmas[strike] is "airstrike" or "strike" or "bombing";
        if (!bombs && !strikes) return null;
        int be = _ground.Tree.Child(verb, Relation.Aux);
        if (be < 0) return null;
        var predicate = _ground.Clauses.At(verb);
        if (predicate.Passive || predicate.Modality is not (Modality.Happened or Modality.UnderWay) || predicate.Patient < verb) return null;
        var leads = _parties.Members(predicate.Agent);
        if (!leads.Exists(l => _parties.IsPublic(l) || l.Name is null)) return null;
        int end = _ground.Tree.Phrase(predicate.Patient, withPrepositions: false).AfterLast;
        var mention = new ProgrammeMention { Rule = "cue:bomb", Cue = new(ProgrammeKind.Operation, ProgrammeNeed.Nothing, "operation"), Head = verb, Name = new(verb, end), StandsAlone = true };
        if (end < _around.EndOf(verb) && _ground.Lemmas[end] is "in" && _around.PlaceFrom(end + 1, _around.EndOf(verb), out int afterPlace) is { } place)
        {
            mention = new ProgrammeMention { Rule = mention.Rule, Cue = mention.Cue, Head = verb, Name = new(verb, afterPlace), StandsAlone = true, Place = place };
        }

        foreach (var lead in leads) mention.Lead(lead);
        return mention;
    }

    /// <summary>"the governor's agreement to step down": somebody agrees, there is no deal.</summary>
    private bool IsConsent(int token, int head) => token > 0 && head + 2 < _ground.Lemmas.Count && _ground.Analysis.FineTags[head + 1] is FineTag.To
        && _ground.Analysis.FineTags[token - 1] is FineTag.Pos or FineTag.PrpPoss;

    private bool IsNoun(int token) => _ground.Analysis.Tags[token] is Upos.Noun or Upos.Propn || IsHeadlineTalks(token)
        || (_ground.Analysis.Tokens[token] is "embargo" or "treaty" or "truce" or "ceasefire" or "offensive" or "coalition" or "lockdown" or "blockade" or "accord" && token > 0 && _ground.Analysis.Tags[token - 1] is Upos.Noun or Upos.Propn or Upos.Adj);

    /// <summary>"backs Ukraine talks": taken for a verb, though it has no subject of its own.</summary>
    private bool IsHeadlineTalks(int token) => _ground.Analysis.Tokens[token] is "talks" && token > 0 && _ground.Analysis.Tags[token - 1] is Upos.Propn or Upos.Noun or Upos.Adj
        && InHeadline(token) && _ground.Tree.Child(token, Relation.Nsubj) < 0 && _ground.Tree.Child(token, Relation.Obj) < 0;

    /// <summary>Whether the noun only qualifies another ("deal maker"), or its number makes it something else ("forces", "talk").</summary>
    private bool IsOtherwise(ProgrammeCue cue, int token, int head)
    {
        var fine = _ground.Analysis.FineTags[head];
        bool plural = fine is FineTag.Nns or FineTag.Nnps or FineTag.Vbz;
        if (cue.Family is "deal" or "program" or "charter" && plural && !(Capital(head) && Capital(head - 1))) return true;
        if (cue.Family is "operation" && plural && Capital(head)) return true;
        if (cue.Family is "force" or "mission" && plural && _ground.Lemmas[head] is "force") return true;
        if (cue.Family is "sanctions" or "exercise" or "effort" && !plural && _ground.Lemmas[head] is not "response") return true;
        if (_ground.Lemmas[head] is "talk" && !plural) return true;
        if (cue.Family is "fund" && _ground.Lemmas[head] is "grant" && !plural) return true;
        int next = head + 1;
        if (Capital(head) && head > 0 && Capital(head - 1) && next < _ground.Lemmas.Count && !Capital(next)) return false;
        if (next >= _ground.Lemmas.Count || _ground.Analysis.FineTags[next] is not (FineTag.Nn or FineTag.Nns or FineTag.Nnp)) return false;
        return _ground.Tree.HeadOf(head) > head && _ground.Tree.RelationOf(head) is Relation.Compound && _ground.Lemmas[head] is not "operation" && token == head && cue.Family is not ("truce" or "coalition" or "lockdown");
    }

    private int PhraseStart(int token, out int determiner)
    {
        var fine = _ground.Analysis.FineTags;
        int first = token, sentence = _ground.Analysis.Tokens.Sentences[_ground.Analysis.Tokens.SentenceOf(token)];
        determiner = -1;
        while (first > sentence)
        {
            var tag = fine[first - 1];
            if (tag is FineTag.Dt or FineTag.PrpPoss or FineTag.Wdt)
            {
                determiner = first - 1;
                break;
            }

            if (tag is FineTag.Hyph && first - 2 >= sentence)
            {
                first -= 2;
                continue;
            }

            bool joins = tag is FineTag.Cc && _ground.Lemmas[first - 1] is "and" && first - 2 >= sentence && fine[first - 2] is FineTag.Nnp or FineTag.Jj && _ground.Analysis.Tags[first] is Upos.Propn or Upos.Adj;
            if (tag is not (FineTag.Jj or FineTag.Jjs or FineTag.Jjr or FineTag.Nn or FineTag.Nnp or FineTag.Nnps or FineTag.Nns or FineTag.Cd or FineTag.Hyph or FineTag.Vbn or FineTag.Vbg or FineTag.Pos) && !joins) break;
            // "imposing sanctions": a verb, no part of the name.
            if (tag is FineTag.Vbn or FineTag.Vbg && !(first - 2 >= sentence && fine[first - 2] is FineTag.Hyph) && _ground.Tree.RelationOf(first - 1) is not (Relation.Amod or Relation.Compound)) break;
            first--;
        }

        return first;
    }

    /// <summary>Reads the words before the noun; false where one of them makes it no programme.</summary>
    private bool TakeModifiers(ProgrammeMention mention, int first, int token)
    {
        string family = mention.Cue.Family;
        for (int t = first; t < token; t++)
        {
            var lemma = _ground.Lemmas[t];
            if ((t == token - 1 || family is "program") && ProgrammeCue.Disqualifiers.Of(lemma) is { } against && against.Value.IsFor(family) && (!Capital(t) || !Capital(token) || against.Value.IsForNames(family))) return false;
            if (ProgrammeCue.Qualifiers.Of(lemma) is { } line && line.Value.IsFor(family)) mention.Marks.Add(t);
            if (family is "operation" && lemma.StartsWith("counter") && lemma.Length > 7) mention.Marks.Add(t);
            if (lemma is "led" or "lead" && t > first && _ground.Analysis.FineTags[t - 1] is FineTag.Hyph) mention.Marks.Add(t);
            if (_parties.NameAt(t) is not { } name || name.AfterLast > token) continue;
            if (name.Kind is NameKind.Person && _ground.Analysis.FineTags[Math.Min(name.AfterLast, token - 1)] is not FineTag.Pos) return family is not ("deal" or "operation" or "program");
            bool tells = family is "deal" or "sanctions" or "embargo" or "blockade" or "charter" || (family is "mission" && name.Kind is NameKind.Organisation) || (family is "operation" && _ground.Lemmas[token] is "offensive") || (family is "talks" && name.Kind is NameKind.Location or NameKind.Group && _ground.Lemmas[token] is not "process" and not "dialogue");
            if (tells && name.Kind is NameKind.Location or NameKind.Group or NameKind.Organisation) mention.Marks.Add(name.First);
            t = name.AfterLast - 1;
        }

        return true;
    }

    /// <summary>Whether the noun is part of a capitalised name ("Disaster Relief Fund", "Operation Lake").</summary>
    private bool IsName(ProgrammeCue cue, int first, int token, ref int end)
    {
        int head = end - 1;
        if (!char.IsUpper(_ground.Analysis.Tokens[head][0])) return false;
        if (_ground.Lemmas[head] is "operation" && end < _ground.Lemmas.Count && Capital(end))
        {
            while (end < _ground.Lemmas.Count && end < head + 5 && Capital(end)) end++;
            return true;
        }

        if (cue.Family is "commission" or "charter" || _ground.Lemmas[head] is "campaign" || InHeadline(head)) return false;
        bool before = token > first && Capital(token - 1) && _ground.Analysis.Tags[token - 1] is not (Upos.Det or Upos.Adp or Upos.Pron);
        if (cue.Family is "task force" && end + 1 < _ground.Lemmas.Count && _ground.Analysis.FineTags[end] is FineTag.Hyph && Capital(end + 1))
        {
            end += 2;
            return true;
        }

        bool nameAfter = end < _ground.Lemmas.Count && _ground.Lemmas[end] is "on" or "of" or "for" && end + 1 < _ground.Lemmas.Count && char.IsUpper(_ground.Analysis.Tokens[end + 1][0]) && _parties.NameAt(head) is { } own && own.AfterLast > end + 1;
        if (nameAfter) end = _parties.NameAt(head)!.Value.AfterLast;
        return before || nameAfter;
    }

    private bool Capital(int token) => token < _ground.Lemmas.Count && char.IsUpper(_ground.Analysis.Tokens[token][0]);

    /// <summary>"the president's drought commission".</summary>
    private bool IsOwned(int first, int token)
    {
        for (int t = first + 1; t < token; t++)
            if (_ground.Analysis.FineTags[t] is FineTag.Pos && PublicRoles.Holds(_ground.Lemmas[t - 1])) return true;
        return false;
    }

    private bool InHeadline(int token) => _ground.Report.Title is { } title && _ground.Analysis.Tokens.Starts[token] < title.End;

    /// <summary>Reads what follows the noun and tells which programme it is: whom it is with, against, on, for; who leads it; where.</summary>
    private bool TakeComplement(ProgrammeMention mention, int head, ref int end)
    {
        int sentence = _around.EndOf(head), at = head + 1;
        bool specific = false;
        for (int step = 0; step < 3 && at + 1 < sentence; step++)
        {
            var lemma = _ground.Lemmas[at];
            int next = at + 1;
            if (_ground.Analysis.FineTags[at] is FineTag.Comma or FineTag.Stop) break;
            bool by = lemma is "lead" or "led" or "head" or "run" or "command" or "broker" or "mediate" or "offer" or "impose" or "declare" or "announce" or "propose" && _ground.Lemmas[next] is "by";
            if (by)
            {
                foreach (var leader in _parties.List(next + 1, sentence, out int after))
                {
                    mention.Lead(leader);
                    end = at = after;
                    specific |= mention.Cue.Family is not "effort" || mention.Marks.Count > 0;
                }

                if (at <= next) break;
                continue;
            }

            if (lemma is "stationed" or "based" or "station" or "base" or "aim" or "know") { at++; continue; }
            if (!Complements(mention.Cue, lemma, next, sentence, out bool tells)) break;
            if (Chunk.At(_ground, _parties, next, sentence) is not { } chunk) break;
            if (lemma is "in" or "on" or "off" or "against" or "at" && mention.Place is null) mention.Place = _around.PlaceFrom(next, sentence, out _);
            bool place = lemma is "in" or "off" or "at";
            if ((place || !tells) && lemma is not ("with" or "between" or "of") && _around.PlaceFrom(next, sentence, out _) is null) break;
            if (!tells && lemma is "of" && mention.Cue.Family is not ("blockade" or "deployment" or "lockdown" or "force")) break;
            if (lemma is "between" or "with" && _parties.List(next, sentence, out int afterList, two: lemma is "between") is { Count: > 1 })
            {
                if (tells) Mark(mention, chunk);
                specific |= tells;
                end = at = afterList;
                continue;
            }

            if (tells) Mark(mention, chunk);
            specific |= tells;
            end = at = chunk.AfterLast;
        }

        return specific;
    }

    /// <summary>Whether a preposition or verb after the noun belongs to its name, and whether it tells which programme is meant.</summary>
    private bool Complements(ProgrammeCue cue, ReadOnlySpan<char> lemma, int next, int end, out bool tells)
    {
        bool state = Chunk.At(_ground, _parties, next, end) is { } chunk && NamesState(chunk);
        tells = cue.Family switch
        {
            "deal" => lemma is "with" or "between" && state,
            "talks" => lemma is "with" or "between" && state && _ground.Lemmas[next - 2] is not "effort",
            "sanctions" or "embargo" or "blockade" => lemma is "on" or "against" or "of",
            "task force" or "commission" => lemma is "on",
            "coalition" => lemma is "against" or "fight" or "battle",
            "force" => lemma is "fight" or "battle" || (lemma is "of" && HasTroops(next, end)),
            "operation" => lemma is "against" && state,
            "mission" => lemma is "in" && _around.PlaceFrom(next, end, out _) is not null,
            "deployment" => lemma is "of" && HasTroops(next, end),
            _ => false,
        };
        return tells || lemma is "in" or "on" or "off" or "with" or "against" or "between" or "of" or "at";
    }

    /// <summary>"the mission to train nurses in Chad": the purpose is part of the name.</summary>
    private void TakePurpose(ProgrammeMention mention, int head, ref int end)
    {
        if (end + 1 >= _ground.Lemmas.Count || _ground.Analysis.FineTags[end] is not FineTag.To || _ground.Analysis.Tags[end + 1] is not Upos.Verb) return;
        int sentence = Math.Min(_around.EndOf(head), end + MostPurpose), at = end + 2;
        while (at < sentence && _ground.Analysis.Tags[at] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Adp or Upos.Num or Upos.Cconj or Upos.Part)
        {
            if (mention.Place is null && _ground.Lemmas[at] is "in" or "on" or "off" && _around.PlaceFrom(at + 1, sentence, out int after) is { } place)
            {
                mention.Place = place;
                at = after;
                break;
            }

            at++;
        }

        while (at > end + 2 && _ground.Analysis.Tags[at - 1] is Upos.Adp or Upos.Det or Upos.Cconj) at--;
        end = at;
    }

    /// <summary>"a federal programme to drain the marshes".</summary>
    private bool IsPublicWork(int first, int token, int head)
    {
        if (head + 2 >= _ground.Lemmas.Count || _ground.Analysis.FineTags[head + 1] is not FineTag.To || _ground.Analysis.Tags[head + 2] is not Upos.Verb) return false;
        for (int t = first; t < token; t++)
            if (_ground.Lemmas[t] is "federal" or "government" or "state" or "national" or "international" || _parties.NameAt(t) is { Kind: NameKind.Location or NameKind.Organisation }) return true;
        return false;
    }

    private bool NamesState(Chunk chunk)
    {
        for (int t = chunk.First; t < chunk.AfterLast; t++)
            if (t == chunk.Head && _parties.NameAt(t) is { Kind: NameKind.Location or NameKind.Group } && _ground.Lemmas[t] is not ("republican" or "republicans" or "democrat" or "democrats" or "democratic") || _ground.Lemmas[t] is "rebel" or "government" or "militant") return true;
        return false;
    }

    private bool HasTroops(int next, int end)
    {
        for (int t = next; t < Math.Min(end, next + 8); t++)
            if (_ground.Lemmas[t] is "troop" or "troops" or "soldier" or "force" or "peacekeeper" or "marine" or "guardsman" or "guard" or "adviser") return true;
        return false;
    }

    private void Mark(ProgrammeMention mention, Chunk chunk)
    {
        for (int t = chunk.First; t < chunk.AfterLast; t++)
            if (_parties.NameAt(t) is not null) mention.Marks.Add(t);
    }
}
