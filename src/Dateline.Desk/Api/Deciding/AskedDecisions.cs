using System.Globalization;
using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Desk.Api.Answers;
using Dateline.Reading.Description;
using Dateline.Reconcile.Deciding;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Api.Deciding;

/// <summary>Reads the decisions that a request asks for.</summary>
internal static class AskedDecisions
{
    private static readonly Dictionary<string, DecisionKind> Kinds = Enum.GetValues<DecisionKind>().ToDictionary(Labels.Of, StringComparer.Ordinal);

    /// <summary>The decisions of a body: one, or a list.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static async Task<IReadOnlyList<DecisionAsked>> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasJsonContentType()) throw new ProblemException(ProblemKind.MediaType.Because("Decisions are application/json."));
        byte[] body = await RequestBody.ReadAsync(request, stop);
        try
        {
            var first = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ApiJson.Options.MaxDepth });
            bool isList = first.Read() && first.TokenType == JsonTokenType.StartArray;
            List<DecisionAsked?> asked = isList ? JsonSerializer.Deserialize<List<DecisionAsked?>>(body, ApiJson.Options) ?? [] : [JsonSerializer.Deserialize<DecisionAsked>(body, ApiJson.Options)];
            if (asked is [] || asked.Contains(null)) throw new ProblemException(ProblemKind.BadRequest.Because("The body is a decision, or a list of at least one."));
            return asked.Count <= ApiLimits.MostDecisions ? [.. asked.OfType<DecisionAsked>()] : throw new ProblemException(ProblemKind.TooLarge.Because($"One request makes {ApiLimits.MostDecisions} decisions at most."));
        }
        catch (JsonException wrong)
        {
            throw new ProblemException(RequestBody.Wrong(wrong));
        }
    }

    /// <summary>A decision about a report or an item of it.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="view">The archive.</param>
    /// <param name="report">The report.</param>
    /// <param name="expected">What the person saw of it.</param>
    public static DecisionRequest At(DecisionAsked asked, IArchiveView view, KeptReport report, string expected)
    {
        var kind = Kind(asked);
        if (kind == DecisionKind.Undo)
        {
            if (About(view, asked) is not { } undone || Target.HashOf(undone.On) != report.Hash) throw Invalid($"There is no decision {asked.Target} about this report.");
            return Make(asked, kind, asked.Target!, expected);
        }

        if (asked.Target?.Contains(':', StringComparison.Ordinal) == true) throw Invalid("\"target\" is an item of the report, such as i1.");
        return Make(asked, kind, asked.Target is { Length: > 0 } part ? $"{report.Id}:{part}" : report.Id, expected);
    }

    /// <summary>A decision that is about no one report: who is who, which items are one, and undoing that.</summary>
    public static DecisionRequest Across(DecisionAsked asked, IArchiveView view)
    {
        var kind = Kind(asked);
        if (asked.Target is not { Length: > 0 } target) throw Invalid("\"target\" is missing.");
        bool fits = kind switch
        {
            DecisionKind.Merge or DecisionKind.Split => true,
            DecisionKind.Undo => About(view, asked) is { } undone && (undone.Other is not null || Target.HashOf(undone.On) is null),
            _ => target.StartsWith("actor:", StringComparison.Ordinal),
        };
        return fits ? Make(asked, kind, target, null) : throw Invalid("Here are decisions about actors, merges and splits, and their undoing; about a report decide at /api/v1/reports/REPORT/decisions.");
    }

    private static DecisionRequest Make(DecisionAsked asked, DecisionKind kind, string target, string? expected) => new()
    {
        Kind = kind,
        Target = target,
        Other = asked.Other,
        Field = asked.Field,
        Value = asked.Value is { ValueKind: not JsonValueKind.Undefined } value ? value.GetRawText() : null,
        Note = asked.Note,
        By = "",
        At = default,
        Expected = expected,
    };

    private static DecisionKind Kind(DecisionAsked asked) =>
        Kinds.TryGetValue(asked.Kind, out var kind) ? kind : throw new ProblemException(ProblemKind.BadRequest.Because($"\"kind\" is one of {string.Join(", ", Kinds.Keys)}."));

    private static Decision? About(IArchiveView view, DecisionAsked asked) =>
        long.TryParse(asked.Target, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? view.FindDecision(number) : null;

    private static ProblemException Invalid(string why) => new(ProblemKind.Invalid.Because(why));
}
