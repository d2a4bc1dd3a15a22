namespace Dateline.Mcp;

/// <summary>Ends a call with a sentence that helps whoever called; becomes an error of the tool or resource and never leaves this project.</summary>
/// <param name="sentence">What is wrong and what to do about it. Holds no text of reports.</param>
internal sealed class Refusal(string sentence) : Exception(sentence);
