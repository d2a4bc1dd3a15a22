namespace Dateline.Reading.Dates.Recognition;

/// <summary>What kind of thing a time expression says, before it is resolved.</summary>
internal enum Shape : byte
{
    /// <summary>A place in the calendar: year, month, day, weekday, as far as said.</summary>
    Calendar,

    /// <summary>A day counted from the anchor: "yesterday".</summary>
    Day,

    /// <summary>The unit that holds the anchor, or one before or after it: "last week".</summary>
    Unit,

    /// <summary>So many units before or after the anchor: "three years ago".</summary>
    Offset,

    /// <summary>A quarter or half of a year.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    Half,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A decade or century.</summary>
    Decade,

    /// <summary>A numbered week.</summary>
    Week,

    /// <summary>A day with a name.</summary>
    Feast,

    /// <summary>The past, present or future as such: "now".</summary>
    Reference,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A length of time that ends or begins with the anchor: "the past three months".</summary>
    Stretch,

    /// <summary>What comes again and again.</summary>
    Set,

    /// <summary>A time of day alone.</summary>
    Clock,
}

/// <summary>What an expression is counted from.</summary>
internal enum Anchor : byte
{
    /// <summary>The report's date.</summary>
    Report,

    /// <summary>The date told before it in the text.</summary>
    Text,

    /// <summary>The date told right after it: "two days before April 5".</summary>
    Following,
}

/// <summary>Whether something is told as past or as to come.</summary>
internal enum Tense : byte
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>Past.</summary>
    Past,

    /// <summary>To come.</summary>
    Future,
}

/// <summary>Which part of a period is meant.</summary>
internal enum Modifier : byte
{
    /// <summary>All of it.</summary>
    None,

    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>A time expression as it stands, before any date is known: the words' meaning, not yet a place in the calendar.</summary>
internal struct TimeExpression
{
    /// <summary>A shift that was not said.</summary>
    public const int NoShift = int.MinValue;

    /// <summary>A count that is not a number: "several".</summary>
    public const int Vague = -1;

    /// <summary>The first token, and the one after the last.</summary>
    public int First, AfterLast;

    /// <summary>What kind of thing it says.</summary>
    public Shape Shape;

    /// <summary>What it is counted from.</summary>
    public Anchor Anchor;

    /// <summary>Past or to come, by the words around.</summary>
    public Tense Tense;

    /// <summary>Which part of it is meant.</summary>
    public Modifier Modifier;

    /// <summary>The part of the day that is meant.</summary>
    public DayPart Part;

    /// <summary>The unit counted in.</summary>
    public TimeUnit Unit;

    /// <summary>How many units, or which one (the third quarter).</summary>
    public int Count;

    /// <summary>Whether half a unit is to be added.</summary>
    public bool AndHalf;

    /// <summary>Before (-1), at (0) or after (1) the anchor; <see cref="NoShift"/> where not said.</summary>
    public int Shift;

    /// <summary>The shift of the year that it lies in ("of last year"); <see cref="NoShift"/> where not said.</summary>
    public int YearShift;

    /// <summary>Year, month, day of the month, day of the week, as far as said; else 0.</summary>
    public int Year, Month, Day, Weekday;

    /// <summary>The minute of the day; -1 where not said.</summary>
    public int Minute;

    /// <summary>The feast, where it is one.</summary>
    public Feast? Feast;

    /// <summary>For a first or last part of a period ("the first three months of"): -1 first, 1 last; else 0.</summary>
    public int Lead;

    /// <summary>Whether it tells an age.</summary>
    public bool IsAge;

    /// <summary>Whether the year is a fiscal one.</summary>
    public bool IsFiscal;

    /// <summary>An expression of nothing yet, at a token.</summary>
    public static TimeExpression At(int first) => new() { First = first, Shift = NoShift, YearShift = NoShift, Minute = -1 };
}
