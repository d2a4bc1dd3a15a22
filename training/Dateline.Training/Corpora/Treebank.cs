using System.IO.Compression;
using System.Text;

namespace Dateline.Training.Corpora;

/// <summary>One word of a treebank (a syntactic word: "do" and "n't" are two).</summary>
/// <param name="Form">As written.</param>
/// <param name="Lemma">Its dictionary form; "_" where the treebank gives none.</param>
/// <param name="Upos">Universal part of speech, as written in the file.</param>
/// <param name="Xpos">Penn Treebank tag, as written in the file.</param>
/// <param name="Head">The word this one hangs on, counted from 1 within the sentence; 0 for the root.</param>
/// <param name="Deprel">The relation to the head.</param>
/// <param name="Start">Its first code unit in the document's text.</param>
/// <param name="End">The code unit after it in the document's text.</param>
public sealed record TreebankWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Deprel, int Start, int End);

/// <summary>One sentence of a treebank.</summary>
/// <param name="Id">Its name in the treebank.</param>
/// <param name="NewParagraph">Whether a paragraph begins with it.</param>
/// <param name="Words">Its words, in order; never empty.</param>
public sealed record TreebankSentence(string Id, bool NewParagraph, IReadOnlyList<TreebankWord> Words);

/// <summary>One document of a treebank with its text put together again: paragraphs parted by an empty line.</summary>
/// <param name="Id">Its name in the treebank.</param>
/// <param name="Text">The text that the words' offsets count in (UTF-16).</param>
/// <param name="Sentences">Its sentences, in order.</param>
public sealed record TreebankDocument(string Id, string Text, IReadOnlyList<TreebankSentence> Sentences);

/// <summary>Reads CoNLL-U files into documents with raw text.</summary>
public static class Treebank
{
    /// <summary>Reads a <c>.conllu</c> or <c>.conllu.gz</c> file.</summary>
    /// <exception cref="InvalidDataException">A line does not follow CoNLL-U.</exception>
    public static IReadOnlyList<TreebankDocument> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return new Builder().Read(reader);
    }

    /// <summary>The names of the GUM documents whose text may be used for anything: those without "non-commercial" in their licence.</summary>
    public static IReadOnlySet<string> FreeGumDocuments(string sharedFolder)
    {
        string path = Path.Combine(sharedFolder, "corpora", "treebank", "gum.documents.tsv");
        return File.ReadLines(path)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(row => !row[3].Contains("NC", StringComparison.Ordinal)
                && !row[3].Contains("non-commercial", StringComparison.OrdinalIgnoreCase))
            .Select(row => row[0])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The documents that weights which ship may be trained on: EWT train, and of GUM train those whose licence has no
    /// "non-commercial".
    /// </summary>
    public static IEnumerable<TreebankDocument> ReadTraining(string sharedFolder)
    {
        string folder = Path.Combine(sharedFolder, "corpora", "treebank");
        var free = FreeGumDocuments(sharedFolder);
        return Read(Path.Combine(folder, "ewt.train.conllu.gz"))
            .Concat(Read(Path.Combine(folder, "gum.train.conllu.gz")).Where(document => free.Contains(document.Id)));
    }

    private sealed class Builder
    {
        private readonly List<TreebankDocument> _documents = [];
        private readonly StringBuilder _text = new();
        private List<TreebankSentence> _sentences = [];
        private List<TreebankWord> _words = [];
        private string _document = "";
        private string _sentence = "";
        private bool _paragraph;
        private bool _spaceOwed;
        private int _rangeEnd;
        private int _rangeText;

        public List<TreebankDocument> Read(StreamReader reader)
        {
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0) EndSentence();
                else if (line[0] == '#') ReadComment(line);
                else ReadRow(line.Split('\t'));
            }

            EndSentence();
            EndDocument();
            return _documents;
        }

        private void ReadComment(string line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                EndDocument();
                _document = line["# newdoc id = ".Length..].Trim();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_", StringComparison.Ordinal)) _paragraph = true;
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) _sentence = line["# sent_id = ".Length..].Trim();
        }

        private void ReadRow(string[] row)
        {
            if (row.Length != 10) throw new InvalidDataException($"A line of sentence {_sentence} has {row.Length} columns, not 10.");
            if (row[0].Contains('.', StringComparison.Ordinal)) return;
            bool spaceAfter = !row[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
            int dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                Space();
                _rangeEnd = int.Parse(row[0].AsSpan(dash + 1));
                _rangeText = _text.Length;
                _text.Append(row[1]);
                _spaceOwed = spaceAfter;
                return;
            }

            int number = int.Parse(row[0]);
            int start = number <= _rangeEnd ? _rangeText : Write(row[1], spaceAfter);
            if (number <= _rangeEnd) _rangeText = Math.Min(_rangeText + row[1].Length, _text.Length);
            int end = number <= _rangeEnd ? _rangeText : _text.Length;
            int head = row[6] is "_" ? 0 : int.Parse(row[6]);
            _words.Add(new TreebankWord(row[1], row[2], row[3], row[4], head, row[7], start, end));
        }

        private int Write(string form, bool spaceAfter)
        {
            Space();
            _rangeEnd = 0;
            int start = _text.Length;
            _text.Append(form);
            _spaceOwed = spaceAfter;
            return start;
        }

        /// <summary>Writes what parts the next token from the last: an empty line, a space, or nothing.</summary>
        private void Space()
        {
            if (_text.Length == 0) return;
            if (_words.Count == 0 && _paragraph) _text.Append("\n\n");
            else if (_spaceOwed) _text.Append(' ');
        }

        private void EndSentence()
        {
            if (_words.Count > 0) _sentences.Add(new TreebankSentence(_sentence, _paragraph || _sentences.Count == 0, _words));
            if (_words.Count > 0) _paragraph = false;
            _words = [];
            _rangeEnd = 0;
        }

        private void EndDocument()
        {
            if (_sentences.Count > 0) _documents.Add(new TreebankDocument(_document, _text.ToString(), _sentences));
            _text.Clear();
            _sentences = [];
            _spaceOwed = false;
        }
    }
}
