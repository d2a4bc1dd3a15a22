using Dateline.Language;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Tests.Records.Statements;

public class StatementReaderTests
{
    [Fact]
    public void A_quotation_cut_by_its_speaker_is_one_statement_of_two_parts()
    {
        var text = Notation.Of("[C:“The ferry is safe,”] [S:[P:Marta Oduya]] [K:said]. [C:“We checked it twice.”]");
        Assert.Equal(["Marta Oduya < Marta Oduya | said | “The ferry is safe,” + “We checked it twice.”"], text.Statements());
    }

    [Fact]
    public void One_source_may_serve_two_cues()
    {
        var text = Notation.Of("[S:[P:Marta Oduya]] [K:said] [C:the ferry is safe] and [K:promised] [C:to publish the report].");
        Assert.Equal(
            ["Marta Oduya < Marta Oduya | said | the ferry is safe", "Marta Oduya < Marta Oduya | promised | to publish the report"],
            text.Statements());
    }

    [Fact]
    public void According_to_finds_the_source_behind_it()
    {
        var text = Notation.Of("[C:Nine boats sank in the storm], [K:according to] [S:the [O:Harbour Office]]. [S:[P:Ilias Brandt]] [K:denied] [C:it].");
        Assert.Equal(
            ["Harbour Office < the Harbour Office | according to | Nine boats sank in the storm", "Ilias Brandt < Ilias Brandt | denied | it"],
            text.Statements());
    }

    [Fact]
    public void A_cue_without_content_is_no_statement()
    {
        var text = Notation.Of("[S:[P:Ilias Brandt]] [K:spoke] for an hour.");
        Assert.Empty(text.Statements());
        Assert.Single(text.Read().Actors);
    }

    [Fact]
    public void A_quotation_with_no_cue_goes_to_whoever_spoke_before_it()
    {
        var text = Notation.Of("[C:“The ferry is safe,”] [S:[P:Marta Oduya]] [K:said].\n\n[C:“And it will sail on Monday, with or without you.”]");
        Assert.All(text.Statements(), statement => Assert.StartsWith("Marta Oduya <", statement, StringComparison.Ordinal));
        Assert.Contains("sail on Monday", string.Join(' ', text.Statements()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paraphrase_with_no_cue_is_dropped()
    {
        var text = Notation.Of("The ferry sailed at noon.\n\n[C:the ferry was safe and sound]");
        Assert.Empty(text.Statements());
    }

    [Fact]
    public void A_content_is_looked_into_for_further_statements()
    {
        var text = Notation.Of("[S:[P:Marta Oduya]] [K:said] [C:that [P:Ilias Brandt] told her the pumps had failed].");
        var inner = Notation.Of("that [S:[P:Ilias Brandt]] [K:told] her [C:the pumps had failed]").Analysis.Marks;
        var reading = text.Read(range => range.Length == inner.Length ? inner : new Mark[range.Length]);
        Assert.Equal(2, reading.Statements.Length);
        Assert.Null(reading.Statements[0].Within);
        Assert.Equal(("s2", "s1"), (reading.Statements[1].Id, reading.Statements[1].Within));
        Assert.Equal("Ilias Brandt", text.Of(reading.Statements[1].Speaker!.Span));
    }

    [Fact]
    public void Marks_of_another_length_are_refused()
    {
        var text = Notation.Of("[S:[P:Marta Oduya]] [K:said] [C:that nobody told her the pumps had failed].");
        Assert.Throws<ArgumentException>(() => text.Read(_ => [Mark.Outside]));
    }

    [Fact]
    public void Every_field_points_at_words_of_the_report()
    {
        var text = Notation.Of("[S:[P:Marta Oduya], the harbour master,] [K:said] [C:the ferry is safe]. [C:“We checked it,”] [S:she] [K:added].");
        var reading = text.Read();
        Assert.Equal(2, reading.Statements.Length);
        foreach (var statement in reading.Statements)
        {
            Assert.NotEmpty(statement.Evidence);
            Assert.NotEmpty(statement.Act.Evidence);
            Assert.NotEmpty(statement.Speaker!.Actor!.Evidence);
            Assert.All(statement.Evidence, span => Assert.InRange(span.End, 1, text.Text.Length));
            Assert.Contains(statement.Evidence, span => span.Contains(statement.Cue!.Value));
        }
    }

    [Fact]
    public void Without_tokens_there_is_nothing_to_read()
    {
        var reading = Notation.Of(string.Empty).Read();
        Assert.Empty(reading.Statements);
        Assert.Empty(reading.Actors);
    }

    [Fact]
    public void Stray_inside_marks_still_make_a_passage()
    {
        Mark[] marks = [Mark.InSource, Mark.InCue, Mark.InCue, Mark.Outside, Mark.InContent];
        Assert.Equal(
            [new(Part.Source, new(5, 6)), new(Part.Cue, new(6, 8)), new(Part.Content, new(9, 10))],
            MarkedSpan.Of(marks, first: 5));
    }
}
