using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People.Coreference;

/// <summary>What a mention is in its clause.</summary>
internal enum Part : byte
{
    /// <summary>Nothing that the tree tells.</summary>
    Other,

    /// <summary>A subject.</summary>
    Subject,

    /// <summary>The subject of a passive.</summary>
    PassiveSubject,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A noun with a preposition that hangs on a verb.</summary>
    Oblique,

    /// <summary>A possessor.</summary>
    Possessor,

    /// <summary>A noun that qualifies a noun.</summary>
    Modifier,

    /// <summary>The head of its sentence.</summary>
    Root,
}

/// <summary>Where a mention stands in the tree of its sentence.</summary>
/// <param name="Top">The token that stands for it in the tree.</param>
/// <param name="Part">What it is in its clause.</param>
/// <param name="Governor">The token that it hangs on; -1 for none.</param>
/// <param name="Joined">Whether it is a further member of a list, or has one.</param>
/// <param name="Apposed">Whether it is put beside another noun.</param>
internal readonly record struct GrammaticalPlace(int Top, Part Part, int Governor, bool Joined, bool Apposed)
{
    private const int MostSteps = 4;

    /// <summary>Where a mention stands.</summary>
    public static GrammaticalPlace Of(Tree tree, TokenRange range)
    {
        int top = tree.Top(range), at = top;
        bool joined = tree.Child(top, Relation.Conj) is >= 0 and var other && tree.Analysis.Tags[other] is Upos.Propn or Upos.Noun, apposed = false;
        for (int step = 0; step < MostSteps; step++)
        {
            var relation = tree.RelationOf(at);
            if (relation is Relation.Conj && tree.Analysis.Tags[tree.HeadOf(at)] is Upos.Propn or Upos.Noun or Upos.Pron) joined = true;
            else if (relation is Relation.Appos) apposed = true;
            else if (relation is not Relation.Flat) break;
            at = tree.HeadOf(at);
        }

        return new(top, PartOf(tree, at), tree.HeadOf(at), joined, apposed);
    }

    private static Part PartOf(Tree tree, int token) => tree.RelationOf(token) switch
    {
        Relation.Nsubj or Relation.Csubj or Relation.Agent => Part.Subject,
        Relation.NsubjPassive => Part.PassiveSubject,
        Relation.Obj or Relation.Iobj => Part.Object,
        Relation.Obl => Part.Oblique,
        Relation.Possessor => Part.Possessor,
        Relation.Nmod or Relation.Compound => Part.Modifier,
        Relation.Root => Part.Root,
        _ => Part.Other,
    };
}
