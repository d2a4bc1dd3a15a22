using System.Runtime.InteropServices;
using Dateline.Language.Inputs;
using Dateline.Language.Network;
using Dateline.Language.Tokens;

namespace Dateline.Language.Names;

/// <summary>
/// Lets the places where one word stands with a capital speak together: what it names in one sentence it mostly names in all
/// (one sense a discourse: Gale, Church, Yarowsky 1992). A clear passage so helps an unclear one.
/// </summary>
internal sealed unsafe class NameAgreement
{
    /// <summary>How far each place gives way to the mean of all.</summary>
    private const float Share = 0.5f;

    private const int Shortest = 3;
    private readonly Dictionary<ulong, int> _groups = [];
    private readonly List<int> _members = [], _groupOf = [];
    private float[] _sums = new float[256];
    private int[] _counts = new int[64];

    /// <summary>Moves the scores of a stretch's names towards those of the same words elsewhere in it; linear time.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="inputs">Their forms.</param>
    /// <param name="first">The stretch's first token.</param>
    /// <param name="count">How many tokens it has.</param>
    /// <param name="head">The labels: outside, then begin and inside of each kind.</param>
    /// <param name="scores">Tokens by the head's columns; changed.</param>
    public void Agree(TokenTable tokens, TokenInputs inputs, int first, int count, NetworkHead head, float* scores)
    {
        int kinds = (head.Labels - 1) / 2;
        Collect(tokens, inputs, first, count);
        if (_groups.Count == _members.Count) return;
        int size = _groups.Count * kinds;
        if (_sums.Length < size) _sums = new float[size * 2];
        if (_counts.Length < _groups.Count) _counts = new int[_groups.Count * 2];
        Array.Clear(_sums, 0, size);
        Array.Clear(_counts, 0, _groups.Count);
        for (int m = 0; m < _members.Count; m++)
        {
            _counts[_groupOf[m]]++;
            float* row = scores + ((nint)_members[m] * head.Columns);
            for (int kind = 0; kind < kinds; kind++) _sums[(_groupOf[m] * kinds) + kind] += Evidence(row, kind);
        }

        for (int m = 0; m < _members.Count; m++)
        {
            int group = _groupOf[m];
            if (_counts[group] < 2) continue;
            float* row = scores + ((nint)_members[m] * head.Columns);
            for (int kind = 0; kind < kinds; kind++)
            {
                float change = Share * ((_sums[(group * kinds) + kind] / _counts[group]) - Evidence(row, kind));
                row[1 + (2 * kind)] += change;
                row[2 + (2 * kind)] += change;
            }
        }
    }

    /// <summary>What speaks for a kind, against no name at all.</summary>
    private static float Evidence(float* row, int kind) => Math.Max(row[1 + (2 * kind)], row[2 + (2 * kind)]) - row[0];

    private void Collect(TokenTable tokens, TokenInputs inputs, int first, int count)
    {
        _groups.Clear();
        _members.Clear();
        _groupOf.Clear();
        for (int i = 0; i < count; i++)
        {
            var token = tokens[first + i];
            if (token.Length < Shortest || !char.IsUpper(token[0])) continue;
            ref int group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, inputs.Forms[first + i], out bool known);
            if (!known) group = _groups.Count - 1;
            _members.Add(i);
            _groupOf.Add(group);
        }
    }
}
