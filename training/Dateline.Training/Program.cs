using Dateline.Training.Coreference;
using Dateline.Training.Doubts;
using Dateline.Training.Happenings;
using Dateline.Training.Language;
using Dateline.Training.Lemmas;
using Dateline.Training.Linking;
using Dateline.Training.Measures;
using Dateline.Training.Places;

// dotnet run -c Release --project training/Dateline.Training -- train|measure [--shared DIR] [--models DIR] [--only language|lemmas|linking|coreference|places|place-weights|outlines|terms|stories|doubts] [--plan SETTINGS] [--output FILE] [--errors FILE]
string Option(string name, string fallback) => Array.IndexOf(args, "--" + name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : fallback;

string shared = Option("shared", "../shared"), models = Option("models", "models"), only = Option("only", "");
switch (args.FirstOrDefault())
{
    case "train":
        Directory.CreateDirectory(models);
        if (only is "" or "lemmas") LemmaTrainer.Train(shared, models);
        if (only is "" or "language") new LanguageTrainer(shared, Option("lexicon", "training/lexicon"), LanguagePlan.With(Option("plan", ""))).Train(models);
        if (only is "" or "linking") LinkingTrainer.Train(shared, models);
        if (only is "" or "coreference") CoreferenceTrainer.Train(shared, models);
        if (only is "places") GazetteerBuilder.Build(new PlaceSources(Option("sources", "training/gazetteer/node_modules"), "training/gazetteer"), models);
        if (only is "outlines")
        {
            foreach (string scale in new[] { "110m", "50m" })
                OutlinePacker.Pack(Path.Combine(Option("sources", "training/gazetteer/node_modules"), "world-atlas", $"countries-{scale}.json"), $"src/Dateline.Export/Charts/Maps/world-{scale}.bin");
        }

        if (only is "terms") TermCounter.Count(shared, "src/Dateline.Reconcile/Terms/terms.bin");
        if (only is "doubts") DoubtTrainer.Train(shared, models, "src/Dateline.Reading/Doubts/weights.tsv");
        if (only is "stories") StoryFitter.Fit(shared, models);
        if (only is "place-weights") PlaceWeightFitter.Fit(shared, models, "src/Dateline.Reading/Places/Reading/weights.tsv", Option("plan", "") is "all");
        return 0;
    case "measure":
        AllMeasures.Run(shared, models, Option("output", "docs/accuracy.md"), Option("errors", "") is { Length: > 0 } errors ? errors : null, only);
        return 0;
    case "cross":
        using (var language = Dateline.Language.LanguageReader.Open(models))
            Console.WriteLine($"GAP development, five folds: {100 * CoreferenceMeasure.Crossed(shared, language, Option("errors", "") is { Length: > 0 } list ? line => File.AppendAllText(list, line + "\n") : null):F2}");
        return 0;
    default:
        Console.Error.WriteLine("usage: train | measure [--shared DIR] [--models DIR] [--only language|lemmas|linking|coreference|places|place-weights|outlines|terms|stories|doubts] [--plan SETTINGS] [--sources DIR] [--output FILE] [--errors FILE]");
        return 2;
}
