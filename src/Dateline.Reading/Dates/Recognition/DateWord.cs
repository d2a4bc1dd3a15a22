namespace Dateline.Reading.Dates.Recognition;

/// <summary>What part a word can play in a time expression. The names are those of <c>words.tsv</c>.</summary>
internal enum DateWordKind : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>A day of the week; value 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>A day of the week in the plural.</summary>
    Weekdays,

    /// <summary>A month; value 1 to 12.</summary>
    Month,

    /// <summary>A whole number in digits or words.</summary>
    Number,

    /// <summary>"Hundred" or "thousand".</summary>
    Hundred,

    /// <summary>"First", "13th"; -1 for "final".</summary>
    Ordinal,

    /// <summary>"Few", "several".</summary>
    Few,

    /// <summary>"Couple".</summary>
    Couple,

    /// <summary>A unit of time in the singular; the value is a <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>A unit of time in the plural.</summary>
    Units,

    /// <summary>"Fortnight".</summary>
    Fortnight,

    /// <summary>"Yesterday", "today", "tomorrow"; value -1 to 1.</summary>
    Day,

    /// <summary>"Tonight".</summary>
    Night,

    /// <summary>A part of the day; the value is a <see cref="DayPart"/>.</summary>
    Part,

    /// <summary>"Noon", "midnight"; the value is the minute of the day.</summary>
    Noon,

    /// <summary>A season; value 1 (spring) to 4.</summary>
    Season,

    /// <summary>"Last", "this", "next"; value -1 to 1.</summary>
    Shift,

    /// <summary>"Latest".</summary>
    Latest,

    /// <summary>"The".</summary>
    The,

    /// <summary>"A", "an".</summary>
    Article,

    /// <summary>"Early", "mid", "late", "earlier", "later".</summary>
    Modifier,

    /// <summary>"Beginning", "middle", "end".</summary>
    Edge,

    /// <summary>"Recently", "now", "soon"; value -1 to 1.</summary>
    Reference,

    /// <summary>"Previously".</summary>
    Past,

    /// <summary>"Future".</summary>
    Future,

    /// <summary>"Daily", "weekly"; the value is a <see cref="TimeUnit"/>.</summary>
    Frequency,

    /// <summary>"Every", "each".</summary>
    Every,

    /// <summary>"Half".</summary>
    Half,

    /// <summary>"Fiscal".</summary>
    Fiscal,

    /// <summary>"A.m.", "p.m."; the value is the minutes to add.</summary>
    Meridiem,

    /// <summary>"About", "nearly".</summary>
    About,

    /// <summary>A date in digits: <c>2025-04-13</c>, <c>5/6/2025</c>; the value is yyyymmdd.</summary>
    Digits,

    /// <summary>A month and day in digits, or a fraction: <c>5/12</c>; the value is mmdd.</summary>
    MonthDay,

    /// <summary>A clock time in digits: <c>10:30</c>; the value is the minute of the day.</summary>
    Clock,

    /// <summary>"1990s", "'90s"; the value is the first year.</summary>
    Decade,
}

/// <summary>A unit of time, short ones first; the values are those of <c>words.tsv</c>.</summary>
internal enum TimeUnit : byte
{
    /// <summary>A second.</summary>
    Second,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,
}

/// <summary>A part of the day.</summary>
internal enum DayPart : byte
{
    /// <summary>None said.</summary>
    None,

    /// <summary>Morning.</summary>
    Morning,

    /// <summary>Afternoon.</summary>
    Afternoon,

    /// <summary>Evening.</summary>
    Evening,

    /// <summary>Night.</summary>
    Night,

    /// <summary>Midday.</summary>
    Midday,
}

/// <summary>A word with the part it can play.</summary>
/// <param name="Kind">The part.</param>
/// <param name="Value">Its value, by kind.</param>
/// <param name="Digits">How many digits it is written in; 0 for words.</param>
/// <param name="Mid">Whether it begins with "mid-".</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value, byte Digits = 0, bool Mid = false);
