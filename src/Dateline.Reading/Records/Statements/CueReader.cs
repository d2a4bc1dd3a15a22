using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Reads what the words around a cue tell: what is done by saying it, through what channel, and to whom.</summary>
internal sealed class CueReader(Analysis analysis, Lemmatizer lemmatizer)
{
    /// <summary>Fills in act, channel and the hearer's passage.</summary>
    public void Read(StatementDraft draft)
    {
        if (draft.Parts.Cue is not { } cue) return;
        var tokens = analysis.Tokens;
        Span SpanOf(TokenRange range) => tokens.SpanOf(range.First, range.AfterLast);
        Span[] content = [.. draft.Parts.Content.Select(SpanOf)];
        draft.Act = ActCues.Of(tokens, cue.First, cue.AfterLast, Lemmas(cue), content[0]);
        var site = new CueSite(analysis, cue.First, cue.AfterLast, draft.Parts.Source is { } source ? SpanOf(source) : null, content);
        draft.Channel = Channels.Find(site);
        if (Addressees.Find(site) is not { } hearer) return;
        int first = tokens.TokenAt(hearer.Start), afterLast = tokens.TokenAt(hearer.End);
        if (afterLast > first) draft.AddresseeRange = new TokenRange(first, afterLast);
    }

    private string[] Lemmas(TokenRange cue)
    {
        var lemmas = new string[cue.Length];
        for (int i = 0; i < lemmas.Length; i++)
        {
            int token = cue.First + i;
            lemmas[i] = lemmatizer.Lemma(analysis.Tokens[token], analysis.FineTags[token]).ToLowerInvariant();
        }

        return lemmas;
    }
}
