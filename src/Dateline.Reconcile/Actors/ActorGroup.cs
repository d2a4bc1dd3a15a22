using System.Collections.Immutable;
using Dateline.Reading.Records.Actors;

namespace Dateline.Reconcile.Actors;

/// <summary>Why two names are held to be one actor's.</summary>
/// <param name="One">A name.</param>
/// <param name="Other">Another one.</param>
/// <param name="Reason">The rule, or the decision.</param>
public sealed record ActorLink(string One, string Other, string Reason);

/// <summary>An actor across reports, under all its names.</summary>
public sealed record ActorGroup
{
    /// <summary>The least of its nodes.</summary>
    public required long Number { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>Its names: the longest first.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Its nodes, ascending.</summary>
    public required ImmutableArray<long> Nodes { get; init; }

    /// <summary>Why the names are one actor's.</summary>
    public ImmutableArray<ActorLink> Links { get; init; } = [];

    /// <summary>The name to show.</summary>
    public string Name => Names[0];
}
