using System.Globalization;
using Dateline.Archive.Find.Indexing;
using Dateline.Archive.Records;
using Dateline.Reading.Dates;

namespace Dateline.Archive.Find.Queries;

/// <summary>Reads the value of a field.</summary>
internal static class QueryValue
{
    private const int LeastBeginning = 3;

    // From 1400: what lies before is no matter of news, and months of it would be words that no item has.
    private const int FirstYear = 1400, LastYear = Tags.LastYear;

    /// <summary>A leaf of the tree.</summary>
    /// <param name="field">The field; null for the item's passages.</param>
    /// <param name="sign">What stands between the two.</param>
    /// <param name="value">The word or phrase.</param>
    /// <exception cref="QueryException">The value is none of the field.</exception>
    public static QueryNode Read(FindField? field, string sign, Piece value)
    {
        if (sign is not (":" or "=") && field!.Value is not (FindValue.Number or FindValue.Date)) throw new QueryException(value.At, $"{field.Name} has no order: write {field.Name}: instead of {field.Name}{sign}");
        return field?.Value switch
        {
            null => Words(field, value),
            FindValue.Words => Words(field, value),
            FindValue.Label => Label(field, value),
            FindValue.Number => Number(field, sign, value),
            FindValue.Date => Date(field, sign, value),
            FindValue.YesNo => YesNo(field, value),
            _ => Code(field, value),
        };
    }

    private static QueryNode Words(FindField? field, Piece value)
    {
        bool isBeginning = value.Kind is PieceKind.Word && value.Text.EndsWith('*');
        string words = isBeginning ? value.Text[..^1] : value.Text;
        int letters = words.Count(char.IsLetterOrDigit);
        if (letters == 0 || words.Any(char.IsControl)) throw new QueryException(value.At, $"'{value.Text}' holds no letter or digit to look for");
        if (isBeginning && letters < LeastBeginning) throw new QueryException(value.At, $"before * there are at least {LeastBeginning} letters");
        return field == FindFields.Text ? new QueryNode.Text(words, isBeginning) : new QueryNode.Words(field, words, isBeginning);
    }

    private static QueryNode Label(FindField field, Piece value)
    {
        var labels = value.Text.Split(',', StringSplitOptions.TrimEntries).Select(given =>
        {
            string label = field.Labels.FirstOrDefault(l => string.Equals(l, given.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase) || IsPlural(field, l, given))
                ?? throw new QueryException(value.At, $"{field.Name}: '{given}' is none of {string.Join(", ", field.Labels)}");
            return (QueryNode)new QueryNode.Label(field, label);
        }).ToArray();
        return labels.Length == 1 ? labels[0] : new QueryNode.Any([.. labels]);
    }

    private static bool IsPlural(FindField field, string label, string given) => field == FindFields.Is && string.Equals(label + "s", given, StringComparison.OrdinalIgnoreCase);

    private static QueryNode.Number Number(FindField field, string sign, Piece value)
    {
        int dots = value.Text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0 && sign is ":" or "=")
        {
            double least = Number(field, value, value.Text[..dots]), most = Number(field, value, value.Text[(dots + 2)..]);
            return least <= most ? new QueryNode.Number(field, least, most) : throw new QueryException(value.At, $"{field.Name}: the range ends before it starts");
        }

        double number = Number(field, value, value.Text);
        return sign switch
        {
            ">=" => new QueryNode.Number(field, number, double.MaxValue),
            ">" => new QueryNode.Number(field, double.BitIncrement(number), double.MaxValue),
            "<=" => new QueryNode.Number(field, 0, number),
            "<" => new QueryNode.Number(field, 0, double.BitDecrement(number)),
            _ => new QueryNode.Number(field, number, number),
        };
    }

    private static double Number(FindField field, Piece value, string text)
    {
        (string digits, double times) = text.ToLowerInvariant() switch
        {
            [.. var rest, 'b', 'n'] => (rest, 1e9),
            [.. var rest, 't', 'n'] => (rest, 1e12),
            [.. var rest, 'k'] => (rest, 1e3),
            [.. var rest, 'm'] => (rest, 1e6),
            var all => (all, 1),
        };
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowThousands;
        return double.TryParse(digits, Plain, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number * times)
            ? number * times
            : throw new QueryException(value.At, $"{field.Name}: '{text}' is no number: write 30, 1.5e9, 20bn, or a range 30..40");
    }

    private static QueryNode.Days Date(FindField field, string sign, Piece value)
    {
        if (sign is not (":" or "=") && field != FindFields.On) throw new QueryException(value.At, $"write {field.Name}: instead of {field.Name}{sign}");
        int dots = value.Text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0 && field == FindFields.On && sign is ":" or "=")
        {
            var (from, to) = (Day(field, value, value.Text[..dots]).FirstDay, Day(field, value, value.Text[(dots + 2)..]).LastDay);
            return from <= to ? new(from, to) : throw new QueryException(value.At, $"{field.Name}: the range ends before it starts");
        }

        var date = Day(field, value, value.Text);
        if (field == FindFields.After) return new(date.FirstDay, null);
        if (field == FindFields.Before) return new(null, date.FirstDay.PlusDays(-1));
        return sign switch
        {
            ">=" => new(date.FirstDay, null),
            ">" => new(date.LastDay.PlusDays(1), null),
            "<=" => new(null, date.LastDay),
            "<" => new(null, date.FirstDay.PlusDays(-1)),
            _ => new(date.FirstDay, date.LastDay),
        };
    }

    private static PartialDate Day(FindField field, Piece value, string text) =>
        Iso.TryDate(text) is { } date && date.Year is >= FirstYear and <= LastYear
            ? date
            : throw new QueryException(value.At, $"{field.Name}: '{text}' is no date from {FirstYear} to {LastYear}: write 2025-04-13, 2025-04 or 2025");

    private static QueryNode YesNo(FindField field, Piece value)
    {
        bool yes = value.Text.ToLowerInvariant() switch
        {
            "true" or "yes" => true,
            "false" or "no" => false,
            _ => throw new QueryException(value.At, $"{field.Name}: '{value.Text}' is neither true nor false"),
        };
        if (field.Flag is { } flag) return yes ? new QueryNode.Flag(flag) : new QueryNode.Not(new QueryNode.Flag(flag));
        if (field == FindFields.Agrees) return new QueryNode.Label(field, yes ? FindFields.Yes : FindFields.No);
        var label = new QueryNode.Label(field, FindFields.Yes);
        return yes ? label : new QueryNode.Not(label);
    }

    private static QueryNode Code(FindField field, Piece value)
    {
        if (field == FindFields.Report) return new QueryNode.Report(value.Text);
        int letters = field == FindFields.Currency ? 3 : 2;
        if (value.Text.Length != letters || !value.Text.All(char.IsAsciiLetter)) throw new QueryException(value.At, $"{field.Name}: '{value.Text}' is no code of {letters} letters");
        return new QueryNode.Label(field, value.Text.ToUpperInvariant());
    }
}
