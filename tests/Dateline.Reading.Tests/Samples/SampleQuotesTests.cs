using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Tests.Samples;

/// <summary>Every direct quote of the samples is found, with the right speaker.</summary>
public sealed class SampleQuotesTests
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    public static TheoryData<string> Names => [.. Sample.Names];

    [Theory, MemberData(nameof(Names))]
    public void Every_direct_quote_is_found_with_its_speaker(string name)
    {
        Sample sample = Sample.Load(name);
        Record record = Reader.Value.Read(sample.ToReport());
        string[] misses = [.. sample.Expected.Quotes.Select(q => Miss(q, record)).OfType<string>()];
        Assert.True(
            misses.Length == 0,
            $"{misses.Length} of {sample.Expected.Quotes.Length} quotes of {name} are not right:\n{string.Join('\n', misses)}");
    }

    private static string? Miss(ExpectedQuote quote, Record record)
    {
        int start = record.Report.Text.IndexOf(quote.Text, StringComparison.Ordinal);
        Span words = WithoutMarks(new Span(start, start + quote.Text.Length), record.Report.Text);
        Statement[] holders = [.. record.Statements.Where(s => s.Content.Any(c => c.Span.Contains(words)))];
        if (holders.Length == 0) return $"  not found: {quote.Speaker}: {quote.Text}";
        if (holders.Any(s => SpeakerNames.Agree(quote.Speaker, s, record))) return null;
        string speakers = string.Join(" and ", holders.Select(s => SpeakerNames.Of(s, record)).Distinct(StringComparer.Ordinal));
        return $"  given to {speakers}, said by {quote.Speaker}: {quote.Text}";
    }

    private static Span WithoutMarks(Span quote, string text) =>
        new(quote.Start + 1, text[quote.End - 1] is '”' or '"' ? quote.End - 1 : quote.End);
}
