namespace Dateline.Language.Tags;

/// <summary>The Penn Treebank tags as the English treebanks of Universal Dependencies use them.</summary>
public enum FineTag : byte
{
    /// <summary><c>CC</c>: coordinating conjunction.</summary>
    Cc,

    /// <summary><c>CD</c>: cardinal number.</summary>
    Cd,

    /// <summary><c>DT</c>: determiner.</summary>
    Dt,

    /// <summary><c>EX</c>: existential "there".</summary>
    Ex,

    /// <summary><c>FW</c>: foreign word.</summary>
    Fw,

    /// <summary><c>IN</c>: preposition or subordinating conjunction.</summary>
    In,

    /// <summary><c>JJ</c>: adjective.</summary>
    Jj,

    /// <summary><c>JJR</c>: adjective, comparative.</summary>
    Jjr,

    /// <summary><c>JJS</c>: adjective, superlative.</summary>
    Jjs,

    /// <summary><c>LS</c>: list item marker.</summary>
    Ls,

    /// <summary><c>MD</c>: modal.</summary>
    Md,

    /// <summary><c>NN</c>: noun, singular or mass.</summary>
    Nn,

    /// <summary><c>NNP</c>: proper noun, singular.</summary>
    Nnp,

    /// <summary><c>NNPS</c>: proper noun, plural.</summary>
    Nnps,

    /// <summary><c>NNS</c>: noun, plural.</summary>
    Nns,

    /// <summary><c>PDT</c>: predeterminer.</summary>
    Pdt,

    /// <summary><c>POS</c>: possessive ending.</summary>
    Pos,

    /// <summary><c>PRP</c>: personal pronoun.</summary>
    Prp,

    /// <summary><c>PRP$</c>: possessive pronoun.</summary>
    PrpPoss,

    /// <summary><c>RB</c>: adverb.</summary>
    Rb,

    /// <summary><c>RBR</c>: adverb, comparative.</summary>
    Rbr,

    /// <summary><c>RBS</c>: adverb, superlative.</summary>
    Rbs,

    /// <summary><c>RP</c>: particle.</summary>
    Rp,

    /// <summary><c>SYM</c>: symbol.</summary>
    Sym,

    /// <summary><c>TO</c>: "to".</summary>
    To,

    /// <summary><c>UH</c>: interjection.</summary>
    Uh,

    /// <summary><c>VB</c>: verb, base form.</summary>
    Vb,

    /// <summary><c>VBD</c>: verb, past tense.</summary>
    Vbd,

    /// <summary><c>VBG</c>: verb, gerund or present participle.</summary>
    Vbg,

    /// <summary><c>VBN</c>: verb, past participle.</summary>
    Vbn,

    /// <summary><c>VBP</c>: verb, present, not third person singular.</summary>
    Vbp,

    /// <summary><c>VBZ</c>: verb, present, third person singular.</summary>
    Vbz,

    /// <summary><c>WDT</c>: wh-determiner.</summary>
    Wdt,

    /// <summary><c>WP</c>: wh-pronoun.</summary>
    Wp,

    /// <summary><c>WP$</c>: possessive wh-pronoun.</summary>
    WpPoss,

    /// <summary><c>WRB</c>: wh-adverb.</summary>
    Wrb,

    /// <summary><c>HYPH</c>: hyphen.</summary>
    Hyph,

    /// <summary><c>NFP</c>: superfluous punctuation.</summary>
    Nfp,

    /// <summary><c>ADD</c>: web or mail address.</summary>
    Add,

    /// <summary><c>AFX</c>: affix.</summary>
    Afx,

    /// <summary><c>GW</c>: goes with.</summary>
    Gw,

    /// <summary><c>$</c>: currency sign.</summary>
    Currency,

    /// <summary><c>,</c>: comma.</summary>
    Comma,

    /// <summary><c>.</c>: end of sentence.</summary>
    Stop,

    /// <summary><c>:</c>: colon, semicolon, dash.</summary>
    Colon,

    /// <summary><c>``</c>: opening quotation mark.</summary>
    OpenQuote,

    /// <summary><c>''</c>: closing quotation mark.</summary>
    CloseQuote,

    /// <summary><c>-LRB-</c>: opening bracket.</summary>
    OpenBracket,

    /// <summary><c>-RRB-</c>: closing bracket.</summary>
    CloseBracket,
}
