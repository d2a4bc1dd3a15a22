using Dateline.Language;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Tests.Clauses;

public sealed class TreeTests
{
    [Fact]
    public void A_ring_is_cut_so_that_every_token_has_an_end_above_it()
    {
        var tree = Of("one two three", [1, 2, 0], [Relation.Obj, Relation.Obj, Relation.Obj], [Upos.Noun, Upos.Noun, Upos.Noun]);
        for (int t = 0; t < 3; t++)
        {
            int steps = 0;
            for (int at = t; at >= 0; at = tree.HeadOf(at)) Assert.True(steps++ < 3);
        }
    }

    [Fact]
    public void A_ring_with_a_verb_is_cut_at_the_verb()
    {
        var tree = Of("army shelled town", [1, 2, 1], [Relation.Nsubj, Relation.Obj, Relation.Obj], [Upos.Noun, Upos.Verb, Upos.Noun]);
        Assert.Equal(-1, tree.HeadOf(1));
        Assert.Equal(1, tree.HeadOf(2));
    }

    [Fact]
    public void A_subject_that_hangs_on_a_noun_before_it_is_a_member_of_its_list()
    {
        var tree = Of("nurses and drivers marched", [3, 2, 0, -1], [Relation.Nsubj, Relation.Cc, Relation.Nsubj, Relation.Root], [Upos.Noun, Upos.Cconj, Upos.Noun, Upos.Verb]);
        Assert.Equal(Relation.Conj, tree.RelationOf(2));
    }

    [Fact]
    public void A_token_stands_below_itself_and_its_heads_only()
    {
        var tree = Of("red house burned", [1, 2, -1], [Relation.Amod, Relation.Nsubj, Relation.Root], [Upos.Adj, Upos.Noun, Upos.Verb]);
        Assert.True(tree.IsBelow(0, 0));
        Assert.True(tree.IsBelow(0, 2));
        Assert.False(tree.IsBelow(2, 0));
    }

    private static Tree Of(string text, int[] heads, Relation[] relations, Upos[] tags)
    {
        var tokens = Tokenizer.Read(text);
        return new(new Analysis { Tokens = tokens, Tags = tags, FineTags = new FineTag[tokens.Count], Names = [], Marks = [], Heads = heads, Relations = relations });
    }
}
