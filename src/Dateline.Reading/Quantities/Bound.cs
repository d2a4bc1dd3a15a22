namespace Dateline.Reading.Quantities;

/// <summary>How a number bounds what it counts.</summary>
public enum Bound
{
    /// <summary>Just so many.</summary>
    Exact,

    /// <summary>So many or more: "at least", "more than", "over".</summary>
    AtLeast,

    /// <summary>So many or fewer: "up to", "fewer than".</summary>
    AtMost,

    /// <summary>Roughly so many: "about", "nearly", "some", "dozens".</summary>
    About,
}
