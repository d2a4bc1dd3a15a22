using Dateline.Language.Names;
using Dateline.Training.Corpora;

namespace Dateline.Training.Tests.Corpora;

public class PrintedDocumentTests
{
    [Fact]
    public void Tokens_are_put_together_as_print_has_them()
    {
        var text = Label("\" We ' re done , \" Sezer ’ s aide ( 52 ) said .", _ => false);
        Assert.Equal("\"We're done,\" Sezer’s aide (52) said.", text.Tokens.Text);
    }

    [Fact]
    public void Names_keep_their_labels_when_cut_anew()
    {
        var text = Label("Halil Sezer ’ s deputy met Ann - Mari Lund .", word => word is "Halil" or "Sezer" or "Ann" or "-" or "Mari" or "Lund");
        uint begin = NameCorpus.Begin(NameKind.Person), inside = NameCorpus.Inside(NameKind.Person);
        string[] tokens = [.. Enumerable.Range(0, text.Tokens.Count).Select(i => text.Tokens[i].ToString())];
        Assert.Equal(["Halil", "Sezer", "’s", "deputy", "met", "Ann", "-", "Mari", "Lund", "."], tokens);
        Assert.Equal([begin, inside, 1u, 1u, 1u, begin, inside, inside, inside, 1u], text.Names!);
    }

    [Fact]
    public void Paragraphs_stay_apart()
    {
        var document = new PrintedDocument();
        document.Add([("One", 1), (".", 1)]);
        document.Add([("Two", 1), (".", 1)]);
        Assert.Equal(2, document.Label("x").Tokens.Paragraphs.Length);
    }

    private static LabelledText Label(string words, Func<string, bool> isName)
    {
        var document = new PrintedDocument();
        bool before = false;
        var paragraph = new List<(string Word, uint Mask)>();
        foreach (string word in words.Split(' '))
        {
            bool name = isName(word);
            paragraph.Add((word, !name ? 1u : before ? NameCorpus.Inside(NameKind.Person) : NameCorpus.Begin(NameKind.Person)));
            before = name;
        }

        document.Add(paragraph);
        return document.Label("x");
    }
}
