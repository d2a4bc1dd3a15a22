using Dateline.Reading.Clauses;
using Dateline.Reading.People.Coreference;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements;

/// <summary>Reads the pronouns of a report in the light of its statements: who speaks is known, and nobody calls himself "he" in a quotation.</summary>
internal static class SpokenPronouns
{
    /// <summary>Reads all pronouns that mean a single person.</summary>
    public static void Read(Cast cast, QuoteTable quotes, List<StatementDraft> drafts, LinkingModel model)
    {
        var sources = new Dictionary<int, ActorDraft>();
        var quoted = new List<(TokenRange Range, ActorDraft Speaker)>();
        foreach (var draft in drafts)
        {
            if (draft.Speaker?.Actor is not { } speaker) continue;
            if (draft.SpeakerRange is { Length: 1 } source) sources[source.First] = speaker;
            foreach (var piece in draft.Parts.Content)
            {
                if (quotes.Quoted(piece.First) || quotes.Quoted(piece.AfterLast - 1)) quoted.Add((piece, speaker));
            }
        }

        quoted.Sort(static (a, b) => a.Range.First.CompareTo(b.Range.First));
        int at = 0;
        new PronounReader(cast, new Tree(cast.Analysis), model)
        {
            Known = token => sources.GetValueOrDefault(token),
            Speaker = token =>
            {
                while (at < quoted.Count && quoted[at].Range.AfterLast <= token) at++;
                return at < quoted.Count && quoted[at].Range.Contains(token) && quotes.Quoted(token) ? quoted[at].Speaker : null;
            },
        }.Read();
    }
}
