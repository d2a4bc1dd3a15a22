namespace Dateline.Training.Places;

/// <summary>Makes the lines along which countries meet: arcs that two countries share, simplified.</summary>
internal static class BorderLines
{
    /// <summary>How far a line may be off, in degrees: half a kilometre.</summary>
    private const double Tolerance = 0.0045;

    public static byte[] Make(Topology world, IReadOnlyDictionary<string, byte> countryOfCode)
    {
        var owners = new SortedDictionary<int, List<byte>>();
        foreach (var (id, _, rings) in world.Areas)
        {
            if (!countryOfCode.TryGetValue(id, out byte country)) continue;
            foreach (int arc in rings.SelectMany(r => r).Select(a => a < 0 ? ~a : a).Distinct())
            {
                if (!owners.TryGetValue(arc, out var list)) owners[arc] = list = [];
                if (!list.Contains(country)) list.Add(country);
            }
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var (arc, list) in owners)
        {
            if (list.Count != 2) continue;
            var line = Simplify(world.Arc(arc));
            writer.Write(list[0]);
            writer.Write(list[1]);
            writer.Write((ushort)0);
            writer.Write(line.Count);
            foreach (var (x, y) in line)
            {
                writer.Write((int)Math.Round(y * 10_000));
                writer.Write((int)Math.Round(x * 10_000));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Leaves out points that lie within the tolerance of the line without them (Douglas and Peucker's way).</summary>
    private static List<(double X, double Y)> Simplify((double X, double Y)[] line)
    {
        var keep = new bool[line.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int From, int To)>();
        open.Push((0, line.Length - 1));
        while (open.TryPop(out var part))
        {
            double worst = Tolerance;
            int at = -1;
            for (int i = part.From + 1; i < part.To; i++)
            {
                double off = Off(line[i], line[part.From], line[part.To]);
                if (off > worst) (worst, at) = (off, i);
            }

            if (at < 0) continue;
            keep[at] = true;
            open.Push((part.From, at));
            open.Push((at, part.To));
        }

        return [.. line.Where((_, i) => keep[i])];
    }

    private static double Off((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, length = (dx * dx) + (dy * dy);
        double share = length == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / length, 0, 1);
        return double.Hypot(p.X - a.X - (share * dx), p.Y - a.Y - (share * dy));
    }
}
