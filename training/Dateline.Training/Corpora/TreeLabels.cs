using Dateline.Language.Syntax;
using Dateline.Language.Tags;

namespace Dateline.Training.Corpora;

/// <summary>The trees of a treebank as labels of single tokens.</summary>
internal static class TreeLabels
{
    /// <summary>Per word with letters of its own the number of its head's label plus one; 0 where no label names it.</summary>
    public static IEnumerable<uint> Heads(TreebankSentence sentence)
    {
        var places = Places(sentence, out var tags);
        for (int w = 0; w < sentence.Words.Count; w++)
        {
            if (places[w] < 0) continue;
            int head = sentence.Words[w].Head;
            yield return head > 0 && places[head - 1] < 0 ? 0 : (uint)(HeadLabel.NumberOf(tags, places[w], head == 0 ? -1 : places[head - 1]) + 1);
        }
    }

    /// <summary>Per word with letters of its own the number of its relation plus one.</summary>
    public static IEnumerable<uint> Relations(TreebankSentence sentence) =>
        sentence.Words.Where(w => w.Start != w.End).Select(w => (uint)RelationOf(w.Deprel) + 1);

    private static int[] Places(TreebankSentence sentence, out Upos[] tags)
    {
        var places = new int[sentence.Words.Count];
        var kept = new List<Upos>();
        for (int w = 0; w < places.Length; w++)
        {
            var word = sentence.Words[w];
            places[w] = word.Start == word.End ? -1 : kept.Count;
            if (places[w] >= 0) kept.Add(Enum.TryParse(word.Upos, ignoreCase: true, out Upos upos) ? upos : Upos.X);
        }

        tags = [.. kept];
        return places;
    }

    private static Relation RelationOf(string name) => name switch
    {
        "acl:relcl" or "advcl:relcl" => Relation.Relative,
        "aux:pass" => Relation.AuxPassive,
        "compound:prt" => Relation.Particle,
        "nmod:poss" => Relation.Possessor,
        "nsubj:pass" or "csubj:pass" => Relation.NsubjPassive,
        "obl:agent" => Relation.Agent,
        "obl:unmarked" or "obl:tmod" or "obl:npmod" or "nmod:unmarked" => Relation.Unmarked,
        "goeswith" => Relation.Fixed,
        _ => Enum.TryParse(name.Split(':')[0], ignoreCase: true, out Relation relation) ? relation : Relation.Dep,
    };
}
