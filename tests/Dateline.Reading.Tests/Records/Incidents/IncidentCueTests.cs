using Dateline.Intake;
using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reading.Tests.Records.Incidents;

public sealed class IncidentCueTests : IDisposable
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    private readonly LanguageReader _language = LanguageReader.Open(Models);
    private readonly Lemmatizer _lemmatizer = Lemmatizer.Open(Path.Combine(Models, "lemmas.bin"));

    public void Dispose() => _language.Dispose();

    [Fact]
    public void Every_word_of_harm_stands_in_its_example() => AssertShown(new CueTable<HarmCue>(IncidentCues.Harm.Lines.Except(IncidentCues.HarmNouns.Lines)));

    [Fact]
    public void Every_noun_of_harm_stands_in_its_example() => AssertShown(IncidentCues.HarmNouns);

    [Fact]
    public void Every_name_of_a_happening_stands_in_its_example()
    {
        AssertShown(IncidentCues.Nouns);
        AssertShown(IncidentCues.Verbs);
    }

    [Fact]
    public void Every_governor_stands_in_its_example() => AssertShown(Modalities.Governors);

    /// <summary>Nine of ten give a figure of what their line says they tell; who is rescued, held or affected makes no incident alone.</summary>
    [Fact]
    public void The_examples_of_harm_are_read_as_they_say()
    {
        var lines = IncidentCues.Harm.Lines.Where(l => l.Value.Place is not HarmPlace.None and not HarmPlace.Hospital && l.Value.Quantity is not (FigureQuantity.Rescued or FigureQuantity.Detained or FigureQuantity.Affected)).ToList();
        var wrong = lines.Where(l => !Read(l.Example).Any(f => f.Quantity.Value == l.Value.Quantity)).Select(l => l.Example).ToList();
        Assert.True(wrong.Count * 10 <= lines.Count, $"{wrong.Count} of {lines.Count}:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<Figure> Read(string text) => Reader.Value.Read(new Report { Id = "r", Text = text, Given = new(2025, 4, 16) }).Incidents.SelectMany(i => i.Figures);

    private void AssertShown<T>(CueTable<T> cues) => Assert.All(cues.Lines, line =>
    {
        var analysis = _language.Read(line.Example, null);
        var lemmas = new Dateline.Reading.Clauses.Lemmas(analysis, _lemmatizer);
        bool shown = false;
        for (int t = 0; t < lemmas.Count && !shown; t++)
        {
            shown = IsLine(cues.At(lemmas, t), line) || IsLine(IncidentCues.OfForm(cues, lemmas, t, analysis.Tokens[t]), line) || IsLine(cues.At(lemmas, t, Form(analysis, t)), line);
        }

        Assert.True(shown, $"“{string.Join(' ', line.Words)}” is not found in “{line.Example}”.");
    });

    private static bool IsLine<T>(CueLine<T>? found, CueLine<T> line) => found is not null && found.Words.SequenceEqual(line.Words);

    private static string Form(Analysis analysis, int token) => analysis.Tokens[token].ToString().ToLowerInvariant();
}
