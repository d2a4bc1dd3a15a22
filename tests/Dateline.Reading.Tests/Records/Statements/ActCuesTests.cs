using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Tests.Records.Statements;

public sealed class ActCuesTests
{
    public static TheoryData<string> Keys => [.. ActCues.All.Select(c => c.Key)];

    [Fact]
    public void No_cue_stands_twice_in_the_list() =>
        Assert.Empty(ActCues.All.GroupBy(c => c.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void No_example_stands_twice_in_the_list() =>
        Assert.Empty(ActCues.All.GroupBy(c => c.Example, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_act_has_cues() =>
        Assert.Equal(Enum.GetValues<Act>(), ActCues.All.Select(c => c.Act).Distinct().Order());

    [Theory, MemberData(nameof(Keys))]
    public void The_example_of_a_line_is_read_by_that_line(string key)
    {
        var line = ActCues.All.Single(c => string.Equals(c.Key, key, StringComparison.Ordinal));
        TokenTable tokens = Tokenizer.Read(line.Example);
        string[] words = [.. Enumerable.Range(0, tokens.Count).Select(t => tokens[t].ToString().ToLowerInvariant())];
        var read = from lemmas in (string[][])[[.. words.Select(Lemmas.Of)], words] // a noun in -ing is its own lemma
                   from w in Windows(tokens, line)
                   select ActCues.Of(tokens, w.First, w.AfterLast, lemmas.AsSpan(w.First..w.AfterLast), w.Content);
        Assert.Contains(read, act => string.Equals(act.Rule, "cue:" + key, StringComparison.Ordinal) && act.Value == line.Act);
    }

    [Theory]
    [InlineData("did not deny", "", Act.Say, "cue:not deny")]
    [InlineData("did not immediately deny", "", Act.Say, "cue:not deny")]
    [InlineData("has repeatedly denied", "", Act.Deny, "cue:deny")]
    [InlineData("never accused", "", Act.Say, "cue:not accuse")]
    [InlineData("refused to say", "why the gate was shut", Act.Decline, "cue:refuse")]
    [InlineData("wouldn't say", "who had paid", Act.Decline, "cue:would not say")]
    [InlineData("continued to call for", "a recount", Act.Urge, "cue:call for")]
    [InlineData("called again for", "a recount", Act.Urge, "cue:call for")]
    [InlineData("went on to say", "that he was tired", Act.Say, "cue:go on to say")]
    [InlineData("asked", "both parties to come to Bergen", Act.Urge, "cue:ask + to")]
    [InlineData("asked", "whether he wanted to stay", Act.Ask, "cue:ask + whether")]
    [InlineData("asked", "“Do you want to stay?”", Act.Ask, "cue:ask")]
    [InlineData("told", "them that he had to go", Act.Say, "cue:tell")]
    [InlineData("rejected", "any claim that the vote was bought", Act.Deny, "cue:reject + claim")]
    [InlineData("rejected", "the draft", Act.Oppose, "cue:reject")]
    [InlineData("said", "that he would travel on Friday", Act.Promise, "cue:say + he would")]
    [InlineData("said", "it would rain", Act.Say, "cue:say")]
    [InlineData("said", "the driver knew he would crash", Act.Say, "cue:say")]
    [InlineData("hummed", "that all was well", Act.Say, "cue:unlisted")]
    public void A_cue_is_read_with_its_negation_and_its_content(string cue, string content, Act act, string rule)
    {
        TokenTable tokens = Tokenizer.Read($"Somebody {cue} {content}");
        int after = tokens.TokenAt("Somebody ".Length + cue.Length);
        string[] lemmas = [.. Enumerable.Range(1, after - 1).Select(t => Lemmas.Of(tokens[t].ToString()))];
        Span? piece = content.Length == 0 ? null : new Span(tokens.Starts[after], tokens.Text.Length);
        var read = ActCues.Of(tokens, 1, after, lemmas, piece);
        Assert.Equal((act, rule), (read.Value, read.Rule));
    }

    [Fact]
    public void The_evidence_is_the_words_that_matched()
    {
        TokenTable tokens = Tokenizer.Read("The king has today ruled out talks");
        var read = ActCues.Of(tokens, 2, 6, ["have", "today", "rule", "out"]);
        Assert.Equal("ruled out", Assert.Single(read.Evidence).Of(tokens.Text).ToString());
    }

    [Fact]
    public void The_evidence_holds_what_the_content_begins_with_where_that_decides()
    {
        TokenTable tokens = Tokenizer.Read("She asked the rebels to wait");
        var read = ActCues.Of(tokens, 1, 2, ["ask"], tokens.SpanOf(2, 6));
        Assert.Equal("asked, to", string.Join(", ", read.Evidence.Select(e => e.Of(tokens.Text).ToString())));
    }

    [Fact]
    public void Lemmas_must_be_as_many_as_tokens() =>
        Assert.Throws<ArgumentException>(() => ActCues.Of(Tokenizer.Read("She said no"), 1, 2, ["have", "say"]));

    /// <summary>Every run of the example's tokens that has the cue's words in it, with the rest as content.</summary>
    private static IEnumerable<(int First, int AfterLast, Span? Content)> Windows(TokenTable tokens, ActCue line)
    {
        int length = line.Lemmas.Split(' ').Length;
        for (int first = 0; first + length <= tokens.Count; first++)
        {
            for (int after = first + length; after <= Math.Min(tokens.Count, first + length + 2); after++)
            {
                yield return (first, after, after < tokens.Count ? tokens.SpanOf(after, tokens.Count) : null);
            }
        }
    }
}
