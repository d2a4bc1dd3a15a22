using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Decisions.Fields;
using Dateline.Archive.Find;
using Dateline.Reading.Records.Places;
using static Dateline.Reconcile.Deciding.DecisionOutcome;

namespace Dateline.Reconcile.Deciding;

/// <summary>Works out what requests come to, each after those before it, without changing anything.</summary>
/// <param name="view">The archive.</param>
/// <param name="gazetteer">Finds a place by the words that name it.</param>
internal sealed class DecisionPlan(IArchiveView view, Func<string, GazetteerPlace?>? gazetteer)
{
    private const int LongestText = 4000, LongestValue = 64 * 1024;

    // Behind every number that an archive gives.
    private const long FirstNumber = long.MaxValue / 2;

    private readonly SortedDictionary<ReportNumber, ReportDraft> _drafts = [];
    private readonly List<Decision> _decisions = [];

    /// <summary>The decisions so far, still without their numbers.</summary>
    public IEnumerable<Decision> Decisions => _decisions.Select(decision => decision with { Number = 0 });

    /// <summary>The reports that they are about.</summary>
    public IEnumerable<ReportDraft> Drafts => _drafts.Values;

    /// <summary>Takes in one request.</summary>
    /// <returns>Why it cannot be; null where it can.</returns>
    public Refused? Add(DecisionRequest request)
    {
        if (Wrong(request) is { } wrong) return new(RefusalReason.Invalid, wrong);
        var decision = new Decision
        {
            Number = FirstNumber + _decisions.Count,
            Kind = request.Kind,
            On = "",
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note,
            By = request.By,
            At = request.At,
        };
        return request.Kind is DecisionKind.Undo ? AddUndo(request, decision) : AddOther(request, decision);
    }

    private static string? Wrong(DecisionRequest request) => request switch
    {
        { By: var by } when string.IsNullOrWhiteSpace(by) || by.Length > LongestText => "somebody must decide",
        { Note.Length: > LongestText } => $"a note has {LongestText} characters at most",
        { Value.Length: > LongestValue } => $"a value has {LongestValue} characters at most",
        { Kind: DecisionKind.Correct, Field: null } or { Kind: DecisionKind.Correct, Value: null } => "to correct takes a field and a value",
        { Kind: DecisionKind.Add, Value: null } => "to add takes a value: {\"passages\": [[start, end]], \"fields\": {...}}",
        { Kind: DecisionKind.Add, Field: not null } => "to add takes no field: fields[+] is corrected instead",
        { Kind: DecisionKind.Note } when string.IsNullOrWhiteSpace(request.Note) => "a note must say something",
        { Kind: DecisionKind.Merge or DecisionKind.Split, Other: null } => "two are needed to be one or not",
        { Kind: not (DecisionKind.Correct or DecisionKind.Add), Value: not null } => "a value is for corrections and additions only",
        _ => null,
    };

