namespace Dateline.Language.Syntax;

/// <summary>How a token hangs on its head: the relations of Universal Dependencies 2, with the English subtypes that tell readers most.</summary>
public enum Relation : byte
{
    /// <summary>The head of its sentence.</summary>
    Root,

    /// <summary>A clause that qualifies a noun.</summary>
    Acl,

    /// <summary>A relative clause.</summary>
    Relative,

    /// <summary>A clause that qualifies a verb.</summary>
    Advcl,

    /// <summary>An adverb.</summary>
    Advmod,

    /// <summary>An adjective.</summary>
    Amod,

    /// <summary>A second name or description of the same.</summary>
    Appos,

    /// <summary>An auxiliary.</summary>
    Aux,

    /// <summary>The auxiliary of a passive.</summary>
    AuxPassive,

    /// <summary>A preposition, or the sign of a genitive.</summary>
    Case,

    /// <summary>A conjunction between equals.</summary>
    Cc,

    /// <summary>A clause as object.</summary>
    Ccomp,

    /// <summary>A noun within a compound.</summary>
    Compound,

    /// <summary>The particle of a verb ("carried out").</summary>
    Particle,

    /// <summary>A further member of a list whose first is the head.</summary>
    Conj,

    /// <summary>A copula.</summary>
    Cop,

    /// <summary>A clause as subject.</summary>
    Csubj,

    /// <summary>Anything else.</summary>
    Dep,

    /// <summary>A determiner.</summary>
    Det,

    /// <summary>A word that stands for nothing ("there is").</summary>
    Expl,

    /// <summary>A further word of a fixed expression.</summary>
    Fixed,

    /// <summary>A further word of a name.</summary>
    Flat,

    /// <summary>To whom something is given.</summary>
    Iobj,

    /// <summary>The word that introduces a clause.</summary>
    Mark,

    /// <summary>A noun that qualifies a noun.</summary>
    Nmod,

    /// <summary>A possessor.</summary>
    Possessor,

    /// <summary>A subject.</summary>
    Nsubj,

    /// <summary>The subject of a passive.</summary>
    NsubjPassive,

    /// <summary>A number.</summary>
    Nummod,

    /// <summary>An object.</summary>
    Obj,

    /// <summary>A noun that qualifies a verb.</summary>
    Obl,

    /// <summary>By whom, of a passive.</summary>
    Agent,

    /// <summary>A time or measure without a preposition.</summary>
    Unmarked,

    /// <summary>A clause or phrase put beside.</summary>
    Parataxis,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Who is spoken to.</summary>
    Vocative,

    /// <summary>A clause without a subject of its own.</summary>
    Xcomp,
}
