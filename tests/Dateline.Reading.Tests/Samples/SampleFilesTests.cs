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
            string around = Paragraphs(sample.Text, s.Content);
            Assert.All(new[] { s.Source, s.Cue }.OfType<string>(), p => Assert.Contains(p, around, StringComparison.Ordinal));
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

    /// <summary>From the beginning of the first piece's paragraph to the end of the last one's, the pieces in reading order.</summary>
    private static string Paragraphs(string text, string[] pieces)
    {
        int first = text.IndexOf(pieces[0], StringComparison.Ordinal), at = first;
        foreach (string piece in pieces)
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"Out of reading order: {piece}");
            at += piece.Length;
        }

        // A short piece ("it", "boats") may stand elsewhere before: then the whole rest of the report is looked at.
        int begin = text.LastIndexOf('\n', first) + 1;
        int end = pieces[0].Contains(' ', StringComparison.Ordinal) ? text.IndexOf('\n', at) : text.Length;
        return text[begin..end];
    }
}
