using System.Text;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Tests;

/// <summary>
/// A text with its names and marks written into it: <c>[S:[P:Lena Aroyo]] [K:said] [C:“We will stay.”]</c>. Names are P
/// (person), O (organisation), L (place), G (group); marks S (source), K (cue), C (content). Tags come from a few rules.
/// </summary>
internal sealed class Notation
{
    private static readonly Lazy<StatementLinker> Linker = new(static () =>
        new StatementLinker(LinkingModel.Read(File.ReadAllBytes(Path.Combine(Checkout.Root, "models", "linking.bin")))));

    private readonly List<(char Kind, Span Span)> _parts = [];

    private Notation(string written)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Kind, int Start)>();
        for (int at = 0; at < written.Length; at++)
        {
            if (written[at] == '[' && at + 2 < written.Length && written[at + 2] == ':')
            {
                open.Push((written[at + 1], text.Length));
                at += 2;
            }
            else if (written[at] == ']' && open.TryPop(out var part))
            {
                _parts.Add((part.Kind, new Span(part.Start, text.Length)));
            }
            else
            {
                text.Append(written[at]);
            }
        }

        var tokens = Tokenizer.Read(text.ToString());
        var names = _parts.Where(part => "POLG".Contains(part.Kind, StringComparison.Ordinal)).OrderBy(part => part.Span)
            .Select(part => (Kind: KindOf(part.Kind), Range: Covered(tokens, part.Span)))
            .Select(name => new Name(name.Range.First, name.Range.AfterLast, name.Kind));
        var marks = new Mark[tokens.Count];
        foreach (var (kind, span) in _parts.Where(part => "SKC".Contains(part.Kind, StringComparison.Ordinal)))
        {
            var range = Covered(tokens, span);
            int part = "SKC".IndexOf(kind, StringComparison.Ordinal);
            for (int at = range.First; at < range.AfterLast; at++) marks[at] = (Mark)((part * 2) + (at == range.First ? 1 : 2));
        }

        Analysis = new Analysis
        {
            Tokens = tokens,
            Tags = new Upos[tokens.Count],
            FineTags = RoughTags.Of(tokens, marks),
            Names = [.. names],
            Marks = marks,
        };
    }

    public Analysis Analysis { get; }

    public string Text => Analysis.Tokens.Text;

    public static Notation Of(string written) => new(written);

    /// <summary>The statements and actors that the reader finds.</summary>
    public StatementReading Read(Func<TokenRange, Mark[]>? reread = null) => new StatementReader(Linker.Value).Read(Analysis, reread);

    /// <summary>The statements in few words: <c>Lena Aroyo &lt; she | said | “We will stay.”</c>.</summary>
    public string[] Statements(Func<TokenRange, Mark[]>? reread = null)
    {
        var reading = Read(reread);
        return [.. reading.Statements.Select(statement => Show(statement, reading))];
    }

    /// <summary>The fullest names of all actors of a kind.</summary>
    public string[] Names(ActorKind kind) =>
        [.. Read().Actors.Where(actor => actor.Kind.Value == kind).Select(actor => Of(actor.Name))];

    /// <summary>The roles of the actor whose fullest name is <paramref name="name"/>.</summary>
    public string[] Roles(string name) =>
        [.. Read().Actors.Single(actor => string.Equals(Of(actor.Name), name, StringComparison.Ordinal)).Roles.Select(role => Of(role.Title))];

    public string Of(Span span) => span.Of(Text).ToString();

    public static TokenRange Covered(TokenTable tokens, Span span)
    {
        int first = tokens.TokenAt(span.Start), afterLast = first;
        while (afterLast < tokens.Count && tokens.Starts[afterLast] < span.End) afterLast++;
        return new TokenRange(first, afterLast);
    }

    private string Show(Statement statement, StatementReading reading)
    {
        string who = statement.Speaker?.Actor is { } id ? Of(reading.Actors.Single(actor => string.Equals(actor.Id, id.Value, StringComparison.Ordinal)).Name) : "?";
        string source = statement.Speaker is { } speaker ? Of(speaker.Span) : "-";
        return $"{who} < {source} | {(statement.Cue is { } cue ? Of(cue) : "-")} | {string.Join(" + ", statement.Content.Select(part => Of(part.Span)))}";
    }

    private static NameKind KindOf(char letter) => letter switch
    {
        'P' => NameKind.Person,
        'O' => NameKind.Organisation,
        'L' => NameKind.Location,
        _ => NameKind.Group,
    };
}
