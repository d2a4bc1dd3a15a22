using BenchmarkDotNet.Running;
using Dateline.Bench;

BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
