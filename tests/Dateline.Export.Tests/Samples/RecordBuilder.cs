using System.Collections.Immutable;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;
using Dateline.Text;
using NodaTime;

namespace Dateline.Export.Tests.Samples;

/// <summary>Builds records by hand; passages are named by their words (the first place, or the first after other words).</summary>
internal sealed class RecordBuilder(string id, string title, string body)
{
    private readonly List<Statement> _statements = [];
    private readonly List<Actor> _actors = [];

    public string Text { get; } = title.Length > 0 ? title + "\n" + body : body;

    public Span Words(string words, string after = "")
    {
        int from = Text.IndexOf(after, StringComparison.Ordinal);
        int start = from < 0 ? -1 : Text.IndexOf(words, from + after.Length, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not stand in the text after '{after}'.");
        return new Span(start, start + words.Length);
    }

    private static ActorReference Means(Span span, string? actor, string rule = "same-words") =>
        new(span, actor is null ? null : new Derived<string>(actor, rule, [span]));

    public RecordBuilder Actor(string name, ActorKind kind, string[]? roles = null, bool named = true, params Span[] further)
    {
        Span first = Words(name);
        _actors.Add(new Actor
        {
            Id = $"a{_actors.Count + 1}",
            Name = first,
            Kind = new Derived<ActorKind>(kind, "name-kind", [first]),
            Named = named,
            Roles = [.. (roles ?? []).Select(role => new Role(Words(role), null, [Words(role)]))],
            Mentions = [.. further.Prepend(first).Order()],
        });
        return this;
    }

    public RecordBuilder Says(
        (Span Span, string? Actor)? speaker, Span? cue, (Span Span, bool Verbatim)[] content, Act act = Act.Say,
        (Span Span, string? Actor)? addressee = null, Span? channel = null, string? within = null)
    {
        Span whole = content.Select(part => part.Span).Aggregate((all, next) => all.Cover(next));
        if (speaker is { } who) whole = whole.Cover(who.Span);
        if (cue is { } words) whole = whole.Cover(words);
        _statements.Add(new Statement
        {
            Id = $"s{_statements.Count + 1}",
            Speaker = speaker is { } s ? Means(s.Span, s.Actor) : null,
            Cue = cue,
            Content = [.. content.Select(part => new ContentPart(
                part.Span, new Derived<bool>(part.Verbatim, "quotation-marks", [part.Span])))],
            Addressee = addressee is { } a ? Means(a.Span, a.Actor) : null,
            Channel = channel,
            Act = new Derived<Act>(act, cue is null ? "quotation-marks-only" : "cue", [cue ?? content[0].Span]),
            Within = within,
            Evidence = [whole],
        });
        return this;
    }

    public Record Build(DateOnly? given = null, string? source = null, string? url = null, string? language = "en") => new()
    {
        Report = new Report
        {
            Id = id,
            Text = Text,
            Title = title.Length > 0 ? new Span(0, title.Length) : null,
            Source = source,
            Url = url,
            Language = language,
            Given = given,
        },
        Published = given is { } day ? new ReportDate { Value = new PartialDate(LocalDate.FromDateOnly(day)), Basis = DateBasis.Given } : ReportDate.Unknown,
        Statements = [.. _statements],
        Actors = [.. _actors],
        Reader = new ReaderVersion("0.1.0", ImmutableSortedDictionary<string, string>.Empty.Add("tags", new string('a', 64))),
    };
}
