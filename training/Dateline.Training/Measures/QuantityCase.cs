using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>One expected result of a test case of another library.</summary>
internal readonly record struct ExpectedQuantity(Span Span, decimal? Value, decimal? High);

/// <summary>A test case of another library, with the reason why it lies outside our definitions, if it does.</summary>
internal sealed record QuantityCase(string Id, string Model, string Input, ExpectedQuantity[] Expected, string? Outside)
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
    private static readonly Regex BrokenFigures = new(@"\d \. \d|\d , \d|\d / \d", Plain);
    private static readonly Regex SpokenCents = new(@"(dollars?|usd|\d) (and )?(\d\d|one|two|fifty)$|mao", Plain | RegexOptions.IgnoreCase);

    private static readonly string[] Models = ["NumberModel", "OrdinalModel", "OrdinalModelSuppressExtendedTypes", "PercentModel", "CurrencyModel", "DimensionModel", "AgeModel", "TemperatureModel"];

    /// <summary>The cases of Recognizers-Text for the models that have a counterpart.</summary>
    public static IEnumerable<QuantityCase> Recognizers(string shared)
    {
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "quantities", "recognizers.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string id = root.GetProperty("id").GetString()!;
            string model = id.Split('/')[1];
            if (!Models.Contains(model, StringComparer.Ordinal)) continue;
            string input = root.GetProperty("input").GetString()!;
            yield return Of(id, model, input, root);
        }
    }

    private static QuantityCase Of(string id, string model, string input, JsonElement root)
    {
        List<ExpectedQuantity> expected = [];
        string? outside = OutsideByInput(input);
        var spans = root.GetProperty("spans");
        if (spans.ValueKind != JsonValueKind.Array) outside ??= "the case gives no offsets";
        foreach (var (index, result) in root.GetProperty("results").EnumerateArray().Index())
        {
            var resolution = result.GetProperty("Resolution");
            string? value = resolution.TryGetProperty("value", out var v) ? v.GetString() : null;
            string? subtype = resolution.TryGetProperty("subtype", out var s) ? s.GetString() : null;
            string? unit = resolution.TryGetProperty("unit", out var u) ? u.GetString() : null;
            string text = result.GetProperty("Text").GetString()!;
            outside ??= OutsideByResult(value, subtype, unit, text);
            if (outside is not null || spans.ValueKind != JsonValueKind.Array || spans[index].ValueKind != JsonValueKind.Array)
            {
                outside ??= "the case gives no offsets";
                continue;
            }

            decimal number = decimal.Parse(value!.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture);
            if (unit is "Cent" or "Pence" or "Penny") number /= 100;
            expected.Add(new(new Span(spans[index][0].GetInt32(), spans[index][1].GetInt32()), number, null));
        }

        return new(id, model, input, [.. expected], outside);
    }

    /// <summary>Why an input is none that a news report could hold, or null.</summary>
    private static string? OutsideByInput(string input)
    {
        if (input.Contains('^', StringComparison.Ordinal) || input.Contains("e1", StringComparison.Ordinal) || input.Contains("e+", StringComparison.Ordinal)) return "powers and scientific notation";
        if (input.Contains("://", StringComparison.Ordinal) || input.Contains("192.168", StringComparison.Ordinal) || input.Contains("+1-222", StringComparison.Ordinal)) return "addresses and phone numbers hold no quantities";
        if (input.Contains("5,00", StringComparison.Ordinal) || input.Contains("1,3.", StringComparison.Ordinal)) return "decimal commas are not English";
        if (input.Contains("SCP", StringComparison.Ordinal)) return "numbers that are parts of names count nothing";
        if (input.Contains("km/ms", StringComparison.Ordinal) || input.Contains(" turn", StringComparison.Ordinal) && input.Contains("rotate", StringComparison.Ordinal) || input.Contains("half turn", StringComparison.Ordinal) || input.Contains("drachma", StringComparison.Ordinal)) return "units that no report writes";
        if (input.Contains(" (kg)", StringComparison.Ordinal) || input.Contains("[kg]", StringComparison.Ordinal) || input.Contains("{kg}", StringComparison.Ordinal) || input.Contains("<kg>", StringComparison.Ordinal)) return "units in brackets of their own";
        if (input.Contains("- 1 ", StringComparison.Ordinal) || input.Contains("- 10 ", StringComparison.Ordinal)) return "a minus sign apart from its number";
        if (input.Contains(" . ", StringComparison.Ordinal) && BrokenFigures.IsMatch(input)) return "figures broken by spaces";
        return null;
    }

    private static string? OutsideByResult(string? value, string? subtype, string? unit, string text)
    {
        if (value is null or "null") return "a unit without a number";
        if (value.Contains("current", StringComparison.Ordinal) || value.Contains("end", StringComparison.Ordinal)) return "\"next\", \"last\" and \"previous\" are no numbers";
        if (!decimal.TryParse(value.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return "no plain number is expected";
        if (unit is "Bitcoin" or "Satoshi" or "Sri Lankan rupee") return "money without a code in ISO 4217, or not in English";
        if (unit is not null && SpokenCents.IsMatch(text)) return "spoken cents without the word";
        if (subtype is "fraction" && text.Contains("over", StringComparison.Ordinal)) return "\"one over three\" is arithmetic";
        if (subtype is "fraction" && (text.Contains("out of", StringComparison.Ordinal) || text.Contains(" in ", StringComparison.Ordinal))) return "\"one out of three\" is two counts";
        if (subtype is "fraction" && IsRareFraction(text)) return "fractions with a spoken top of more than twenty";
        if (text.StartsWith("percent", StringComparison.Ordinal) || text.StartsWith("per cent", StringComparison.Ordinal)) return "\"percent of 10\" is no percentage in news";
        return null;
    }

    private static bool IsRareFraction(string text) =>
        (text.Contains("hundred", StringComparison.Ordinal) || text.Contains("twenty", StringComparison.Ordinal) || text.Contains("trillion", StringComparison.Ordinal))
        && (text.Contains("fifth", StringComparison.Ordinal) || text.Contains("first", StringComparison.Ordinal) || text.Contains("trillionth", StringComparison.Ordinal));
}
