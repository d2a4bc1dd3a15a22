using System.Collections.Immutable;
using System.Text;
using Dateline.Archive.Find;
using Dateline.Export.Json;
using Dateline.Mcp.Tools;

namespace Dateline.Mcp.Resources;

/// <summary>A resource, or a template of many.</summary>
/// <param name="Uri">Its address; of a template with <c>{...}</c> at the end.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it holds.</param>
/// <param name="MimeType">In which format.</param>
/// <param name="Read">Gives its text; of a template, for what stands in the place of the braces.</param>
internal sealed record RecordResource(string Uri, string Name, string Title, string Description, string MimeType, Func<string, string> Read)
{
    /// <summary>Whether it is a template.</summary>
    public bool IsTemplate => Uri.EndsWith('}');

    /// <summary>What stands before the braces.</summary>
    public string Beginning => IsTemplate ? Uri[..Uri.LastIndexOf('{')] : Uri;
}

/// <summary>All resources.</summary>
/// <param name="archive">The archive.</param>
internal sealed class ResourceCatalog(KeptArchive archive)
{
    private const string Json = "application/json";

    /// <summary>The resources and templates, in the order in which they are listed.</summary>
    public ImmutableArray<RecordResource> All { get; } =
    [
        new("dateline://schema/record", "record-schema", "The schema of a record", "JSON Schema of the record of one report: every field with its meaning. It holds no text of reports.", "application/schema+json", _ => Schema()),
        new("dateline://help/query", "query-help", "The query language", "The query language of find_items, field by field. It holds no text of reports.", "text/markdown", _ => QueryHelp()),
        new("dateline://report/{id}", "report", "A report", "A kept report: its text, where and when it was printed, by whom." + Words.Quoted, Json, id => new ReportPage(archive).Of(id).ToString()),
        new("dateline://record/{id}", "record", "A record", "The record of a kept report, with its text." + Words.Quoted, Json, id => new GetRecord(archive).Of(id).ToString()),
        new("dateline://happening/{id}", "happening", "A happening", "What reports together tell of one incident or engagement; the id of any item of it." + Words.Quoted, Json, id => new GetHappening(archive).Of(id).ToString()),
        new("dateline://actor/{name}", "actor", "An actor", "Whom a name means across reports: names, roles over time, reports, and why they are held to be one." + Words.Quoted, Json, name => new ActorPage(archive).Of(name).ToString()),
    ];

    /// <summary>Reads a resource.</summary>
    /// <param name="uri">Its address.</param>
    /// <returns>The resource and its text; null where there is no resource of this kind.</returns>
    /// <exception cref="Refusal">There is such a kind, but not this one of it.</exception>
    public (RecordResource Resource, string Text)? Read(string uri)
    {
        if (uri.Length > Limits.LongestArgument) throw new Refusal("The address of the resource is too long.");
        foreach (var resource in All)
        {
            if (!resource.IsTemplate)
            {
                if (string.Equals(uri, resource.Uri, StringComparison.Ordinal)) return (resource, resource.Read(""));
                continue;
            }

            if (!uri.StartsWith(resource.Beginning, StringComparison.Ordinal)) continue;
            string what = Uri.UnescapeDataString(uri[resource.Beginning.Length..]);
            if (what.Length == 0) throw new Refusal($"The address ends too early: it is {resource.Uri}.");
            return (resource, resource.Read(what));
        }

        return null;
    }

    private static string Schema()
    {
        using var bytes = new MemoryStream();
        RecordSchema.Write(bytes);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string QueryHelp()
    {
        var help = new StringBuilder("""
            # The query language of find_items

            Words and "phrases" are looked for in the passages of items; `word*` finds every word that begins so. Fields narrow down: `speaker:banda`, `place:"Kitwe"`,
            `killed>=30`, `killed:30..40`, `after:2026-03-01`. All parts must hold; `OR` between parts, `-` before one, and `( )` join them.

            | field | value | meaning | example |
            |---|---|---|---|

            """);
        foreach (var field in FindFields.All)
        {
            string value = field.Labels.IsEmpty ? field.Value.ToString().ToLowerInvariant() : string.Join(", ", field.Labels);
            help.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {field.Name} | {value} | {field.Meaning} | `{field.Example}` |\n");
        }

        return help.ToString();
    }
}
