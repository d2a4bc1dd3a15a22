using System.Text;
using Dateline.Language.Lemmas;
using Dateline.Language.Tags;
using Dateline.Training.Corpora;

namespace Dateline.Training.Lemmas;

/// <summary>Learns lemmas from the treebanks and writes <c>lemmas.bin</c>; the same treebanks give the same bytes.</summary>
public sealed class LemmaTrainer
{
    private readonly Dictionary<(int Cut, string Add), int> _edits = [];
    private readonly SortedDictionary<int, RuleLearner> _endings = [];
    private readonly SortedDictionary<int, RuleLearner> _capitals = [];

    /// <summary>Trains on EWT train and the free documents of GUM train, and writes the model.</summary>
    /// <param name="sharedFolder">The folder that holds <c>corpora/treebank</c>.</param>
    /// <param name="modelsFolder">Where <c>lemmas.bin</c> is written.</param>
    /// <returns>The size of the file in bytes.</returns>
    public static long Train(string sharedFolder, string modelsFolder)
    {
        var trainer = new LemmaTrainer();
        foreach (var word in Treebank.ReadTraining(sharedFolder).SelectMany(d => d.Sentences).SelectMany(s => s.Words)) trainer.See(word);
        byte[] file = trainer.Build();
        File.WriteAllBytes(Path.Combine(modelsFolder, "lemmas.bin"), file);
        return file.Length;
    }

    private void See(TreebankWord word)
    {
        int tag = Array.IndexOf(TaggedTreebank.FinePennNames, word.Xpos);
        if (tag < 0 || word.Lemma is "_" || word.Upos is "X" || word.Xpos is "GW") return;
        var shape = LemmaKey.ShapeOf(word.Form);
        int answer = shape == CapitalShape.None ? Lemmatizer.KeepCapitals : CapitalsOf(word.Form, word.Lemma);
        string cased = Case(word.Form, answer);
        if (shape != CapitalShape.None) Learner(_capitals, (tag * 4) + (int)shape).See(word.Form.ToLowerInvariant(), answer);
        else SeeSmall(word, tag);
        Learner(_endings, tag).See(cased, EditOf(cased, word.Lemma));
    }

    /// <summary>A word seen small is small when it begins a sentence, too.</summary>
    private void SeeSmall(TreebankWord word, int tag)
    {
        if ((FineTag)tag is FineTag.Nnp or FineTag.Nnps || !word.Form.Any(char.IsLetter) || word.Lemma.Any(char.IsUpper)) return;
        for (var shape = CapitalShape.First; shape <= CapitalShape.All; shape++) Learner(_capitals, (tag * 4) + (int)shape).See(word.Form, Lemmatizer.DropCapitals);
    }

    private static RuleLearner Learner(SortedDictionary<int, RuleLearner> learners, int question)
    {
        if (!learners.TryGetValue(question, out var learner)) learners[question] = learner = new RuleLearner();
        return learner;
    }

    /// <summary>Which treatment of capitals brings a form closest to its lemma.</summary>
    private static int CapitalsOf(string form, string lemma)
    {
        int best = lemma.Any(char.IsUpper) ? Lemmatizer.KeepCapitals : Lemmatizer.DropCapitals;
        int common = Common(Case(form, best), lemma);
        for (int answer = Lemmatizer.KeepCapitals; answer <= Lemmatizer.KeepFirst; answer++)
        {
            int length = Common(Case(form, answer), lemma);
            if (length > common) (best, common) = (answer, length);
        }

        return best;
    }

    private static string Case(string form, int answer) => answer switch
    {
        Lemmatizer.DropCapitals => form.ToLowerInvariant(),
        Lemmatizer.KeepFirst => form[..1] + form[1..].ToLowerInvariant(),
        _ => form,
    };

    private static int Common(string one, string other)
    {
        int length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length]) length++;
        return length;
    }

    private int EditOf(string form, string lemma)
    {
        int common = Common(form, lemma);
        var edit = (form.Length - common, lemma[common..]);
        if (edit.Item1 > 255 || edit.Item2.Length > 60) edit = (0, "");
        if (!_edits.TryGetValue(edit, out int number)) _edits[edit] = number = _edits.Count;
        return number;
    }

    private byte[] Build()
    {
        var endings = _endings.SelectMany(pair => pair.Value.Learn(LemmaKey.Ending((FineTag)pair.Key))).ToList();
        var capitals = _capitals.SelectMany(pair => pair.Value.Learn(LemmaKey.Capitals((FineTag)(pair.Key / 4), (CapitalShape)(pair.Key % 4))));
        int[] used = [.. endings.Select(rule => rule.Answer).Distinct().Order()];
        var rules = new SortedDictionary<uint, int>();
        foreach (var (key, answer) in endings) rules.TryAdd(key, Array.BinarySearch(used, answer));
        foreach (var (key, answer) in capitals) rules.TryAdd(key, answer);
        var edits = _edits.ToDictionary(edit => edit.Value, edit => edit.Key);
        return Write(rules, [.. used.Select(number => edits[number])]);
    }

    private static byte[] Write(SortedDictionary<uint, int> rules, List<(int Cut, string Add)> edits)
    {
        var letters = new StringBuilder();
        int slots = 1;
        while (slots < rules.Count * 5 / 4) slots *= 2;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("DLLM"u8);
        writer.Write(Lemmatizer.Version);
        writer.Write((ushort)edits.Count);
        writer.Write(slots);
        writer.Write(edits.Sum(edit => edit.Add.Length));
        foreach (var (cut, add) in edits)
        {
            writer.Write((byte)cut);
            writer.Write((byte)add.Length);
            writer.Write(checked((ushort)letters.Length));
            letters.Append(add);
        }

        foreach (char letter in letters.ToString()) writer.Write((ushort)letter);
        while (stream.Length % 4 != 0) writer.Write((byte)0);
        WriteTable(writer, rules, slots);
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteTable(BinaryWriter writer, SortedDictionary<uint, int> rules, int slots)
    {
        uint[] keys = new uint[slots];
        ushort[] answers = new ushort[slots];
        foreach (var (key, answer) in rules)
        {
            int slot = (int)(key & (uint)(slots - 1));
            while (keys[slot] != 0) slot = (slot + 1) & (slots - 1);
            keys[slot] = key;
            answers[slot] = checked((ushort)answer);
        }

        foreach (uint key in keys) writer.Write(key);
        foreach (ushort answer in answers) writer.Write(answer);
    }
}
