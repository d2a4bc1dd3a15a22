using Dateline.Intake.Markup;

namespace Dateline.Intake.Formats.Nitf;

/// <summary>A story in NITF, alone or within NewsML-G2.</summary>
public sealed record NitfStory
{
    /// <summary>The story's id: <c>doc-id</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The headline: <c>hl1</c>, or the title of the document.</summary>
    public MarkedText? Headline { get; init; }

    /// <summary>The lines below it: <c>hl2</c>.</summary>
    public MarkedText? Below { get; init; }

    /// <summary>The dateline as it stands apart.</summary>
    public MarkedText? Dateline { get; init; }

    /// <summary>The byline, without a leading "By".</summary>
    public string? Byline { get; init; }

    /// <summary>The body; the abstract where there is none. Null where neither is there.</summary>
    public MarkedText? Body { get; init; }

    /// <summary>Who published it: <c>pubdata</c>, <c>distributor</c> or the holder of the copyright.</summary>
    public string? Source { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>When it was issued: <c>date.issue</c>, then the dates of release, publication and story.</summary>
    public WrittenDate? Issued { get; init; }

    /// <summary>When it may be published: <c>date.release</c>.</summary>
    public WrittenDate? Release { get; init; }

    /// <summary>When it was last revised: the latest of <c>revision-history</c>.</summary>
    public WrittenDate? Revised { get; init; }
}
