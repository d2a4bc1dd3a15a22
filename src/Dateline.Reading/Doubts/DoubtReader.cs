using System.Collections.Immutable;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reading.Doubts;

/// <summary>Says of each item of a record how sure it is; time linear in the number of items.</summary>
/// <param name="ground">The report.</param>
internal sealed class DoubtReader(Groundwork ground)
{
    private readonly Passages _passages = new(ground);
    private readonly Signals _signals = new();

    /// <summary>Where given, is told the signals of each item: the kind, its id, then for a figure its number in the incident.</summary>
    public Action<string, string, int, Signals>? Say { get; init; }

    /// <summary>The record with what is doubtful about its items.</summary>
    public Record Read(Record record) => record with
    {
        Statements = Each(record.Statements, one => one with { Confidence = Of("statement", one.Id, 0, signals => StatementSignals.Read(_passages, one, signals)) }),
        Incidents = Each(record.Incidents, Of),
        Commitments = Each(record.Commitments, one => one with { Confidence = Of("commitment", one.Id, 0, signals => DealingSignals.Read(_passages, one, signals)) }),
        Engagements = Each(record.Engagements, one => one with { Confidence = Of("engagement", one.Id, 0, signals => DealingSignals.Read(_passages, one, signals)) }),
        Programmes = Each(record.Programmes, one => one with { Confidence = Of("programme", one.Id, 0, signals => DealingSignals.Read(_passages, one, signals)) }),
    };

    private Incident Of(Incident incident) => incident with
    {
        Figures = [.. incident.Figures.Select((figure, i) => figure with { Confidence = Of("figure", incident.Id, i, signals => IncidentSignals.Read(_passages, incident, figure, signals)) })],
        Confidence = Of("incident", incident.Id, 0, signals => IncidentSignals.Read(_passages, incident, signals)),
    };

    private Confidence Of(string kind, string id, int number, Action<Signals> read)
    {
        _signals.Clear();
        read(_signals);
        Say?.Invoke(kind, id, number, _signals);
        return DoubtWeights.Shipped.Weigh(kind, _signals);
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> change) => items.IsEmpty ? items : [.. items.Select(change)];
}
