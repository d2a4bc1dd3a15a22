using System.Runtime.CompilerServices;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Json;

public sealed class FieldGuideTests
{
    private const string Begin = "to write them again -->\n", End = "<!-- end of fields -->\n";

    [Fact]
    public void The_guide_in_docs_explains_every_field_as_the_descriptions_do()
    {
        string guide = File.ReadAllText(Path.Combine(Folder(), "../../../docs/record.md"));
        int begin = guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = guide.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, "The guide lacks the marks between which the fields stand.");
        Approved.AssertEqual(guide[..begin] + FieldGuide.Write() + guide[end..], "../../../docs/record.md");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
