using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Tests.Records.Statements;

public class VerbatimRuleTests
{
    [Theory]
    [InlineData("“The harbour is ours.”", true, "quotation-marks")]
    [InlineData("that “the harbour is ours and stays so”", true, "quotation-marks:leading-words")]
    [InlineData("the harbour is “ours” and stays so", false, "partly-quoted")]
    [InlineData("the harbour is theirs", false, "no-quotation-marks")]
    [InlineData("\"The harbour is ours.\n\n\"It stays ours.", true, "quotation-marks")]
    public void Own_words_are_told_by_their_marks(string piece, bool verbatim, string rule)
    {
        var tokens = Tokenizer.Read(piece);
        var found = VerbatimRule.Of(tokens, new QuoteTable(tokens), new TokenRange(0, tokens.Count));
        Assert.Equal((verbatim, rule), (found.Value, found.Rule));
        Assert.NotEmpty(found.Evidence);
    }
}
