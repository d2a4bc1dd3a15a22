using System.Collections.Immutable;
using Dateline.Archive.Find.Indexing;

namespace Dateline.Archive.Find;

/// <summary>What may stand behind the name of a field in a query.</summary>
public enum FindValue
{
    /// <summary>Words or a phrase: <c>speaker:rutte</c>, <c>speaker:"prime minister"</c>.</summary>
    Words,

    /// <summary>One of a closed list: <c>kind:strike</c>.</summary>
    Label,

    /// <summary>A number, a bound or a range: <c>killed>=30</c>, <c>killed:30..40</c>.</summary>
    Number,

    /// <summary>A day, month or year: <c>after:2025-04-01</c>.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    YesNo,

    /// <summary>Letters that name something: a country's or a currency's code, the id of a report.</summary>
    Code,
}

/// <summary>One field that can be asked for. Parser, help, documentation and completion are made from these.</summary>
public sealed record FindField
{
    internal FindField(string name, FindValue value, string meaning, string example) => (Name, Value, Meaning, Example) = (name, value, meaning, example);

    /// <summary>The name in a query.</summary>
    public string Name { get; }

    /// <summary>What may stand behind it.</summary>
    public FindValue Value { get; }

    /// <summary>What it means, a sentence for users.</summary>
    public string Meaning { get; }

    /// <summary>A query that uses it.</summary>
    public string Example { get; }

    /// <summary>The labels it may have, in order; empty where the list is not closed.</summary>
    public ImmutableArray<string> Labels { get; internal init; } = [];

    /// <summary>The fields of items that hold its words.</summary>
    internal ImmutableArray<NameField> Names { get; init; } = [];

    /// <summary>The letters before its labels among the tags.</summary>
    internal string? Tag { get; init; }

    /// <summary>The number it asks for.</summary>
    internal NumberField? Number { get; init; }

    /// <summary>The flag it asks for.</summary>
    internal ItemFlag? Flag { get; init; }
}
