using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Html;

public sealed class HtmlTests
{
    [Fact]
    public void Page() => File.WriteAllText("/tmp/page.html", Output.Of("html", SampleRecords.Harbour(), SampleRecords.Hostile(), SampleRecords.Wide(), SampleRecords.Empty()));

    [Fact]
    public void Page1() => File.WriteAllText("/tmp/page1.html", Output.Of("html", SampleRecords.Harbour()));
}
