namespace Dateline.Training.Happenings;

/// <summary>Fits a logistic model by Newton's method.</summary>
internal static class LogisticFit
{
    private const int Rounds = 15;

    /// <summary>The weights that make the rows most likely.</summary>
    /// <param name="rows">What is looked at, whether it is so, and what is given of the log-odds.</param>
    /// <param name="ridge">What is added per weight squared, against weights that few rows speak for.</param>
    public static double[] Fit(IReadOnlyList<(double[] Values, bool Is, double Given)> rows, double ridge)
    {
        int width = rows[0].Values.Length;
        double[] weights = new double[width];
        for (int round = 0; round < Rounds; round++)
        {
            double[,] system = new double[width, width + 1];
            for (int i = 0; i < width; i++) (system[i, i], system[i, width]) = (ridge, ridge * weights[i]);
            foreach (var (values, isOne, given) in rows) AddRow(system, values, Chance(weights, values, given), isOne);
            double[] step = Solve(system);
            for (int i = 0; i < width; i++) weights[i] -= step[i];
            if (step.All(one => Math.Abs(one) < 1e-4)) break;
        }

        return weights;
    }

    /// <summary>What a model says of a row.</summary>
    public static double Chance(double[] weights, double[] values, double given = 0)
    {
        double sum = given;
        for (int i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static void AddRow(double[,] system, double[] values, double chance, bool isOne)
    {
        double error = chance - (isOne ? 1 : 0), spread = Math.Max(1e-9, chance * (1 - chance));
        int width = values.Length;
        for (int i = 0; i < width; i++)
        {
            if (values[i] == 0) continue;
            system[i, width] += error * values[i];
            for (int j = 0; j < width; j++) system[i, j] += spread * values[i] * values[j];
        }
    }

    // Gauss-Jordan; the matrix is positive definite, so no pivoting is needed.
    private static double[] Solve(double[,] system)
    {
        int width = system.GetLength(0);
        for (int i = 0; i < width; i++)
        {
            for (int row = 0; row < width; row++)
            {
                if (row == i) continue;
                double factor = system[row, i] / system[i, i];
                for (int column = i; column <= width; column++) system[row, column] -= factor * system[i, column];
            }
        }

        return [.. Enumerable.Range(0, width).Select(i => system[i, width] / system[i, i])];
    }
}
