using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Reading.Tests.Records.Commitments;

public sealed class GiftWordTests : IDisposable
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");

    private readonly LanguageReader _language = LanguageReader.Open(Models);
    private readonly Lemmatizer _lemmatizer = Lemmatizer.Open(Path.Combine(Models, "lemmas.bin"));

    public void Dispose() => _language.Dispose();

    [Fact]
    public void Every_verb_that_moves_aid_stands_in_its_example() => AssertShown(GiftWords.Verbs);

    [Fact]
    public void Every_word_for_something_given_stands_in_its_example() => AssertShown(GiftWords.Gifts);

    [Fact]
    public void Every_party_stands_in_its_example() => AssertShown(GiftWords.Parties);

    [Fact]
    public void Every_word_of_context_stands_in_its_example() => AssertShown(GiftWords.Contexts);

    [Fact]
    public void No_cue_is_listed_twice()
    {
        Assert.Distinct(GiftWords.Verbs.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(GiftWords.Gifts.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(GiftWords.Parties.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(GiftWords.Contexts.Lines.Select(l => l.Rule), StringComparer.Ordinal);
    }

    private void AssertShown<T>(CueTable<T> cues)
    {
        List<string> missing = [];
        foreach (var line in cues.Lines)
        {
            var analysis = _language.Read(line.Example, null);
            var lemmas = new Dateline.Reading.Clauses.Lemmas(analysis, _lemmatizer);
            bool shown = Enumerable.Range(0, lemmas.Count).Any(t => cues.At(lemmas, t) is { } found && found.Words.SequenceEqual(line.Words));
            if (!shown) missing.Add(string.Join(' ', line.Words) + ": " + line.Example);
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }
}
