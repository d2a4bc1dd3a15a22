using BenchmarkDotNet.Running;
using Dateline.Bench;
using Dateline.Bench.Archives;

if (args is ["find", .. var rest]) FindBench.Run(rest);
else BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
