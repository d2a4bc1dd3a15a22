using Dateline.Reading.Records.Checks;

namespace Dateline.Reading.Tests.Records.Checks;

public sealed class DistanceChecksTests
{
    [Fact]
    public void The_distance_of_two_points_is_that_of_the_great_circle()
    {
        MapPoint paris = new(48.8566, 2.3522), london = new(51.5074, -0.1278);
        Assert.InRange(paris.KilometersTo(london), 343, 345);
        Assert.Equal(0, paris.KilometersTo(paris), 6);
    }

    [Fact]
    public void The_poles_are_half_the_round_of_the_earth_apart() =>
        Assert.InRange(new MapPoint(90, 0).KilometersTo(new MapPoint(-90, 0)), 20_010, 20_020);
}
