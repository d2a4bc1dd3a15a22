using Dateline.Intake.Bytes;
using Dateline.Intake.Containers;
using Dateline.Intake.Formats;

namespace Dateline.Intake;

/// <summary>Reads one source, report by report; a container member by member, each recognised anew.</summary>
/// <remarks>Bytes fail at any moment, and an iterator cannot yield from a catch; so each step is one call.</remarks>
/// <param name="source">The source.</param>
/// <param name="ids">Where ids are made.</param>
/// <param name="expansion">Where what is unpacked is counted; null for a source that stands in no container.</param>
/// <param name="depth">How many containers it stands in.</param>
internal sealed class OpenedSource(Source source, SourceIds ids, Expansion? expansion = null, int depth = 0) : IDisposable
{
    private HeadStream? _bytes;
    private IEnumerator<Outcome>? _reports;
    private bool _failed;

    /// <summary>What became of the next report; null where there is none.</summary>
    public Outcome? Next()
    {
        if (_failed) return null;
        try
        {
            _reports ??= Open().GetEnumerator();
            return _reports.MoveNext() ? _reports.Current : null;
        }
        catch (Exception failure) when (FileFailure.Describe(failure) is not null)
        {
            _failed = true;
            return new Refused(new Problem(source.Name, FileFailure.Describe(failure)!));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reports?.Dispose();
        _bytes?.Dispose();
    }

    private IEnumerable<Outcome> Open()
    {
        _bytes = new HeadStream(source.Open());
        if (SourceContainers.Recognise(_bytes.Head) is { } container) return Unpack(container, _bytes);
        var head = new SourceHead(source, _bytes.Head) { Ids = ids };
        return ReportFormats.Recognise(head).Read(head, ids.Make(source.FileName), _bytes);
    }

    private IEnumerable<Outcome> Unpack(IContainer container, HeadStream bytes)
    {
        if (depth == IntakeLimits.DeepestContainers)
            throw new ContainerException($"stands in more than {IntakeLimits.DeepestContainers} containers, one in another; unpack it first");
        var counted = expansion ?? new Expansion(() => bytes.KnownLength ?? bytes.Given);
        bool any = false;
        foreach (var member in container.Members(source, bytes, counted))
        {
            any = true;
            if (member.Problem is { } problem)
            {
                yield return new Refused(problem);
                continue;
            }

            using var inner = new OpenedSource(member.Source, ids, counted, depth + 1);
            while (inner.Next() is { } outcome) yield return outcome;
        }

        if (!any) yield return new Refused(new Problem(source.Name, "is an archive without files"));
    }
}
