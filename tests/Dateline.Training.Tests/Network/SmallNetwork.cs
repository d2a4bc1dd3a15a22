using Dateline.Language.Inputs;
using Dateline.Training.Network;

namespace Dateline.Training.Tests.Network;

/// <summary>A network small enough to try every kind of weight, and a passage to learn from.</summary>
internal static class SmallNetwork
{
    public const int Words = 20, PieceRows = 32;

    public static NetworkShape Shape => new(Words, 16, PieceRows, 8, 8, 2, [new("single", 5, 2, false), new("chained", 5, 2, true), new("low", 3, 1, false)]);

    public static Passage Passage(ulong seed, int count)
    {
        var chance = new Chance(seed);
        return new()
        {
            Count = count,
            Words = [.. Enumerable.Range(0, count).Select(_ => chance.Next(Words))],
            Pieces = [.. Enumerable.Range(0, count * TokenInputs.PiecesPerToken).Select(_ => chance.Next(PieceRows + 1) - 1)],
            Circumstances = [.. Enumerable.Range(0, count * TokenInputs.CircumstancesPerToken).Select(_ => (byte)chance.Next(TokenInputs.CircumstanceRows))],
            Gold =
            [
                [.. Enumerable.Range(0, count).Select(_ => (uint)chance.Next(6))],
                [.. Enumerable.Range(0, count).Select(i => i % 3 == 0 ? 0b11111u : 0b00011u)],
                [.. Enumerable.Range(0, count).Select(_ => (uint)chance.Next(4))],
            ],
        };
    }
}
