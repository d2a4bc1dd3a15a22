using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Checks;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>Why a passage is marked; the names in lower case are the classes of the page.</summary>
internal enum MarkKind
{
    Verbatim,
    Paraphrase,
    Speaker,
    Cue,
    Addressee,
    Channel,
    Incident,
    Figure,
    Commitment,
    Engagement,
    Programme,
    Check,
    Role,
    Mention,
    Place,

    /// <summary>A passage that fills a field of an item: marked only while the item is pointed to.</summary>
    Part,

    /// <summary>A passage that a rule looked at: marked only while it is pointed to.</summary>
    Evidence,
}

/// <summary>One reason to mark a passage.</summary>
/// <param name="Span">The passage, never empty.</param>
/// <param name="Kind">The reason.</param>
/// <param name="Owner">The id of the item it belongs to; null for evidence.</param>
internal readonly record struct Marking(Span Span, MarkKind Kind, string? Owner)
{
    /// <summary>All reasons that a record gives, in reading order.</summary>
    public static ImmutableArray<Marking> Of(Record record)
    {
        var markings = new List<Marking>();
        foreach (var statement in record.Statements) AddStatement(markings, statement);
        foreach (var incident in record.Incidents) ItemMarkings.Add(markings, incident);
        foreach (var commitment in record.Commitments) ItemMarkings.Add(markings, commitment);
        foreach (var engagement in record.Engagements) ItemMarkings.Add(markings, engagement);
        foreach (var programme in record.Programmes) ItemMarkings.Add(markings, programme);
        foreach (var check in record.Checks) AddCheck(markings, check);
        foreach (var actor in record.Actors) AddActor(markings, actor);
        foreach (var place in record.Places)
            foreach (var mention in place.Mentions) markings.Add(new Marking(mention, MarkKind.Place, place.Id));
        foreach (var span in record.Published.Steps.SelectMany(step => step.Evidence)) markings.Add(new Marking(span, MarkKind.Evidence, null));
        markings.RemoveAll(marking => marking.Span.IsEmpty);
        return [.. markings.Distinct().OrderBy(marking => marking.Span)];
    }

    private static void AddStatement(List<Marking> markings, Statement statement)
    {
        Add(statement.Speaker?.Span, MarkKind.Speaker);
        Add(statement.Cue, MarkKind.Cue);
        Add(statement.Addressee?.Span, MarkKind.Addressee);
        Add(statement.Channel, MarkKind.Channel);
        AddEvidence(markings, statement.Speaker?.Actor);
        AddEvidence(markings, statement.Addressee?.Actor);
        AddEvidence(markings, statement.Act);
        foreach (var part in statement.Content)
        {
            Add(part.Span, part.Verbatim.Value ? MarkKind.Verbatim : MarkKind.Paraphrase);
            AddEvidence(markings, part.Verbatim);
        }

        void Add(Span? span, MarkKind kind)
        {
            if (span is { } passage) markings.Add(new Marking(passage, kind, statement.Id));
        }
    }

    private static void AddCheck(List<Marking> markings, Check check)
    {
        foreach (var passage in check.Evidence) markings.Add(new Marking(passage, MarkKind.Check, check.Id));
        AddEvidence(markings, check.Kind);
    }

    private static void AddActor(List<Marking> markings, Actor actor)
    {
        foreach (var mention in actor.Mentions) markings.Add(new Marking(mention, MarkKind.Mention, actor.Id));
        foreach (var role in actor.Roles)
        {
            markings.Add(new Marking(role.Title, MarkKind.Role, actor.Id));
            if (role.Organisation is { } organisation) markings.Add(new Marking(organisation, MarkKind.Role, actor.Id));
        }

        AddEvidence(markings, actor.Kind);
    }

    /// <summary>Adds the passages that a rule looked at.</summary>
    internal static void AddEvidence<T>(List<Marking> markings, Derived<T>? derived)
    {
        foreach (var span in derived?.Evidence ?? []) markings.Add(new Marking(span, MarkKind.Evidence, null));
    }
}
