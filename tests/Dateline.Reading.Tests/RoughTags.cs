using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Tests;

/// <summary>Tags good enough for short texts of tests.</summary>
internal static class RoughTags
{
    public static FineTag[] Of(TokenTable tokens, Mark[] marks)
    {
        var tags = new FineTag[tokens.Count];
        for (int i = 0; i < tags.Length; i++) tags[i] = Of(tokens[i].ToString(), marks[i] == Mark.BeginCue);
        return tags;
    }

    private static FineTag Of(string word, bool cue) => word.ToLowerInvariant() switch
    {
        "," => FineTag.Comma,
        "." or "!" or "?" => FineTag.Stop,
        ":" or ";" or "—" or "–" => FineTag.Colon,
        "-" => FineTag.Hyph,
        "“" => FineTag.OpenQuote,
        "”" or "\"" => FineTag.CloseQuote,
        "(" => FineTag.OpenBracket,
        ")" => FineTag.CloseBracket,
        "'s" or "’s" or "'" or "’" => FineTag.Pos,
        "he" or "she" or "they" or "it" or "we" or "i" or "you" or "him" => FineTag.Prp,
        "his" or "her" or "their" or "its" => FineTag.PrpPoss,
        "who" => FineTag.Wp,
        "which" => FineTag.Wdt,
        "the" or "a" or "an" or "this" or "another" or "some" => FineTag.Dt,
        "and" or "but" or "or" => FineTag.Cc,
        "of" or "for" or "in" or "by" or "from" or "with" or "on" or "at" or "as" or "that" => FineTag.In,
        "to" => FineTag.To,
        "is" or "has" or "leads" => FineTag.Vbz,
        "was" or "met" or "left" or "came" or "asked" or "visited" or "thanked" or "joined" or "spoke" => FineTag.Vbd,
        "foreign" or "former" or "prime" or "local" or "angry" => FineTag.Jj,
        "not" or "later" => FineTag.Rb,
        _ when cue => word.EndsWith("ing", StringComparison.Ordinal) ? FineTag.Vbg : FineTag.Vbd,
        _ when char.IsDigit(word[0]) => FineTag.Cd,
        _ when char.IsUpper(word[0]) => FineTag.Nnp,
        _ when word.EndsWith('s') => FineTag.Nns,
        _ => FineTag.Nn,
    };
}
