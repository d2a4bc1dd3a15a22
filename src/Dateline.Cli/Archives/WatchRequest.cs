using Dateline.Intake.Polling;

namespace Dateline.Cli.Archives;

/// <summary>What <c>dateline watch</c> is to do.</summary>
/// <param name="Feeds">The addresses of the feeds.</param>
/// <param name="Once">Whether to end when each feed that is due was polled once.</param>
/// <param name="TellsEach">Whether to tell what became of each report.</param>
/// <param name="Settings">How the web is spoken to.</param>
internal sealed record WatchRequest(IReadOnlyList<string> Feeds, bool Once, bool TellsEach, WebSettings Settings);
