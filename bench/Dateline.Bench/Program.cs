using BenchmarkDotNet.Running;
using Dateline.Bench;
using Dateline.Bench.Archives;
using Dateline.Bench.Desk;
using Dateline.Bench.Growth;
using Dateline.Bench.Kills;

switch (args)
{
    case ["kill", .. var rest]:
        return KillRun.Run(new Arguments(rest));
    case ["keep", .. var rest]:
        return KeepRun.Run(new Arguments(rest));
    case ["growth", .. var rest]:
        return GrowthRun.Run(new Arguments(rest));
    case ["find", .. var rest]:
        FindBench.Run(rest);
        return 0;
    case ["decide", .. var rest]:
        DecideBench.Run(rest);
        return 0;
    case ["desk", .. var rest]:
        await DeskBench.RunAsync(rest);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
        return 0;
}
