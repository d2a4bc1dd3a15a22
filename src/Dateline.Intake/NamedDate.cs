using System.Globalization;

namespace Dateline.Intake;

/// <summary>Reads dates whose month is a word: RFC 822 and 1123, <c>asctime</c>, "March 4, 2025 10:15 PM EST".</summary>
internal static class NamedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly char[] Separators = [' ', ',', '\t', '\r', '\n', '-', '/'];

    // RFC 822's own zones and the few others that feeds use without doubt, in minutes from UTC.
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["z"] = 0,
        ["gmt"] = 0,
        ["ut"] = 0,
        ["utc"] = 0,
        ["est"] = -300,
        ["edt"] = -240,
        ["cst"] = -360,
        ["cdt"] = -300,
        ["mst"] = -420,
        ["mdt"] = -360,
        ["pst"] = -480,
        ["pdt"] = -420,
        ["akst"] = -540,
        ["akdt"] = -480,
        ["hst"] = -600,
        ["cet"] = 60,
        ["cest"] = 120,
        ["eet"] = 120,
        ["eest"] = 180,
        ["wet"] = 0,
        ["west"] = 60,
        ["msk"] = 180,
        ["jst"] = 540,
        ["kst"] = 540,
        ["aest"] = 600,
        ["aedt"] = 660,
    };

    /// <summary>The date; null where the text is none.</summary>
    public static NewsDate? Read(string text)
    {
        var parts = new Parts();
        int at = 0;
        foreach (string word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            at = text.IndexOf(word, at, StringComparison.Ordinal);
            // A hyphen parts day and month in old dates; before four digits at the end it is the sign of an offset.
            bool isMinus = at > 0 && text[at - 1] == '-' && parts.Time is not null;
            if (!parts.Take(isMinus ? "-" + word : word)) return null;
            at += word.Length;
        }

        return parts.ToDate();
    }

    private struct Parts
    {
        private int? _day;
        private int? _month;
        private int? _year;
        private TimeSpan? _offset;
        private bool _hasOtherZone;

        public TimeSpan? Time { get; private set; }

        public bool Take(string word)
        {
            if (word.Contains(':', StringComparison.Ordinal) && Time is null && char.IsAsciiDigit(word[0])) return TakeTime(word);
            if (word[0] is '+' or '-') return (_offset = NewsDate.ReadOffset(word)) is not null;
            if (char.IsAsciiDigit(word[0])) return TakeNumber(word);
            if (word.Length >= 3 && _month is null && Array.IndexOf(Months, word[..3].ToLowerInvariant()) is >= 0 and var month)
            {
                _month = month + 1;
                return true;
            }

            if (_offset is null && Zones.TryGetValue(word, out int minutes)) _offset = TimeSpan.FromMinutes(minutes);
            else if (_offset is null && word.Length > 3 && word.StartsWith("GMT", StringComparison.OrdinalIgnoreCase)) _offset = NewsDate.ReadOffset(word.AsSpan(3));
            else if (Time is { } time && word.Equals("PM", StringComparison.OrdinalIgnoreCase) && time.Hours < 12) Time = time + TimeSpan.FromHours(12);
            else if (Time is { } early && word.Equals("AM", StringComparison.OrdinalIgnoreCase) && early.Hours == 12) Time = early - TimeSpan.FromHours(12);
            else _hasOtherZone |= Time is not null && _offset is null && word.Length > 1 && char.IsLetter(word[0]);
            return true;
        }

        public readonly NewsDate? ToDate()
        {
            if (_day is not { } day || _month is not { } month || _year is not { } year) return null;
            if (day < 1 || year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month)) return null;
            var date = new DateOnly(year, month, day);
            // A zone that is not known leaves the moment open; RFC 822 without any means nothing either.
            return Time is { } time && _offset is { } offset && !_hasOtherZone ? NewsDate.At(date, time, offset) : new NewsDate(date, null);
        }

        private bool TakeTime(string word)
        {
            string clock = word.TrimEnd('Z', 'z');
            if (clock.Length < word.Length) _offset = TimeSpan.Zero;
            Time = NewsDate.ReadTime(clock);
            return Time is not null;
        }

        private bool TakeNumber(string word)
        {
            string digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h', '.');
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return false;
            if (digits.Length >= 3 || (_day is not null && _year is null)) _year ??= digits.Length > 2 ? number : number + (number < 70 ? 2000 : 1900);
            else _day ??= number;
            return true;
        }
    }
}
