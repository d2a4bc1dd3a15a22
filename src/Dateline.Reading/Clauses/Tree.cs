using Dateline.Language;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Clauses;

/// <summary>The dependency trees of a report as flat arrays: who hangs on whom, and which words a head has below it.</summary>
/// <remarks>Rings among the heads, which a labelling parser may leave, are cut where they close.</remarks>
public sealed class Tree
{
    private readonly Relation[] _relations;
    private readonly int[] _heads, _firstChild, _nextSibling, _left, _right;

    /// <summary>Builds the trees; time linear in the number of tokens for sentences of bounded depth.</summary>
    public Tree(Analysis analysis)
    {
        Analysis = analysis;
        int count = analysis.Tokens.Count;
        _heads = analysis.Heads.Length == count ? (int[])analysis.Heads.Clone() : [.. Enumerable.Repeat(-1, count)];
        _relations = (Relation[])analysis.Relations.Clone();
        CutRings();
        JoinLists();
        _firstChild = new int[count];
        _nextSibling = new int[count];
        _left = new int[count];
        _right = new int[count];
        Array.Fill(_firstChild, -1);
        for (int t = count - 1; t >= 0; t--)
        {
            (_left[t], _right[t]) = (t, t + 1);
            int head = _heads[t];
            if (head < 0) continue;
            _nextSibling[t] = _firstChild[head];
            _firstChild[head] = t;
        }

        for (int t = 0; t < count; t++) Stretch(t);
    }

    /// <summary>What the trees were read from.</summary>
    public Analysis Analysis { get; }

    /// <summary>The head of a token, or -1.</summary>
    public int HeadOf(int token) => _heads[token];

    /// <summary>How a token hangs on its head.</summary>
    public Relation RelationOf(int token) => _heads[token] < 0 ? Relation.Root : _relations[token];

    /// <summary>The first token of those that hang on a token, in reading order; -1 where none does.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>The next token that hangs on the same head; -1 after the last.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>The first token that hangs on another in a given way; -1 where none does.</summary>
    public int Child(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            if (_relations[child] == relation) return child;
        return -1;
    }

    /// <summary>The stretch from the first to the last token below a token, itself included.</summary>
    public TokenRange Below(int token) => new(_left[token], _right[token]);

    /// <summary>Whether a token is another or hangs, by any number of steps, on it.</summary>
    public bool IsBelow(int token, int above)
    {
        for (int at = token; at >= 0; at = _heads[at])
            if (at == above) return true;
        return false;
    }

    /// <summary>The first verb from a token upwards, the token itself included; -1 where there is none within some steps.</summary>
    public int VerbFrom(int token, int mostSteps)
    {
        int at = token;
        for (int step = 0; step < mostSteps && at >= 0; step++, at = _heads[at])
            if (Analysis.Tags[at] is Upos.Verb) return at;
        return -1;
    }

    /// <summary>The token that stands highest in a stretch: the first whose head lies outside it.</summary>
    public int Top(TokenRange range)
    {
        for (int t = range.First; t < range.AfterLast; t++)
            if (!range.Contains(_heads[t]) && Analysis.Tags[t] is not Upos.Punct) return t;
        return range.First;
    }

    /// <summary>A nominal with what belongs to it, without clauses, further members of a list and phrases put beside.</summary>
    /// <param name="head">The nominal's head.</param>
    /// <param name="withPrepositions">Whether prepositional phrases that follow are part of it.</param>
    public TokenRange Phrase(int head, bool withPrepositions)
    {
        int first = head, end = head + 1;
        for (int child = _firstChild[head]; child >= 0; child = _nextSibling[child])
        {
            var relation = _relations[child];
            if (child < head && relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.Possessor or Relation.Advmod or Relation.Flat or Relation.Nmod or Relation.Unmarked)
            {
                if (relation is not Relation.Nmod || Analysis.Tags[_left[child]] is not Upos.Adp) first = Math.Min(first, _left[child]);
            }
            else if (child > head)
            {
                bool inside = relation is Relation.Flat or Relation.Fixed or Relation.Compound or Relation.Particle || (relation is Relation.Nummod && child == head + 1)
                    || (withPrepositions && relation is Relation.Nmod && _left[child] == end);
                if (inside) end = Math.Max(end, relation is Relation.Nmod ? Phrase(child, true).AfterLast : _right[child]);
            }
        }

        return new(first, end);
    }

    private void Stretch(int token)
    {
        int left = token, right = token + 1;
        for (int at = _heads[token]; at >= 0; at = _heads[at])
        {
            if (_left[at] <= left && _right[at] >= right) break;
            _left[at] = left = Math.Min(_left[at], left);
            _right[at] = right = Math.Max(_right[at], right);
        }
    }

    /// <summary>
    /// Cuts each ring at its verb, if it has one: the verb then hangs on the verb before the ring, as one joined to it would.
    /// </summary>
    private void CutRings()
    {
        var seen = new int[_heads.Length];
        for (int t = 0; t < _heads.Length; t++)
        {
            int at = t;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = t + 1;
                int head = _heads[at];
                if (head >= 0 && seen[head] == t + 1) Cut(head);
                at = _heads[at];
            }
        }
    }

    private void Cut(int member)
    {
        int verb = member, first = member;
        for (int at = _heads[member]; at != member; at = _heads[at])
        {
            first = Math.Min(first, at);
            if (Analysis.Tags[at] is Upos.Verb && (Analysis.Tags[verb] is not Upos.Verb || at > verb)) verb = at;
        }

        int sentence = Analysis.Tokens.Sentences[Analysis.Tokens.SentenceOf(member)];
        _heads[verb] = -1;
        if (Analysis.Tags[verb] is not Upos.Verb) return;
        for (int before = first - 1; before >= sentence; before--)
        {
            if (Analysis.Tags[before] is not Upos.Verb || IsAbove(verb, before)) continue;
            _heads[verb] = before;
            _relations[verb] = Relation.Conj;
            return;
        }
    }

    private bool IsAbove(int token, int below)
    {
        int steps = 0;
        for (int at = below; at >= 0 && steps < 200; at = _heads[at], steps++)
            if (at == token) return true;
        return steps >= 200;
    }

    /// <summary>A part of a clause that hangs on a noun to its left is a further member of the list that the noun begins.</summary>
    private void JoinLists()
    {
        for (int t = 1; t < _heads.Length; t++)
        {
            int head = _heads[t];
            bool listed = head >= 0 && head < t && _relations[t] is Relation.Nsubj or Relation.NsubjPassive or Relation.Obj or Relation.Iobj
                && Analysis.Tags[head] is Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron && Analysis.Tags[t] is Upos.Noun or Upos.Propn or Upos.Num;
            if (listed) _relations[t] = Relation.Conj;
        }
    }
}
