using Dateline.Intake;
using Dateline.Language;
using Dateline.Reading.Quantities;
using Dateline.Text;

namespace Dateline.Training.Measures;

/// <summary>The quantities held against the test cases of other libraries.</summary>
internal static class QuantityMeasure
{
    /// <summary>The figures.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="language">The reader of language as it ships.</param>
    /// <param name="misses">Where given, is told every case that was read otherwise.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, LanguageReader language, Action<string>? misses = null)
    {
        int right = 0, all = 0, outside = 0;
        Dictionary<string, int> reasons = new(StringComparer.Ordinal);
        List<MeasureRow> rows = [];
        foreach (var model in QuantityCase.Recognizers(shared).GroupBy(c => c.Model, StringComparer.Ordinal))
        {
            int modelRight = 0, modelAll = 0;
            foreach (var one in model)
            {
                if (one.Outside is { } reason)
                {
                    outside++;
                    reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                    continue;
                }

                var analysis = language.Read(one.Input);
                var read = Read(analysis, one);
                bool agrees = Agree(one.Expected, read);
                modelAll++;
                if (agrees) modelRight++;
                else misses?.Invoke($"quantities\t{one.Model}\t{one.Input}\texpected {Show(one.Input, one.Expected)}\tread {Show(one.Input, read)}");
            }

            right += modelRight;
            all += modelAll;
            rows.Add(new("Quantities", "Recognizers-Text " + model.Key, 100.0 * modelRight / modelAll, "%", null, $"{modelAll} cases within our definitions"));
        }

        string left = string.Join("; ", reasons.OrderByDescending(r => r.Value).Select(r => $"{r.Value} {r.Key}"));
        rows.Insert(0, new("Quantities", "Recognizers-Text, cases with the right spans and values", 100.0 * right / all, "%", null, $"{all} cases; {outside} lie outside our definitions: {left}"));
        rows.Add(DucklingMeasure.Measure(shared, language, misses));
        return rows;
    }

    /// <summary>What was read, as the model of the case looks at it.</summary>
    private static ExpectedQuantity[] Read(Analysis analysis, QuantityCase one)
    {
        List<ExpectedQuantity> read = [];
        foreach (var quantity in QuantityReader.Read(analysis, new Report { Id = one.Id, Text = one.Input }).All)
        {
            if (quantity.Value is null || quantity.IsNone) continue;
            bool counts = one.Model switch
            {
                "NumberModel" => quantity.Kind != QuantityKind.Ordinal && !IsAttached(analysis, quantity),
                "OrdinalModel" or "OrdinalModelSuppressExtendedTypes" => quantity.Kind == QuantityKind.Ordinal,
                "PercentModel" => quantity.Kind == QuantityKind.Percent,
                "CurrencyModel" => quantity.Kind == QuantityKind.Money,
                "AgeModel" => quantity.Kind == QuantityKind.Age,
                "TemperatureModel" => quantity.Unit?.Dimension is Dimension.Temperature or Dimension.Angle,
                _ => quantity.Kind == QuantityKind.Measure && quantity.Unit!.Dimension is not (Dimension.Time or Dimension.Temperature),
            };
            if (!counts) continue;
            var tokens = analysis.Tokens;
            read.Add(one.Model is "NumberModel"
                ? new(tokens.SpanOf(quantity.NumberFirst, quantity.NumberAfterLast), quantity.Value, quantity.High)
                : new(tokens.SpanOf(quantity.AmountFirst, quantity.AmountAfterLast), quantity.Value, quantity.High));
        }

        return [.. read];
    }

    private static bool IsAttached(Analysis analysis, Quantity quantity) =>
        quantity.Kind == QuantityKind.Measure && (quantity.AmountAfterLast == quantity.NumberAfterLast
        || analysis.Tokens.Ends[quantity.NumberAfterLast - 1] == analysis.Tokens.Starts[quantity.NumberAfterLast]);

    /// <summary>Whether spans and values are the same; a value that the other library rounds counts to its last digits.</summary>
    private static bool Agree(ExpectedQuantity[] expected, ExpectedQuantity[] read)
    {
        if (expected.Length != read.Length) return false;
        for (int i = 0; i < expected.Length; i++)
        {
            if (expected[i].Span != read[i].Span || read[i].High is not null) return false;
            decimal allowed = Math.Abs(expected[i].Value!.Value) * 0.000_000_000_01m;
            if (Math.Abs(expected[i].Value!.Value - read[i].Value!.Value) > allowed) return false;
        }

        return true;
    }

    private static string Show(string input, ExpectedQuantity[] all) => "[" + string.Join(" | ", all.Select(q => $"{Words(input, q.Span)} = {q.Value}{(q.High is { } high ? ".." + high : "")}")) + "]";

    private static string Words(string input, Span span) => span.End <= input.Length ? span.Of(input).ToString() : "?";
}
