using Dateline.Language;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Reading.Records.Actors;

namespace Dateline.Reading.People.Coreference;

/// <summary>How a pronoun is used.</summary>
internal enum Use : byte
{
    /// <summary>As a subject: "he", "she".</summary>
    Subject,

    /// <summary>As an object or after a preposition: "him", "her".</summary>
    Object,

    /// <summary>As a possessor: "his", "her".</summary>
    Possessor,

    /// <summary>"himself", "herself".</summary>
    Reflexive,
}

/// <summary>A pronoun with what is known of the place where it stands.</summary>
internal sealed class PronounSite
{
    private readonly Analysis _analysis;

    public PronounSite(Tree tree, int token, int sentence, Gender gender)
    {
        Tree = tree;
        _analysis = tree.Analysis;
        Token = token;
        Sentence = sentence;
        Gender = gender;
        Place = GrammaticalPlace.Of(tree, new TokenRange(token, token + 1));
        Use = UseOf(token);
        int first = _analysis.Tokens.Sentences[sentence];
        Opens = token - first <= 1;
        Depth = DepthOf(token);
    }

    public Tree Tree { get; }

    public int Token { get; }

    public int Sentence { get; }

    public Gender Gender { get; }

    public GrammaticalPlace Place { get; }

    public Use Use { get; }

    /// <summary>Whether the pronoun begins its sentence.</summary>
    public bool Opens { get; }

    /// <summary>How many clauses hold the pronoun's clause, up to 3.</summary>
    public uint Depth { get; }

    /// <summary>Whom the last pronoun of this gender meant.</summary>
    public ActorDraft? Last { get; init; }

    /// <summary>How near that pronoun stood: 0 in this sentence, 1 in the one before, 2 farther.</summary>
    public uint LastNear { get; init; }

    /// <summary>How that pronoun was used.</summary>
    public uint LastUse { get; init; }

    /// <summary>Who is mentioned most, of those that fit.</summary>
    public ActorDraft? Main { get; set; }

    /// <summary>How many mentions there are of those that fit.</summary>
    public int Mentions { get; set; }

    /// <summary>Part of the mentions that is one actor's, in quarters.</summary>
    public uint Share(int count) => Mentions == 0 ? 0 : (uint)(count * 4 / Mentions);

    /// <summary>What stands right before a mention: a preposition, a role, the beginning of the sentence.</summary>
    public uint Before(TokenRange range)
    {
        int before = range.First - 1;
        if (before < 0 || Array.BinarySearch(_analysis.Tokens.Sentences, range.First) >= 0) return 1;
        return _analysis.FineTags[before] switch
        {
            FineTag.In or FineTag.To => _analysis.Tokens[before] switch { "of" => 2, "with" => 3, "by" => 4, "to" => 5, "for" => 6, _ => 7 },
            FineTag.Comma => 8,
            FineTag.Cc => 9,
            FineTag.Nn or FineTag.Nnp => 10,
            FineTag.OpenBracket => 11,
            FineTag.Vbd or FineTag.Vbz or FineTag.Vbn or FineTag.Vbg or FineTag.Vb => 12,
            _ => 0,
        };
    }

    /// <summary>Whether a mention stands within brackets.</summary>
    public bool IsIn(TokenRange range)
    {
        for (int at = range.First - 1; at >= 0 && at > range.First - 10; at--)
        {
            if (_analysis.Tokens[at] is ")") return false;
            if (_analysis.Tokens[at] is "(") return true;
        }

        return false;
    }

    /// <summary>Whether pronoun and mention are the same in their clauses: 1 subjects, 2 objects, 3 possessors, 0 not.</summary>
    public uint Parallel(Antecedent who) => (Use, who.Place.Part) switch
    {
        (Use.Subject, Part.Subject or Part.PassiveSubject) => 1,
        (Use.Object, Part.Object or Part.Oblique) => 2,
        (Use.Possessor, Part.Possessor) => 3,
        _ => 0,
    };

    private Use UseOf(int token) => _analysis.Tokens[token] switch
    {
        "he" or "He" or "HE" or "she" or "She" or "SHE" => Use.Subject,
        "him" or "Him" or "hers" => Use.Object,
        "himself" or "herself" => Use.Reflexive,
        "his" or "His" => Use.Possessor,
        _ => _analysis.FineTags[token] == FineTag.PrpPoss || Tree.RelationOf(token) == Relation.Possessor ? Use.Possessor : Use.Object,
    };

    private uint DepthOf(int token)
    {
        uint depth = 0;
        int steps = 0;
        for (int at = token; at >= 0 && depth < 3 && steps < 30; at = Tree.HeadOf(at), steps++)
        {
            if (Tree.RelationOf(at) is Relation.Advcl or Relation.Acl or Relation.Relative or Relation.Ccomp or Relation.Csubj or Relation.Parataxis) depth++;
        }

        return depth;
    }
}