    private Refused? AddUndo(DecisionRequest request, Decision decision)
    {
        if (!long.TryParse(request.Target, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || view.FindDecision(number) is not { } undone)
            return new(RefusalReason.NotFound, $"there is no decision {request.Target}");
        decision = decision with { On = undone.On, Other = undone.Other, Undone = number };
        var draft = Target.HashOf(undone.On) is { } hash && view.FindReport(hash) is { } report ? DraftOf(report) : null;
        if (IsChanged(request, draft) is { } changed) return changed;
        bool isUndone = draft?.IsUndone(undone) ?? view.Decisions(undone.On).Concat(_decisions).Undone().Contains(number);
        if (isUndone) return new(RefusalReason.Invalid, $"decision {number} does not hold any more");
        var about = undone;
        while (about is { Kind: DecisionKind.Undo, Undone: { } before }) about = view.FindDecision(before);
        draft?.Try(decision, isRevision: about?.Kind is DecisionKind.Accept or DecisionKind.Reject or DecisionKind.Correct or DecisionKind.Add);
        _decisions.Add(decision);
        return null;
    }

    private Refused? AddOther(DecisionRequest request, Decision decision)
    {
        if (Resolve(request.Target, request.Kind, out var meant) is { } refused) return refused;
        if (IsChanged(request, meant.Draft) is { } changed) return changed;
        decision = decision with { On = meant.On };
        if (request.Kind is DecisionKind.Merge or DecisionKind.Split)
        {
            if (Resolve(request.Other!, request.Kind, out var other) is { } not) return not;
            if (!string.Equals(KindOf(meant), KindOf(other), StringComparison.Ordinal)) return new(RefusalReason.Invalid, "only two actors, or two items of one kind, can be one or not");
            if (string.Equals(meant.On, other.On, StringComparison.Ordinal)) return new(RefusalReason.Invalid, "both are the same");
            decision = decision with { Other = other.On };
        }

        if (meant is not { Draft: { } draft })
            return request.Field is null && request.Kind is not DecisionKind.Correct ? Take(null, decision, isRevision: false) : new(RefusalReason.Invalid, "an actor across reports has no field to decide about");
        if (request.Kind is DecisionKind.Add) return AddItem(draft, decision, meant.Kind!, request.Value!);
        if (meant.Item is not { } item)
            return request.Field is null && request.Kind is not DecisionKind.Correct ? Take(draft, decision, isRevision: false) : new(RefusalReason.Invalid, "a report has no field to decide about: name an item, REPORT:ITEM");
        bool isRejected = draft.Now.StateOf(item) == ItemState.Rejected;
        if (isRejected && (request.Field is not null || request.Kind is DecisionKind.Merge or DecisionKind.Split))
            return new(RefusalReason.Invalid, $"{item.Id} was rejected: accept it, or undo that, first");
        return request.Field is null
            ? Take(draft, decision, isRevision: request.Kind is DecisionKind.Reject || (request.Kind is DecisionKind.Accept && isRejected))
            : AddField(draft, decision, item, request);
    }

    private Refused? AddField(ReportDraft draft, Decision decision, RecordItem item, DecisionRequest request)
    {
        var record = draft.Now.Whole;
        if (FieldPath.Parse(request.Field!) is not { } path) return new(RefusalReason.Invalid, $"'{request.Field}' is no field: write figures[0].value");
        if (path.ToAnchored(record, item) is not { } anchored) return new(RefusalReason.NotFound, $"{item.Id} has no {request.Field}");
        decision = decision with { Field = anchored.ToString() };
        if (request.Kind is DecisionKind.Accept or DecisionKind.Note)
        {
            string indexed = anchored.ToIndexed(record, item)!.ToString();
            if (!ItemFields.Of(record, item).Any(field => string.Equals(field.Path, indexed, StringComparison.Ordinal))) return new(RefusalReason.NotFound, $"{item.Id} has no {request.Field}");
            bool restores = request.Kind is DecisionKind.Accept && draft.Now[item].Fields.TryGetValue(decision.Field!, out var last) && last.Kind is not DecisionKind.Accept;
            return Take(draft, decision, restores);
        }

        if (request.Kind is DecisionKind.Reject) return Take(draft, decision, isRevision: true);
        var value = new DecidedValue(record, gazetteer).OfField(AnchoredItem.Kinds[(int)item.Kind], anchored, request.Value!);
        return value.Wrong is { } wrong ? new(RefusalReason.Invalid, wrong) : Take(draft, decision with { Value = value.Json }, isRevision: true);
    }

    private Refused? AddItem(ReportDraft draft, Decision decision, string kind, string value)
    {
        var record = draft.Now.Whole;
        var decided = new DecidedValue(record, gazetteer);
        var written = decided.OfItem(kind, value);
        if (written.Wrong is { } wrong) return new(RefusalReason.Invalid, wrong);
        if (decided.FirstPassage(value) is not { } anchor) return new(RefusalReason.Invalid, "an item needs passages of the report: {\"passages\": [[start, end]], \"fields\": {...}}");
        var there = AnchoredItem.Of(record).Where(item => item.Anchor == anchor && string.Equals(item.Kind, kind, StringComparison.Ordinal)).Select(item => item.Id).FirstOrDefault();
        if (there is not null) return new(RefusalReason.Invalid, $"{there} begins with the very same passage: correct it instead");
        return Take(draft, decision with { On = Target.Item(kind, draft.Report.Hash, anchor), Value = written.Json }, isRevision: true);
    }

    private Refused? Take(ReportDraft? draft, Decision decision, bool isRevision)
    {
        if (draft?.Try(decision, isRevision) is { } wrong) return new(RefusalReason.Invalid, wrong);
        _decisions.Add(decision);
        return null;
    }

    private static Refused? IsChanged(DecisionRequest request, ReportDraft? draft) =>
        request.Expected is { } expected && draft is not null && !string.Equals(expected, draft.Version, StringComparison.Ordinal)
            ? new(RefusalReason.Changed, $"{draft.Report.Id} was decided about or read anew meanwhile: look at it again")
            : null;

    private static string KindOf(Meant meant) => meant switch
    {
        { Item: { } item } => AnchoredItem.Kinds[(int)item.Kind],
        { Draft: not null } => "report",
        _ => "actor",
    };

    // What people write is turned into words that outlive a re-reading; ids of items do not.
    private Refused? Resolve(string word, DecisionKind decision, out Meant meant)
    {
        meant = default;
        if (word.StartsWith("actor:", StringComparison.Ordinal))
        {
            meant = new(Target.Actor(word["actor:".Length..].Trim()), null, null, null);
            return decision is DecisionKind.Add || meant.On.Length == "actor:".Length ? new(RefusalReason.Invalid, $"'{word}' names nobody here") : null;
        }

        int colon = word.LastIndexOf(':');
        string id = colon < 0 ? word : word[..colon], part = word[(colon + 1)..];
        var reports = view.FindReports(id, 2);
        if (reports.Count == 0) return new(RefusalReason.NotFound, $"there is no report '{id}' in the archive");
        if (reports.Count > 1) return new(RefusalReason.Ambiguous, $"'{id}' may be several reports: write more of the id");
        var draft = DraftOf(reports[0]);
        if (decision is DecisionKind.Add)
        {
            if (colon < 0 || !AnchoredItem.Kinds.Contains(part, StringComparer.Ordinal)) return new(RefusalReason.Invalid, $"to add takes a kind: {reports[0].Id}:incidents");
            meant = new("", draft, null, part);
            return null;
        }

        meant = new(Target.Report(reports[0].Hash), draft, null, null);
        if (colon < 0) return null;
        if (draft.Now.WithId(part) is not { } item) return new(RefusalReason.NotFound, $"there is no item '{part}' in {reports[0].Id}: see dateline show {reports[0].Id} --format json");
        meant = new(Target.Item(AnchoredItem.Kinds[(int)item.Kind], reports[0].Hash, item.Evidence[0]), draft, item, null);
        return null;
    }

    private ReportDraft DraftOf(KeptReport report) => _drafts.TryGetValue(report.Number, out var draft) ? draft : _drafts[report.Number] = new(view, report);

    /// <summary>What a word of a person means.</summary>
    /// <param name="On">The target.</param>
    /// <param name="Draft">The report; null for an actor across reports.</param>
    /// <param name="Item">The item; null for a whole report.</param>
    /// <param name="Kind">The kind of which one is to be added.</param>
    private readonly record struct Meant(string On, ReportDraft? Draft, RecordItem? Item, string? Kind);
}
