using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Tests.Samples;

/// <summary>The expected files are true to the reports they belong to.</summary>
public sealed class SampleFilesTests
{
    public static TheoryData<string> Names => [.. Sample.Names];

    [Fact]
    public void There_are_samples_and_each_has_its_expected_file()
    {
        var expected = Directory.EnumerateFiles(Sample.Folder, "*.expected.json").Select(f => Path.GetFileName(f).Split('.')[0]);
        Assert.Contains("harbour-blast", Sample.Names, StringComparer.Ordinal);
        Assert.Equal(Sample.Names, expected.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_expected_passage_stands_in_the_report(string name)
    {
        Sample sample = Sample.Load(name);
        foreach (var s in sample.Expected.Statements)
        {
            string?[] passages = [s.Speaker, s.Source, s.Cue, .. s.Content, s.Channel, s.Addressee];
            Assert.All(passages.OfType<string>(), p => Assert.Contains(p, sample.Text, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Source_and_cue_stand_in_the_paragraphs_of_their_content(string name)
    {
        Sample sample = Sample.Load(name);
        foreach (var s in sample.Expected.Statements)
        {
            string[] near = [.. new[] { s.Source, s.Cue, s.Channel }.OfType<string>()];
            Assert.Contains(Stretches(sample.Text, s.Content), around => near.All(p => around.Contains(p, StringComparison.Ordinal)));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_statement_has_content_with_a_mark_for_each_piece_and_a_known_act(string name)
    {
        foreach (var s in Sample.Load(name).Expected.Statements)
        {
            Assert.NotEmpty(s.Content);
            Assert.Equal(s.Content.Length, s.Verbatim.Length);
            Assert.True(Enum.TryParse(s.Act, ignoreCase: true, out Act act) && Enum.IsDefined(act), $"No act is called {s.Act}.");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_statement_within_another_lies_inside_its_content(string name)
    {
        var statements = Sample.Load(name).Expected.Statements;
        foreach (var s in statements.Where(s => s.Within is not null))
        {
            string[] host = statements[s.Within!.Value].Content;
            Assert.All(s.Content, piece => Assert.Contains(host, h => h.Contains(piece, StringComparison.Ordinal)));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_quote_stands_once_in_the_report_and_belongs_to_a_statement_of_its_speaker(string name)
    {
        Sample sample = Sample.Load(name);
        foreach (var quote in sample.Expected.Quotes)
        {
            Assert.Contains(quote.Text[0], "“\"");
            Assert.Equal(2, sample.Text.Split(quote.Text).Length);
            Assert.Contains(sample.Expected.Statements, s => string.Equals(s.Speaker, quote.Speaker, StringComparison.Ordinal)
                && s.Content.Any(c => c.Contains(quote.Text, StringComparison.Ordinal)));
        }
    }

    /// <summary>
    /// Everywhere the pieces stand in reading order: from the beginning of the first one's paragraph to the end of the last one's.
    /// </summary>
    private static IEnumerable<string> Stretches(string text, string[] pieces)
    {
        for (int first = Find(pieces[0], 0); first >= 0; first = Find(pieces[0], first + 1))
        {
            int end = first;
            foreach (string piece in pieces) end = end < 0 || Find(piece, end) < 0 ? -1 : Find(piece, end) + piece.Length;
            if (end >= 0) yield return text[(text.LastIndexOf('\n', first) + 1)..text.IndexOf('\n', end)];
        }

        int Find(string piece, int from) => text.IndexOf(piece, from, StringComparison.Ordinal);
    }
}
