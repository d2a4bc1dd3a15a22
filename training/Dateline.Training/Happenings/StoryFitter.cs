using System.Globalization;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile.Grouping;
using Dateline.Reconcile.Stories;
using Dateline.Text;
using Dateline.Training.Corpora;
using Dateline.Training.Measures;

namespace Dateline.Training.Happenings;

/// <summary>Fits the model that tells whether two reports are of one event, on ECB+ only, and says how good it is on topics that it was not fitted on.</summary>
internal static class StoryFitter
{
    private const int Folds = 5;
    private const double Ridge = 1;

    /// <summary>Prints the weights and what was measured.</summary>
    public static void Fit(string shared, string models)
    {
        using var reader = RecordReader.Open(models);
        var reports = ClusterReport.EcbPlus(shared).ToList();
        var profiles = reports.ConvertAll(report => StoryProfile.Of(Read(reader, report)));
        var pairs = Pairs(profiles);
        Console.WriteLine($"{pairs.Count} pairs, {pairs.Count(pair => IsOne(reports, pair))} of one event, of {Together(reports)}");
        var topics = reports.Select(report => report.Topic).Distinct(StringComparer.Ordinal).ToList();
        var crossed = new Dictionary<(int, int), double>();
        for (int fold = 0; fold < Folds; fold++)
        {
            bool Held(int report) => topics.IndexOf(reports[report].Topic) % Folds == fold;
            double[] weights = Fit(pairs.Where(pair => !Held(pair.Left) && !Held(pair.Right)), reports);
            foreach (var pair in pairs.Where(pair => Held(pair.Left) || Held(pair.Right)))
                crossed[(pair.Left, pair.Right)] = LogisticFit.Chance(weights, pair.Values);
        }

        foreach (int threshold in new[] { 300, 350, 380, 400, 420, 450, 500 }) Console.WriteLine($"threshold {threshold}, topics unseen: {Score(reports, crossed, threshold)}");
        double[] all = Fit(pairs, reports);
        Console.WriteLine(string.Join(", ", all.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture))));
        for (int i = 0; i < all.Length; i++) Console.WriteLine($"  {StoryScore.Names[i]}: {all[i]:F2}");
    }

    /// <summary>Reads a report as the program does.</summary>
    public static Record Read(RecordReader reader, ClusterReport report) => reader.Read(new Report
    {
        Id = report.Id,
        Text = report.Text,
        Title = report.Title is { Length: > 0 } title && report.Text.StartsWith(title, StringComparison.Ordinal) ? new Span(0, title.Length) : null,
        Given = report.Date,
    });

    private static double[] Fit(IEnumerable<(int Left, int Right, double[] Values)> pairs, List<ClusterReport> reports)
    {
        double[] text = LogisticFit.Fit([.. pairs.Select(pair => (pair.Values[..StoryScore.Fitted], IsOne(reports, pair), Given(pair.Values)))], Ridge);
        return [.. text, .. StoryScore.ByHand[StoryScore.Fitted..]];

        static double Given(double[] values) => values.Zip(StoryScore.ByHand, (value, weight) => value * weight).Sum();
    }

    private static List<(int Left, int Right, double[] Values)> Pairs(List<StoryProfile> profiles)
    {
        var byKey = new Dictionary<long, List<int>>();
        var near = new SortedDictionary<(int, int), int>();
        for (int i = 0; i < profiles.Count; i++)
        {
            foreach (long key in profiles[i].Keys)
            {
                if (!byKey.TryGetValue(key, out var list)) byKey.Add(key, list = []);
                foreach (int other in list) near[(other, i)] = near.GetValueOrDefault((other, i)) + StoryProfile.WeightOf(key);
                list.Add(i);
            }
        }

        return [.. near.Where(pair => pair.Value >= Kinship<StoryProfile>.Enough).Select(pair => pair.Key).Select(pair =>
        {
            double[] values = new double[StoryScore.Names.Length];
            StoryScore.Measure(profiles[pair.Item1], profiles[pair.Item2], values);
            return (pair.Item1, pair.Item2, values);
        })];
    }

    private static string Score(List<ClusterReport> reports, Dictionary<(int Left, int Right), double> chances, int threshold)
    {
        var groups = AverageLinkage.Group(
            reports.Count, chances.Where(pair => pair.Value >= .15).Select(pair => (pair.Key.Left, pair.Key.Right, (int)(1000 * pair.Value))), [], threshold);
        var score = BCubed.Of([.. groups.SelectMany((group, number) => group.Select(report => (reports[report].Event, (long)number)))]);
        return string.Create(CultureInfo.InvariantCulture, $"P {score.Precision:P1} R {score.Recall:P1} F1 {score.F1:P2}");
    }

    private static bool IsOne(List<ClusterReport> reports, (int Left, int Right, double[] Values) pair) =>
        string.Equals(reports[pair.Left].Event, reports[pair.Right].Event, StringComparison.Ordinal);

    private static int Together(List<ClusterReport> reports) => reports.CountBy(report => report.Event).Sum(group => group.Value * (group.Value - 1) / 2);
}
