using Dateline.Reading.Places;

namespace Dateline.Export.Html;

/// <summary>A place to be drawn.</summary>
/// <param name="Name">Its label, safe to show on one line.</param>
/// <param name="Point">Where it is.</param>
/// <param name="IsArea">Whether it is an area, of which the point is the middle.</param>
/// <param name="Times">How much it weighs, from 1.</param>
/// <param name="About">What is told of it besides its name.</param>
internal readonly record struct MapPoint(string Name, GeoPoint Point, bool IsArea, int Times, string About);
