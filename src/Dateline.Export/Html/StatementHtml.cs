using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Statements;

namespace Dateline.Export.Html;

/// <summary>Writes the statements as cards, those within a statement inside its card.</summary>
internal sealed class StatementHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private readonly StatementTree _tree = new(record);
    private readonly WhyHtml _why = new(html, record.Report.Text);

    /// <summary>Writes them; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Statements.IsEmpty) return;
        SectionHtml.Begin(html, prefix, StatementDescription.Kind, record.Statements.Length);
        WriteList(_tree.Top);
    }

    private void WriteList(IReadOnlyList<Statement> statements)
    {
        html.Raw("<ol class=\"cards\">\n");
        foreach (var statement in statements) WriteCard(statement);
        html.Raw("</ol>\n");
    }

    private void WriteCard(Statement statement)
    {
        string id = $"{prefix}-{statement.Id}";
        html.Raw("<li class=\"card\"").Attribute("id", id);
        if (statement.Speaker?.Actor is { } actor) html.Attribute("data-by", $"{prefix}-{actor.Value}");
        html.Raw("><div class=\"body\">");
        WriteHead(statement, id);
        foreach (var part in statement.Content)
        {
            html.Raw(part.Verbatim.Value ? "<blockquote class=\"said verbatim\" dir=\"auto\">" : "<p class=\"said paraphrase\" dir=\"auto\">")
                .Text(record.Report.Text[part.Span.Start..part.Span.End])
                .Raw(part.Verbatim.Value ? "</blockquote>" : "</p>");
        }

        html.Raw("<div class=\"foot\">");
        WriteCircumstances(statement);
        WriteWhy(statement);
        html.Raw("</div>");
        html.Raw("</div>\n");
        if (_tree.Within(statement) is { Count: > 0 } inside) WriteList(inside);
        html.Raw("</li>\n");
    }

    private void WriteHead(Statement statement, string id)
    {
        html.Raw("<a class=\"open\"").Attribute("href", $"#{id}-t").Attribute("id", id + "-h")
            .Raw("><span class=\"id\">").Text(statement.Id).Raw("</span> <span class=\"who\" dir=\"auto\">");
        if (statement.Speaker is { } speaker)
        {
            html.Text(names.Of(speaker)).Raw("</span>");
            if (names.OtherWords(speaker) is { } words) html.Raw(" <span class=\"as\" dir=\"auto\">as “").Text(words).Raw("”</span>");
        }
        else
        {
            html.Raw("No speaker named</span>");
        }

        if (statement.Act.Value != Act.Say)
        {
            html.Raw(" <span class=\"act").Raw(statement.Act.Value switch
            {
                Act.Promise or Act.Support => " favourable",
                Act.Urge or Act.Ask => " wanting",
                _ => " unfavourable",
            }).Raw("\">").Raw(ShownNames.VerbOf(statement.Act.Value)).Raw("</span>");
        }

        html.Raw("</a>");
    }

    private void WriteCircumstances(Statement statement)
    {
        if (statement is { Cue: null, Addressee: null, Channel: null }) return;
        html.Raw("<dl class=\"more\">");
        if (statement.Cue is { } cue) Fact("Cue", names.Shown(cue));
        if (statement.Addressee is { } addressee) Fact("To", names.Of(addressee));
        if (statement.Channel is { } channel) Fact("Channel", names.Shown(channel));
        html.Raw("</dl>");

        void Fact(string name, string value) => html.Raw("<div><dt>").Raw(name).Raw("</dt> <dd dir=\"auto\">").Text(value).Raw("</dd></div>");
    }

    private void WriteWhy(Statement statement)
    {
        _why.Begin();
        _why.Fact("act", Labels.Of(statement.Act.Value), statement.Act);
        if (statement.Speaker is { Actor: { } by }) _why.Fact("speaker", names.Of(statement.Speaker), by);
        if (statement.Addressee is { Actor: { } to }) _why.Fact("addressee", names.Of(statement.Addressee), to);
        foreach (var part in statement.Content) _why.Fact("words", part.Verbatim.Value ? "verbatim" : "paraphrase", part.Verbatim);
        _why.End();
    }
}
