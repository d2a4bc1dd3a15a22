using Dateline.Intake;
using Dateline.Language;
using Dateline.Reading;
using Dateline.Reading.Records.Actors;
using Dateline.Text;
using Dateline.Training.Corpora;
using Dateline.Training.Measures;

namespace Dateline.Training.Coreference;

/// <summary>Whom pronouns mean, on GAP, by the rule of its own scorer: F1 over the two names of each passage.</summary>
internal static class CoreferenceMeasure
{
    private const string Published = "66.9 (parallelism, from the passage alone; GAP test)";

    /// <summary>The figures of whole records as they ship.</summary>
    public static IEnumerable<MeasureRow> Measure(string shared, string models, RecordReader reader, Action<string>? misses = null)
    {
        foreach (string part in new[] { "development", "validation" })
        {
            var passages = GapPassage.Read(shared, part);
            bool[][] read = [.. passages.Select(p => Read(reader, p, misses))];
            string note = part is "development" ? "the weights were fitted on these passages; see the next row" : "not seen in fitting";
            yield return new("Coreference", $"GAP {part}, whole records", 100 * F1(passages, read), "F1", Published, note);
            foreach (bool feminine in new[] { true, false })
            {
                var kept = passages.Index().Where(p => p.Item.IsFeminine == feminine).ToArray();
                double f1 = F1([.. kept.Select(p => p.Item)], [.. kept.Select(p => read[p.Index])]);
                yield return new("Coreference", $"GAP {part}, {(feminine ? "feminine" : "masculine")}", 100 * f1, "F1", null, null);
            }
        }

        using var language = LanguageReader.Open(models);
        yield return new("Coreference", "GAP development, fitted on four fifths, read on the fifth", 100 * Crossed(shared, language), "F1", Published, "five folds");
    }

    /// <summary>Fits on four fifths and reads the fifth, five times over.</summary>
    public static double Crossed(string shared, LanguageReader language, Action<string>? say = null)
    {
        const int folds = 5;
        var passages = GapPassage.Read(shared, "development");
        CoreferenceExample[] gap = [.. CoreferenceTrainer.Gap(language, passages)];
        CoreferenceExample[] novels = [.. CoreferenceTrainer.LitBank(language, shared)];
        var read = new bool[passages.Length][];
        for (int fold = 0; fold < folds; fold++)
        {
            var model = CoreferenceTrainer.Fit([.. gap.Where((_, i) => i % folds != fold), .. novels]);
            for (int i = fold; i < gap.Length; i += folds) read[i] = Meant(gap[i], model, passages[i], say);
        }

        return F1(passages, read);
    }

    private static bool[] Meant(CoreferenceExample example, Dateline.Reading.Records.Statements.Linking.LinkingModel model, GapPassage passage, Action<string>? say)
    {
        var actor = example.Read(model).Values.FirstOrDefault();
        var cast = example.Cast!;
        bool[] read = [Is(passage.A), Is(passage.B)];
        var right = passage.A.Meant ? passage.A : passage.B;
        if (say is not null && (passage.A.Meant || passage.B.Meant))
        {
            var actors = CoreferenceExample.ActorsOf(cast, [new Span(right.Start, right.End)]);
            var own = actors.FirstOrDefault(a => a.Kind == ActorKind.Person);
            string why = actors.Count == 0 ? "unnamed" : own is null ? "kind " + actors.First().Kind : own.Gender != Dateline.Reading.People.Gender.Unknown && (own.Gender == Dateline.Reading.People.Gender.Female) != passage.IsFeminine ? "gender" : "fits";
            say($"ORACLE\t{why}\t{actor is not null && actors.Contains(actor)}\t{passage.Text[right.Start..right.End]}");
        }

        if (say is not null && (read[0] != passage.A.Meant || read[1] != passage.B.Meant)) say(Show(passage, read, actor is null ? "nobody" : cast.Analysis.Tokens.SpanOf(actor.Name.First, actor.Name.AfterLast).Of(passage.Text).ToString()));
        return read;

        bool Is((int Start, int End, bool) name) => actor is not null && CoreferenceExample.ActorsOf(cast, [new Span(name.Start, name.End)]).Contains(actor);
    }

    private static bool[] Read(RecordReader reader, GapPassage passage, Action<string>? misses)
    {
        var record = reader.Read(new Report { Id = passage.Id, Text = passage.Text });
        var actor = record.Actors.FirstOrDefault(a => a.Mentions.Any(m => m.Start == passage.At && m.Length == passage.Pronoun.Length));
        bool[] read = [Is(passage.A), Is(passage.B)];
        if (misses is not null && (read[0] != passage.A.Meant || read[1] != passage.B.Meant)) misses(Show(passage, read, actor is null ? "nobody" : actor.Name.Of(passage.Text).ToString()));
        return read;

        bool Is((int Start, int End, bool) name) => actor is not null && actor.Mentions.Any(m => m.Start < name.End && m.End > name.Start);
    }

    private static string Show(GapPassage p, bool[] read, string actor) =>
        $"coreference\t{(read[0] || read[1] ? "other name" : p.A.Meant || p.B.Meant ? actor is "nobody" ? "nobody" : "third person" : "none meant")}\t{p.Id}\t{p.Pronoun}@{p.At} read {actor}; A {p.Text[p.A.Start..p.A.End]} {p.A.Meant}, B {p.Text[p.B.Start..p.B.End]} {p.B.Meant}\t{p.Text}";

    private static double F1(GapPassage[] passages, bool[][] read)
    {
        int hits = 0, found = 0, gold = 0;
        for (int i = 0; i < passages.Length; i++)
        {
            bool[] meant = [passages[i].A.Meant, passages[i].B.Meant];
            for (int name = 0; name < 2; name++)
            {
                if (meant[name]) gold++;
                if (read[i][name]) found++;
                if (meant[name] && read[i][name]) hits++;
            }
        }

        return hits == 0 ? 0 : 2.0 * hits / (found + gold);
    }
}
