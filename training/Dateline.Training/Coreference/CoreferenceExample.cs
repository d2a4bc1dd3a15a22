using Dateline.Language;
using Dateline.Reading.Clauses;
using Dateline.Reading.People.Coreference;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Training.Coreference;

/// <summary>A text with pronouns of which people said whom they mean.</summary>
/// <param name="Analysis">What the reader of language finds in it.</param>
/// <param name="Pronouns">For the first token of each marked pronoun, the passages that are right and those that are wrong.</param>
/// <param name="Weight">How much each pronoun counts.</param>
internal sealed record CoreferenceExample(Analysis Analysis, IReadOnlyDictionary<int, (Span[] Right, Span[] Wrong)> Pronouns, float Weight)
{
    /// <summary>Reads the text with a model, and tells the rows of features of each marked pronoun with what is right.</summary>
    /// <returns>Whom each marked pronoun was read to mean.</returns>
    public Dictionary<int, ActorDraft?> Read(LinkingModel? model, Action<int[][], bool[], float>? learn = null)
    {
        var cast = CastReader.Read(Analysis);
        var found = new Dictionary<int, ActorDraft?>();
        var row = new Features();
        var tree = new Tree(cast.Analysis);
        void Seen(PronounSite site, IReadOnlyList<Antecedent> candidates)
        {
            if (learn is null || !Pronouns.TryGetValue(site.Token, out var marked)) return;
            var right = ActorsOf(cast, marked.Right);
            var wrong = ActorsOf(cast, marked.Wrong);
            if (marked.Right.Length > 0 && right.Count == 0) return;
            bool[] good = [.. candidates.Select(who => marked.Right.Length > 0 ? who.Actor is not null && right.Contains(who.Actor) : who.Actor is null || !wrong.Contains(who.Actor))];
            if (!good.Contains(true) || !good.Contains(false)) return;
            var rows = new int[candidates.Count][];
            for (int i = 0; i < rows.Length; i++)
            {
                AntecedentFeatures.Fill(site, candidates[i], candidates.Count - 1, row);
                rows[i] = row.Items.ToArray();
            }

            learn(rows, good, Weight);
        }

        var reader = new PronounReader(cast, tree, model) { Seen = Seen, Told = (token, actor) => { if (Pronouns.ContainsKey(token)) found[token] = actor; } };
        reader.Read();
        Cast = cast;
        return found;
    }

    /// <summary>The cast of the last reading.</summary>
    public Cast? Cast { get; private set; }

    /// <summary>The actors named in passages.</summary>
    public static HashSet<ActorDraft> ActorsOf(Cast cast, Span[] passages)
    {
        var actors = new HashSet<ActorDraft>();
        foreach (var passage in passages)
        {
            int first = cast.Analysis.Tokens.TokenAt(passage.Start);
            for (int at = first; at < cast.Analysis.Tokens.Count && cast.Analysis.Tokens.Starts[at] < passage.End; at++)
            {
                if (cast.MentionAt(at) is { Actor: var actor }) actors.Add(actor);
                foreach (var latent in cast.Latent)
                {
                    if (latent.Range.Contains(at)) actors.Add(latent.Actor);
                }
            }
        }

        return actors;
    }
}
