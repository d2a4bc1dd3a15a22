using System.Collections.Immutable;

namespace Dateline.Intake;

/// <summary>Where a report's text came from: the file and, stretch by stretch, the place in it.</summary>
/// <param name="Source">The file or address as it was given; within an archive, <c>archive!member</c>.</param>
/// <param name="Format">The name of the format it was read as: <see cref="Formats.IReportFormat.Name"/>.</param>
/// <param name="Runs">The stretches of the text in order, the first at 0; empty where the whole text is the whole source.</param>
public sealed record Origin(string Source, string Format, ImmutableArray<OriginRun> Runs)
{
    /// <summary>The stretch that holds a character of the text; null where the text has no stretches.</summary>
    /// <param name="offset">The character, in UTF-16 code units from 0.</param>
    public OriginRun? At(int offset)
    {
        int low = 0, high = Runs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Runs[middle].Start <= offset) low = middle + 1;
            else high = middle - 1;
        }

        return high < 0 ? null : Runs[high];
    }
}

/// <summary>A stretch of the text, up to the next one, that came from one place of the source.</summary>
/// <param name="Start">Where it begins in the report's text, in UTF-16 code units from 0.</param>
/// <param name="Pointer">
/// The place in the source in the format's own terms: an XPath for XML and HTML (<c>/rss/channel/item[2]/title</c>), a JSON Pointer
/// (RFC 6901) for JSON.
/// </param>
/// <param name="Line">The line of the source at which the place begins, from 1; null where lines mean nothing.</param>
public readonly record struct OriginRun(int Start, string Pointer, long? Line);
