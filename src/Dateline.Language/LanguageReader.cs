using System.Collections.Concurrent;
using Dateline.Language.Inputs;
using Dateline.Language.Names;
using Dateline.Language.Network;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>
/// Reads the language of a text: tokens, sentences, tags, names, trees and the marks of attributions. A pure function of the text and
/// the model, in time linear in the text's length; one reader may be used by many threads at once.
/// </summary>
public sealed unsafe class LanguageReader : IDisposable
{
    /// <summary>The longest stretch that the network reads in one go, in tokens; longer texts are cut between paragraphs.</summary>
    public const int Longest = 2048;

    private const int TagHead = 0, FineTagHead = 1, NameHead = 2, MarkHead = 3, HeadHead = 4, RelationHead = 5;
    private readonly NetworkModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private LanguageReader(NetworkModel model) => _model = model;

    /// <summary>Opens the network in a folder of models.</summary>
    /// <exception cref="InvalidDataException">The model is broken.</exception>
    /// <exception cref="IOException">The model cannot be read.</exception>
    public static LanguageReader Open(string folder) => new(NetworkModel.Open(Path.Combine(folder, "language.bin")));

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="title">Where its title stands, if it has one.</param>
    public Analysis Read(string text, Span? title = null) => Read(Tokenizer.Read(text, title), title?.End ?? 0);

    /// <summary>
    /// The attribution marks that a stretch of tokens would have if it were a text of its own: statements within a statement.
    /// </summary>
    /// <param name="tokens">The tokens of the whole text.</param>
    /// <param name="first">The first token of the stretch.</param>
    /// <param name="afterLast">The token after its last one.</param>
    public Mark[] Remark(TokenTable tokens, int first, int afterLast)
    {
        var part = tokens.Cut(first, Math.Min(afterLast, first + Longest));
        var inputs = TokenInputs.Read(part, 0, _model.Lexicon);
        var marks = new Mark[afterLast - first];
        var workspace = Rent();
        Label(MarkHead, Encoder.Run(_model, inputs, 0, part.Count, workspace), Bytes(marks.AsSpan(0, part.Count)));
        _workspaces.Add(workspace);
        return marks;
    }

    /// <summary>Reads a text that is already cut into tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="titleEnd">The code unit at which the title ends; 0 where there is none.</param>
    public Analysis Read(TokenTable tokens, int titleEnd)
    {
        var inputs = TokenInputs.Read(tokens, titleEnd, _model.Lexicon);
        var tags = new Upos[tokens.Count];
        var fine = new FineTag[tokens.Count];
        var names = new byte[tokens.Count];
        var marks = new Mark[tokens.Count];
        var heads = new byte[tokens.Count];
        var relations = new Relation[tokens.Count];
        float[] markMargins = Unbounded(tokens.Count), treeMargins = Unbounded(tokens.Count);
        var workspace = Rent();
        for (int first = 0; first < tokens.Count;)
        {
            int end = Stretch.End(tokens, first, Longest);
            int count = end - first;
            var encoder = Encoder.Run(_model, inputs, first, end, workspace);
            Label(TagHead, encoder, Bytes(tags.AsSpan(first, count)));
            Label(FineTagHead, encoder, Bytes(fine.AsSpan(first, count)));
            Label(NameHead, encoder, names.AsSpan(first, count));
            Label(MarkHead, encoder, Bytes(marks.AsSpan(first, count)), markMargins.AsSpan(first, count));
            Label(HeadHead, encoder, heads.AsSpan(first, count), treeMargins.AsSpan(first, count));
            Label(RelationHead, encoder, Bytes(relations.AsSpan(first, count)), treeMargins.AsSpan(first, count));
            first = end;
        }

        _workspaces.Add(workspace);
        return new() { Tokens = tokens, Tags = tags, FineTags = fine, Names = NamesOf(names), Marks = marks, Heads = HeadLabel.HeadsOf(tokens, tags, heads), Relations = relations, Listed = inputs.Listed(), MarkMargins = markMargins, TreeMargins = treeMargins };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var workspace in _workspaces) workspace.Dispose();
        _workspaces.Clear();
        _model.Dispose();
    }

    private Workspace Rent() => _workspaces.TryTake(out var kept) ? kept : new Workspace();

    private static Span<byte> Bytes<T>(Span<T> labels)
        where T : unmanaged => System.Runtime.InteropServices.MemoryMarshal.AsBytes(labels);

    private static float[] Unbounded(int count)
    {
        float[] margins = new float[count];
        Array.Fill(margins, float.PositiveInfinity);
        return margins;
    }

    private void Label(int number, Encoder encoder, Span<byte> labels, Span<float> margins = default)
    {
        var head = _model.Heads[number];
        float* scores = encoder.Score(head);
        if (head.Transitions == null) Decoder.Best(head, scores, labels.Length, labels);
        else Decoder.BestRow(head, scores, labels.Length, labels);
        if (!margins.IsEmpty) Decoder.LowerToMargins(head, scores, labels, margins);
    }

    private static Name[] NamesOf(byte[] labels)
    {
        var names = new List<Name>();
        for (int t = 0; t < labels.Length;)
        {
            int label = labels[t], first = t++;
            if (label == 0) continue;
            int inside = label % 2 == 0 ? label : label + 1;
            while (t < labels.Length && labels[t] == inside) t++;
            names.Add(new(first, t, (NameKind)((inside / 2) - 1)));
        }

        return [.. names];
    }
}
