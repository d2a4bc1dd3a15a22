using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Tests.Clauses;

/// <summary>A sentence as the models read it, with its predicates by their words.</summary>
internal sealed class ReadClauses
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");
    private static readonly Lazy<LanguageReader> Language = new(() => LanguageReader.Open(Models));
    private static readonly Lazy<Lemmatizer> Lemmatizer = new(() => Dateline.Language.Lemmas.Lemmatizer.Open(Path.Combine(Models, "lemmas.bin")));

    public ReadClauses(string text)
    {
        Analysis = Language.Value.Read(text, null);
        Lemmas = new(Analysis, Lemmatizer.Value);
        Tree = new(Analysis);
        Clauses = new(Tree, Lemmas);
    }

    public Analysis Analysis { get; }

    public Dateline.Reading.Clauses.Lemmas Lemmas { get; }

    public Tree Tree { get; }

    public ClauseReader Clauses { get; }

    /// <summary>The predicate of the verb with a form.</summary>
    public Predicate At(string verb) => Clauses.At(Token(verb));

    /// <summary>The first token with a form.</summary>
    public int Token(string form) => Enumerable.Range(0, Analysis.Tokens.Count).First(t => Analysis.Tokens[t].SequenceEqual(form));

    /// <summary>The form of a token; empty for none.</summary>
    public string Word(int token) => token < 0 ? "" : Analysis.Tokens[token].ToString();
}
