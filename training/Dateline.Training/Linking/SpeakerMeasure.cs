using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Training.Linking;

/// <summary>
/// How often the speaker found for a pronoun is the one that the corpus's automatic coreference gives. That coreference is
/// itself often wrong, so the figure serves to compare versions, not to say how good one is.
/// </summary>
internal static class SpeakerMeasure
{
    /// <summary>An analysis made of people's marks and the automatic tokens, tags and names of a document.</summary>
    internal static Analysis AnalysisOf(SilverDocument document)
    {
        var example = LinkingExample.Of(document.Tokens, document.Attributions);
        var marks = new Mark[document.Tokens.Count];
        foreach (var (part, range) in example.Frame.Spans)
        {
            for (int at = range.First; at < range.AfterLast; at++) marks[at] = (Mark)(((int)part * 2) + (at == range.First ? 1 : 2));
        }

        return new Analysis { Tokens = document.Tokens, Tags = new Upos[document.Tokens.Count], FineTags = document.Tags, Names = document.Names, Marks = marks };
    }

    /// <summary>Counts, over one-word speakers with a chain that names somebody before them, those that agree with the chain.</summary>
    internal static (int Agree, int All, int Resolved, int Sources) Measure(IReadOnlyList<SilverDocument> documents, LinkingModel model, Dateline.Language.Lemmas.Lemmatizer lemmatizer, Action<string>? say = null)
    {
        var reader = new StatementReader(new StatementLinker(model), lemmatizer);
        int agree = 0, all = 0, resolved = 0, sources = 0;
        foreach (var document in documents)
        {
            var reading = reader.Read(AnalysisOf(document));
            var actors = reading.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
            say?.Invoke("=== " + document.Id);
            foreach (var actor in reading.Actors.Where(actor => actor.Roles.Length > 0))
                say?.Invoke($"  {actor.Kind.Value} {actor.Name.Of(document.Text)}: {string.Join(" | ", actor.Roles.Select(role => role.Title.Of(document.Text).ToString()))}");
            foreach (var statement in reading.Statements)
            {
                if (statement.Speaker is not { } speaker) continue;
                sources++;
                var actor = speaker.Actor is { } id ? actors[id.Value] : null;
                resolved += actor is null ? 0 : 1;
                string name = actor is null ? "?" : actor.Name.Of(document.Text).ToString();
                string gold = ChainName(document, speaker.Span);
                bool pronoun = gold.Length > 0;
                bool right = pronoun && actor is not null && actor.Mentions.Any(mention => document.Text.AsSpan(mention.Start, mention.Length).Equals(gold, StringComparison.OrdinalIgnoreCase) || gold.EndsWith(name, StringComparison.Ordinal) || name.EndsWith(gold, StringComparison.Ordinal));
                if (pronoun) all++;
                if (right) agree++;
                say?.Invoke($"  {(pronoun ? right ? "+" : "-" : " ")} {speaker.Span.Of(document.Text)} -> {name} [{speaker.Actor?.Rule}] {actor?.Kind.Value}{(pronoun ? " chain: " + gold : "")}");
            }
        }

        return (agree, all, resolved, sources);
    }

    /// <summary>The last name before a one-word pronoun in its chain; empty where there is none.</summary>
    private static string ChainName(SilverDocument document, Span span)
    {
        int token = document.Tokens.TokenAt(span.Start);
        if (document.Tokens.Ends[token] != span.End || document.Tags[token] != FineTag.Prp || document.Chains[token] == 0) return string.Empty;
        for (int i = document.Names.Length - 1; i >= 0; i--)
        {
            var name = document.Names[i];
            if (name.First < token && document.Chains[name.AfterLast - 1] == document.Chains[token])
                return document.Tokens.SpanOf(name.First, name.AfterLast).Of(document.Text).ToString();
        }

        return string.Empty;
    }
}
