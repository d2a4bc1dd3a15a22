using System.Globalization;
using System.Text;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Cli.Output;
using Dateline.Reconcile;
using Dateline.Reconcile.Deciding;
using Dateline.Text;

namespace Dateline.Cli.Archives;

/// <summary>Appends a decision to an archive and lets what is worked out across reports follow it; or lists what was decided.</summary>
internal static class Deciding
{
    /// <summary>Does what was asked.</summary>
    public static ExitCode Run(DecideRequest request, IArchive archive)
    {
        if (request.Action is DecideRequest.ToList) return List(request, archive);
        using var gazetteer = new LazyGazetteer();
        using var change = archive.Change();
        switch (new Decider(new Reconciliation(), gazetteer.Find).Decide(change, Asked(request)))
        {
            case DecisionOutcome.Refused refused:
                return Refuse(refused, request, change);
            case DecisionOutcome.Made made:
                change.Commit();
                Console.Out.WriteLine(Line(made.Decision));
                break;
        }

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

    private static DecisionRequest Asked(DecideRequest request) => new()
    {
        Kind = request.Kind,
        Target = request.Targets[0],
        Other = request.Targets.Count > 1 ? request.Targets[1] : null,
        Field = request.Field,
        Value = request.Value,
        Note = request.Note,
        By = request.By,
        At = DateTimeOffset.UtcNow,
    };

    private static ExitCode Refuse(DecisionOutcome.Refused refused, DecideRequest request, IArchiveView view)
    {
        // Which reports may be meant is told with their titles.
        if (refused.Reason is RefusalReason.Ambiguous)
        {
            foreach (string word in request.Targets)
            {
                if (Resolve(view, word, out var code) is null) return code;
            }
        }

        Messages.Say(refused.Sentence);
        return refused.Reason is RefusalReason.NotFound ? ExitCode.NothingRead : ExitCode.Usage;
    }

    // For lists: what people write, in words that outlive a re-reading.
    private static string? Resolve(IArchiveView view, string word, out ExitCode code)
    {
        code = ExitCode.Done;
        if (word.StartsWith("actor:", StringComparison.Ordinal)) return Target.Actor(word["actor:".Length..].Trim());
        int colon = word.LastIndexOf(':');
        if (ReportChoice.Find(view, colon < 0 ? word : word[..colon], out code) is not { } report) return null;
        if (colon < 0) return Target.Report(report.Hash);
        string id = word[(colon + 1)..];
        if (view.DecidedRecordOf(report.Number).WithId(id) is { } item) return Target.Item(AnchoredItem.Kinds[(int)item.Kind], report.Hash, item.Evidence[0]);
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
