namespace Dateline.Archive.Find.Queries;

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="At">The place in the query, in UTF-16 code units from 0; its length at the end.</param>
/// <param name="Message">What is wrong and what was expected, as a sentence without its full stop.</param>
public sealed record QueryError(int At, string Message);

/// <summary>Ends parsing; never leaves this folder.</summary>
internal sealed class QueryException(int at, string message) : Exception(message)
{
    /// <summary>The error as a value.</summary>
    public QueryError Error => new(at, Message);
}
