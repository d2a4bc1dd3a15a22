namespace Dateline.Desk.Api.Documents;

/// <summary>What the description of an endpoint says beyond what its method tells.</summary>
internal sealed record ApiNotes
{
    /// <summary>Whether its answers bear an ETag, and If-None-Match is answered with 304.</summary>
    public bool HasTag { get; init; }

    /// <summary>The status codes of the problems that it may answer with, besides those of all endpoints.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];

    /// <summary>The request's body: by media type, the name of its schema (null for any bytes) and an example.</summary>
    public IReadOnlyList<(string Type, string? Schema, string? Example)> Bodies { get; init; } = [];

    /// <summary>Headers of the request: name, whether it must be there, and what it is.</summary>
    public IReadOnlyList<(string Name, bool IsRequired, string Meaning)> Headers { get; init; } = [];
}

/// <summary>Stands for the record of a report, whose schema is that of docs/record.schema.json.</summary>
internal sealed record ReportRecord;
