using System.Collections.Immutable;
using System.Text;
using Dateline.Intake.Bytes;
using Dateline.Intake.Formats.Html.Body;
using Dateline.Intake.Formats.Html.Facts;
using Dateline.Intake.Formats.Html.Tree;
using Dateline.Text;

namespace Dateline.Intake.Formats.Html;

/// <summary>One report a page: the article that the page is about, found among everything around it (see README.md in this folder).</summary>
public sealed class HtmlFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "HTML";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return HtmlBeginning.Is(head.Text) || head.Source.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true || ((head.HasExtension(".html") || head.HasExtension(".htm") || head.HasExtension(".xhtml")) && head.Text.Contains('<'));
    }

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        ArgumentNullException.ThrowIfNull(head);
        yield return ReadPage(head, id, bytes);
    }

    private Outcome ReadPage(SourceHead head, string id, Stream bytes)
    {
        string name = head.Source.Name;
        if (WholeSource.Read(bytes, IntakeLimits.LongestReport) is not { } all)
            return new Refused(new Problem(name, $"is larger than {IntakeLimits.LongestReport / (1024 * 1024)} MiB, the most one report may have"));
        return PageEncoding.Decode(all.Span, out string page, NamedEncoding.CharsetOf(head.Source.ContentType)) is { } trouble
            ? new Refused(new Problem(name, trouble))
            : ReadText(head.Source, id, page);
    }

    private Outcome ReadText(Source source, string id, string page)
    {
        string name = source.Name;
        if (HtmlTree.Build(page) is not { } root)
            return new Refused(new Problem(name, $"is a page of more than {IntakeLimits.MostElements:N0} elements, the most one may have"));
        var facts = PageFacts.Find(root, source);
        var blocks = LinkedBody.Check(BodyFinder.Find(root, facts), facts);
        if (blocks.Count == 0) return new Refused(new Problem(name, "is a page without text: what it shows may be loaded by its scripts, which are not run"));
        root.NumberAll();
        return new Taken(Write(facts, blocks, name, id));
    }

    private Report Write(PageFacts facts, IReadOnlyList<TextBlock> blocks, string name, string id)
    {
        var text = new StringBuilder(facts.Title);
        var runs = ImmutableArray.CreateBuilder<OriginRun>(blocks.Count + 1);
        if (facts.Title is not null) runs.Add(new OriginRun(0, "/html", null));
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append('\n');
            runs.Add(new OriginRun(text.Length, block.Holder.Path, block.Line));
            text.Append(block.Text);
        }

        return new Report
        {
            Id = id,
            Text = text.ToString(),
            Title = facts.Title is { } title ? new Span(0, title.Length) : null,
            Byline = facts.Byline,
            Source = facts.Source,
            Url = facts.Url,
            Language = facts.Language,
            Given = facts.Published?.Day,
            PublishedAt = facts.Published?.Moment,
            ModifiedAt = facts.Modified?.Moment,
            Origin = new Origin(name, Name, runs.ToImmutable()),
        };
    }
}
