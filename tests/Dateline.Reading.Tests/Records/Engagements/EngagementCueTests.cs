using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Reading.Tests.Records.Engagements;

public sealed class EngagementCueTests : IDisposable
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");

    private readonly LanguageReader _language = LanguageReader.Open(Models);
    private readonly Lemmatizer _lemmatizer = Lemmatizer.Open(Path.Combine(Models, "lemmas.bin"));

    public void Dispose() => _language.Dispose();

    [Fact]
    public void Every_verb_and_noun_of_coming_together_stands_in_its_example()
    {
        AssertShown(EngagementCue.Verbs);
        AssertShown(EngagementCue.Nouns);
    }

    [Fact]
    public void Every_noun_of_an_undertaking_stands_in_its_example() => AssertShown(ProgrammeCue.Heads);

    [Fact]
    public void No_cue_is_listed_twice()
    {
        Assert.Distinct(EngagementCue.Verbs.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(EngagementCue.Nouns.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(EngagementCue.Outcomes.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(ProgrammeCue.Heads.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(ProgrammeCue.Qualifiers.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(ProgrammeCue.Disqualifiers.Lines.Select(l => l.Rule), StringComparer.Ordinal);
        Assert.Distinct(ProgrammeCue.Names.Lines.Select(l => l.Rule), StringComparer.Ordinal);
    }

    [Fact]
    public void A_word_never_both_makes_and_unmakes_a_programme() => Assert.All(
        ProgrammeCue.Qualifiers.Lines,
        line => Assert.DoesNotContain(line.Value.Families, family => ProgrammeCue.Disqualifiers.Of(line.Words[0])?.Value.IsFor(family) == true));

    private void AssertShown<T>(CueTable<T> cues) => Assert.All(cues.Lines, line =>
    {
        var analysis = _language.Read(line.Example, null);
        var lemmas = new Dateline.Reading.Clauses.Lemmas(analysis, _lemmatizer);
        bool shown = Enumerable.Range(0, lemmas.Count).Any(t => cues.At(lemmas, t) is { } found && found.Words.SequenceEqual(line.Words));
        Assert.True(shown, $"“{string.Join(' ', line.Words)}” is not found in “{line.Example}”.");
    });
}
