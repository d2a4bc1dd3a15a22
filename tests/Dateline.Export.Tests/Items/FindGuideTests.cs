using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Archive.Find;
using Dateline.Export.Items;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Items;

public sealed class FindGuideTests
{
    [Fact]
    public void The_guide_in_docs_explains_every_field_as_the_query_language_does()
    {
        var rows = new StringBuilder("| field | value | meaning | example |\n|---|---|---|---|\n");
        foreach (var field in FindFields.All)
        {
            string value = field.Value switch
            {
                FindValue.Words => "words",
                FindValue.Label => string.Join(", ", field.Labels.Select(label => $"`{label}`")),
                FindValue.Number => "number, bound or range",
                FindValue.Date => field.Name is "on" ? "date or range" : "date",
                FindValue.YesNo => "`true`, `false`",
                _ => "letters",
            };
            rows.Append($"| `{field.Name}` | {value} | {field.Meaning} | `{field.Example}` |\n");
        }

        AssertPart("../../../docs/find.md", "fields", rows.ToString());
    }

    [Fact]
    public void The_guide_in_docs_lists_every_format_of_an_export()
    {
        string rows = string.Concat(ItemWriters.OfExports.Select(format => $"| `{format.Name}` | {format.Meaning} |\n"));
        AssertPart("../../../docs/export.md", "formats", "| `--as` | what it is |\n|---|---|\n" + rows);
    }

    private static void AssertPart(string path, string part, string actual, [CallerFilePath] string file = "")
    {
        string begin = $"<!-- {part}: DATELINE_APPROVE=1 dotnet test tests/Dateline.Export.Tests writes them again -->\n", end = $"<!-- end of {part} -->\n";
        string guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, path));
        int from = guide.IndexOf(begin, StringComparison.Ordinal) + begin.Length, to = guide.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{path} lacks the marks between which the {part} stand.");
        Approved.AssertEqual(guide[..from] + actual + guide[to..], path, file);
    }
}
