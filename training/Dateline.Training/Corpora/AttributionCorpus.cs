using System.Text.Json;
using Dateline.Language;
using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Training.Corpora;

/// <summary>Who said what, as people marked it: pieces of source, cue and content.</summary>
internal sealed record GoldAttribution(Span[] Source, Span[] Cue, Span[] Content);

/// <summary>A document of the attribution corpus.</summary>
internal sealed record AttributionDocument(string Id, string Text, GoldAttribution[] Attributions)
{
    public static IEnumerable<AttributionDocument> Read(string path)
    {
        foreach (string line in Packed.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string text = root.GetProperty("text").GetString()!;
            yield return new(root.GetProperty("id").GetString()!, text,
                [.. root.GetProperty("attributions").EnumerateArray().Select(a => new GoldAttribution(Pieces(a, "source"), Pieces(a, "cue"), Pieces(a, "content")))]);

            Span[] Pieces(JsonElement attribution, string role) =>
                [.. attribution.GetProperty(role).EnumerateArray().Select(p => new Span(p[0].GetInt32(), p[1].GetInt32()).Trim(text)).Where(s => !s.IsEmpty)];
        }
    }

    /// <summary>The document's tokens with begin-inside-outside labels.</summary>
    public LabelledText Label()
    {
        var tokens = Tokenizer.Read(Text);
        var marks = new uint[tokens.Count];
        Array.Fill(marks, 1u << (int)Mark.Outside);
        foreach (var attribution in Attributions)
        {
            Paint(attribution.Content, Mark.BeginContent);
            Paint(attribution.Source, Mark.BeginSource);
            Paint(attribution.Cue, Mark.BeginCue);
        }

        for (int i = 0; i < marks.Length; i++)
        {
            uint begin = marks[i] >> 1, before = i == 0 ? 0 : marks[i - 1];
            bool inside = (marks[i] & ((1u << (int)Mark.InSource) | (1u << (int)Mark.InCue) | (1u << (int)Mark.InContent))) != 0;
            if (inside && before != begin && before != marks[i]) marks[i] = begin;
        }

        return new(Id, tokens) { Marks = marks };

        void Paint(Span[] pieces, Mark begin)
        {
            foreach (var piece in pieces)
            {
                int first = tokens.TokenAt(piece.Start), end = tokens.TokenAt(piece.End);
                if (end < tokens.Count && tokens.Starts[end] < piece.End) end++;
                for (int i = first; i < end; i++) marks[i] = 1u << ((int)begin + (i == first ? 0 : 1));
            }
        }
    }
}
