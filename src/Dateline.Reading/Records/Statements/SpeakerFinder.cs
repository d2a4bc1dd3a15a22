using Dateline.Language.Lemmas;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.People;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Finds the speaker of each statement of a report, in reading order, and what else is said beside the cue.</summary>
internal sealed class SpeakerFinder
{
    private readonly Cast _cast;
    private readonly TokenTable _tokens;
    private readonly QuoteTable _quotes;
    private readonly SpeakerResolver _resolver;
    private readonly Lemmatizer? _lemmatizer;
    private StatementDraft? _last;

    /// <summary>How many words at their beginning two quotations must share to be one.</summary>
    private const int LeastAlike = 4;

    /// <summary>How many of the body's statements are held against the headline's.</summary>
    private const int MostForHeadline = 40;

    public SpeakerFinder(Cast cast, QuoteTable quotes, Lemmatizer? lemmatizer)
    {
        _lemmatizer = lemmatizer;
        _cast = cast;
        _tokens = cast.Analysis.Tokens;
        _quotes = quotes;
        _resolver = new SpeakerResolver(cast, quotes);
    }

    /// <summary>Fills in the speakers; statements must come in reading order, outer before inner.</summary>
    public void Find(List<StatementDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Parts.Source is { } source) Resolve(draft, source);
            else if (draft.Parts.Cue is null) GoOn(draft);
            else Share(draft);
            if (draft.Parts.Cue is { } cue) Beside(draft, cue);
            if (draft.Within is null && draft.Speaker is not null) _last = draft;
        }

        Headline(drafts);
    }

    /// <summary>A quotation in the first line is whose it is in the body, where the same words stand again.</summary>
    private void Headline(List<StatementDraft> drafts)
    {
        int head = 0;
        while (head < drafts.Count && _tokens.ParagraphOf(drafts[head].Parts.First) == 0) head++;
        for (int i = 0; i < head; i++)
        {
            if (!_quotes.Quoted(drafts[i].Parts.Content[0].First)) continue;
            var again = drafts.Skip(head).Take(MostForHeadline).FirstOrDefault(draft => draft.Speaker?.Actor is not null && BeginsAlike(drafts[i].Parts.Content[0], draft));
            if (again?.Speaker is not { } speaker || drafts[i].SpeakerRange is null) continue;
            drafts[i].Speaker = new Resolution(speaker.Actor, "same-words", [drafts[i].Parts.Content[0], again.Parts.Content[0], .. speaker.Evidence]);
        }
    }

    private bool BeginsAlike(TokenRange quote, StatementDraft draft)
    {
        var other = draft.Parts.Content[0];
        if (!_quotes.Quoted(other.First)) return false;
        int words = 0;
        for (int at = 1; at < quote.Length - 1 && at < other.Length - 1 && words < LeastAlike; at++, words++)
        {
            if (!_tokens[quote.First + at].Equals(_tokens[other.First + at], StringComparison.OrdinalIgnoreCase)) break;
        }

        return words >= Math.Min(LeastAlike, quote.Length - 2) && words > 1;
    }

    /// <summary>What the words in and around the cue tell: the act, the channel, the hearer.</summary>
    private void Beside(StatementDraft draft, TokenRange cue)
    {
        Span[] content = [.. draft.Parts.Content.Select(SpanOf)];
        string[] lemmas = new string[cue.Length];
        for (int i = 0; i < lemmas.Length; i++) lemmas[i] = LemmaOf(cue.First + i);
        draft.Act = ActCues.Of(_tokens, cue.First, cue.AfterLast, lemmas, content[0]);
        var site = new CueSite(_cast.Analysis, cue.First, cue.AfterLast, draft.Parts.Source is { } source ? SpanOf(source) : null, content);
        draft.Channel = Channels.Find(site);
        if (Addressees.Find(site) is not { } hearer) return;
        var range = new TokenRange(_tokens.TokenAt(hearer.Start), _tokens.TokenAt(hearer.End - 1) + 1);
        draft.AddresseeRange = range;
        draft.Addressee = _resolver.Resolve(range, SpeechOf(draft) with { LastSpeaker = draft.Speaker?.Actor });
    }

    private Span SpanOf(TokenRange range) => _tokens.SpanOf(range.First, range.AfterLast);

    private string LemmaOf(int token) =>
        (_lemmatizer?.Lemma(_tokens[token], _cast.Analysis.FineTags[token]) ?? _tokens[token].ToString()).ToLowerInvariant();

    private void Resolve(StatementDraft draft, TokenRange source)
    {
        draft.SpeakerRange = source;
        draft.Speaker = _resolver.Resolve(source, SpeechOf(draft));
    }

    private Speech SpeechOf(StatementDraft draft) => new(
        draft.Within is { } outer ? outer.Speaker?.Actor : _last?.Speaker?.Actor,
        draft.Within?.Speaker?.Actor,
        draft.Parts.Content);

    /// <summary>A quotation without words of its own that say whose it is: whoever spoke right before goes on.</summary>
    private void GoOn(StatementDraft draft)
    {
        if (_last is not { Speaker.Actor: not null } last) return;
        int first = draft.Parts.First;
        int end = last.Parts.Content[^1].AfterLast;
        if (last.Parts.Cue is { } cue) end = Math.Max(end, cue.AfterLast);
        if (end > first || _tokens.ParagraphOf(first) - _tokens.ParagraphOf(end - 1) > 1) return;
        var piece = last.Parts.Content[^1];
        if (!_quotes.Quoted(piece.First) && !_quotes.Quoted(piece.AfterLast - 1)) return;
        draft.SpeakerRange = last.SpeakerRange;
        draft.Speaker = last.Speaker with { Rule = "quote:goes-on", Evidence = [last.SpeakerRange!.Value] };
    }

    /// <summary>A cue without a source in the sentence of another one: "Aroyo thanked the crews, saying ...".</summary>
    private void Share(StatementDraft draft)
    {
        if (draft.Within is not null || _last is not { Speaker.Actor: not null } last || draft.Parts.Cue is not { } cue) return;
        if (last.Parts.Cue is not { } before || _tokens.SentenceOf(before.First) != _tokens.SentenceOf(cue.First)) return;
        bool follows = _cast.Analysis.FineTags[cue.First] == FineTag.Vbg || (cue.First > 0 && _cast.Analysis.FineTags[cue.First - 1] == FineTag.Cc);
        if (!follows) return;
        draft.SpeakerRange = last.SpeakerRange;
        draft.Speaker = last.Speaker with { Rule = "shared-subject", Evidence = [last.SpeakerRange!.Value, cue] };
    }
}
