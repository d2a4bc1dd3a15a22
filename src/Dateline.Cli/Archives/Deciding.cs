using System.Globalization;
using System.Text;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Cli.Output;
using Dateline.Reconcile;
using Dateline.Text;

namespace Dateline.Cli.Archives;

/// <summary>Appends a decision to an archive and lets what is worked out across reports follow it; or lists what was decided.</summary>
internal static class Deciding
{
    /// <summary>Does what was asked.</summary>
    public static ExitCode Run(DecideRequest request, IArchive archive)
    {
        if (request.Action is DecideRequest.ToList) return List(request, archive);
        using var change = archive.Change();
        if (Make(request, change, out var code) is not { } decision) return code;
        decision = change.Decide(decision);
        new Reconciliation().Decided(change, decision);
        change.Commit();
        Console.Out.WriteLine(Line(decision));
        return ExitCode.Done;
    }

    /// <summary>A decision on one line, for people.</summary>
    public static string Line(Decision decision)
    {
        string?[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{decision.Number}  {decision.At:yyyy-MM-dd HH:mm}  {decision.By}  {decision.Kind.ToString().ToLowerInvariant()}"),
            decision.Undone is { } undone ? string.Create(CultureInfo.InvariantCulture, $"{undone}") : Short(decision.On),
            Short(decision.Other), decision.Field, decision.Value, decision.Note is { } note ? $"({note})" : null,
        ];
        return VisibleText.OnOneLine(string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part))));
    }

    private static ExitCode List(DecideRequest request, IArchive archive)
    {
        using var view = archive.Read();
        string? target = null;
        if (request.Targets is [var word])
        {
            target = Resolve(view, word, out var code);
            if (target is null) return code;
        }

        var lines = new StringBuilder();
        foreach (var decision in view.Decisions(target)) lines.Append(Line(decision)).Append('\n');
        Console.Out.Write(lines);
        return ExitCode.Done;
    }

    private static Decision? Make(DecideRequest request, IArchiveView view, out ExitCode code)
    {
        string? on, other = null;
        if (request.Action is "undo")
        {
            var undone = view.Decisions().FirstOrDefault(earlier => earlier.Number == request.Undone);
            (on, other) = (undone?.On, undone?.Other);
            code = on is null ? ExitCode.NothingRead : ExitCode.Done;
            if (on is null) Messages.Say($"there is no decision {request.Undone}");
        }
        else
        {
            on = Resolve(view, request.Targets[0], out code);
            if (on is not null && request.Targets.Count > 1)
            {
                other = Resolve(view, request.Targets[1], out code);
                if (other is null) on = null;
            }
        }

        return on is null ? null : new()
        {
            Kind = request.Kind,
            On = on,
            Other = other,
            Field = request.Field,
            Value = request.Value,
            Undone = request.Action is "undo" ? request.Undone : null,
            Note = request.Note,
            By = request.By,
            At = DateTimeOffset.UtcNow,
        };
    }

    // What people write is turned into words that outlive a re-reading; ids of items do not.
    private static string? Resolve(IArchiveView view, string word, out ExitCode code)
    {
        code = ExitCode.Done;
        if (word.StartsWith("actor:", StringComparison.Ordinal)) return Target.Actor(word["actor:".Length..].Trim());
        int colon = word.LastIndexOf(':');
        if (ReportChoice.Find(view, colon < 0 ? word : word[..colon], out code) is not { } report) return null;
        if (colon < 0) return Target.Report(report.Hash);
        string id = word[(colon + 1)..];
        foreach (var item in AnchoredItem.Of(view.RecordOf(report.Number)))
        {
            if (string.Equals(item.Id, id, StringComparison.Ordinal)) return item.TargetIn(report.Hash);
        }

        Messages.Say($"there is no item '{id}' in {report.Id}: see dateline show {report.Id} --format json");
        code = ExitCode.NothingRead;
        return null;
    }

    // Nobody reads 64 digits.
    private static string? Short(string? target)
    {
        string[] parts = (target ?? "").Split(':');
        if (parts.Length < 2 || parts[1].Length != 64) return target;
        parts[1] = parts[1][..KeptReport.IdLength];
        return string.Join(':', parts);
    }
}
