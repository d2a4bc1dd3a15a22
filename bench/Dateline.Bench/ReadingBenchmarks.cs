using BenchmarkDotNet.Attributes;
using Dateline.Intake;
using Dateline.Language.Tokens;
using Dateline.Reading;

namespace Dateline.Bench;

/// <summary>The time and memory of reading every report in <c>samples/</c> once, on one core.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly Report[] _reports = Samples.TakeIn();
    private readonly RecordReader _reader = RecordReader.Open();

    /// <summary>Tokens, sentences and paragraphs.</summary>
    [Benchmark]
    public int Tokenise()
    {
        int tokens = 0;
        foreach (var report in _reports) tokens += Tokenizer.Read(report.Text, report.Title).Count;
        return tokens;
    }

    /// <summary>The whole record.</summary>
    [Benchmark]
    public int Read()
    {
        int statements = 0;
        foreach (var report in _reports) statements += _reader.Read(report).Statements.Length;
        return statements;
    }
}
