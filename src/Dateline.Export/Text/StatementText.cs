using Dateline.Reading;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>Statements in reading order under their speakers, those within a statement indented under it.</summary>
internal sealed class StatementText(Page page, Record record, ShownNames names)
{
    private readonly StatementTree _tree = new(record);
    private readonly int _idColumns = record.Statements.IsEmpty ? 0 : record.Statements.Max(statement => ShownConfidence.Id(statement.Id, statement.Confidence).Length) + 2;

    /// <summary>Writes them; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Statements.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(StatementDescription.Kind.Heading, Ink.Heading));
        WriteAll(_tree.Top, 2);
    }

    private void WriteAll(IReadOnlyList<Statement> statements, int indent)
    {
        string? last = null;
        for (int i = 0; i < statements.Count; i++)
        {
            string speaker = statements[i].Speaker is { } reference ? names.Of(reference) : "";
            if (!string.Equals(speaker, last, StringComparison.Ordinal))
            {
                if (i > 0 && indent == 2) page.Line();
                page.Paragraph(indent, speaker.Length > 0 ? new Run(speaker, Ink.Name) : new Run("(no speaker named)", Ink.Faint));
            }

            last = speaker;
            WriteOne(statements[i], indent + 2);
        }
    }

    private void WriteOne(Statement statement, int indent)
    {
        var lead = new Run(ShownConfidence.Id(statement.Id, statement.Confidence), Ink.Faint);
        List<Run> circumstances = Circumstances(statement);
        if (circumstances.Count > 0)
        {
            page.Entry(indent, lead, _idColumns, [.. circumstances]);
            lead = default;
        }

        Span? cue = statement.Cue;
        foreach (var part in statement.Content)
        {
            if (part.Verbatim.Value || cue > part.Span) cue = null;
            string words = record.Report.Text[part.Span.Start..part.Span.End];
            foreach (string line in words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                page.Entry(indent, lead with { Text = lead.Text ?? "" }, _idColumns, Words(line, part.Verbatim.Value, cue));
                lead = default;
                cue = null;
            }
        }

        WriteAll(_tree.Within(statement), indent + _idColumns);
    }

    /// <summary>
    /// What was said: quotation marks are the report's own; what is not verbatim follows a tilde and, where the report puts it
    /// first, the cue ("called for ~ an inquiry").
    /// </summary>
    private ReadOnlySpan<Run> Words(string line, bool verbatim, Span? cue)
    {
        string shown = VisibleText.OnOneLine(line.Replace('\t', ' '));
        if (verbatim) return new[] { new Run(shown, Ink.Verbatim) };
        string before = cue is { } words ? names.Shown(words) + " ~ " : "~ ";
        return new[] { new Run(before, Ink.Faint), new Run(shown, Ink.Paraphrase) };
    }

    /// <summary>What else is known: other words for the speaker, the act, the hearer, the way it was said.</summary>
    private List<Run> Circumstances(Statement statement)
    {
        List<Run> runs = [];
        if (statement.Speaker is { } speaker && names.OtherWords(speaker) is { } words) Add($"as “{words}”", Ink.Faint);
        if (statement.Act.Value != Act.Say) Add(ShownNames.VerbOf(statement.Act.Value), InkOf(statement.Act.Value));
        if (statement.Addressee is { } addressee) Add("to " + names.Of(addressee), Ink.Plain);
        if (statement.Channel is { } channel) Add(names.Shown(channel), Ink.Plain);
        return runs;

        void Add(string text, Ink ink)
        {
            if (runs.Count > 0) runs.Add(new Run(" · ", Ink.Faint));
            runs.Add(new Run(text, ink));
        }
    }

    private static Ink InkOf(Act act) => act switch
    {
        Act.Promise or Act.Support => Ink.Favourable,
        Act.Deny or Act.Oppose or Act.Accuse or Act.Decline => Ink.Unfavourable,
        Act.Urge or Act.Ask => Ink.Wanting,
        _ => Ink.Plain,
    };
}
