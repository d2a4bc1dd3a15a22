namespace Dateline.Archive;

/// <summary>One that publishes reports.</summary>
/// <param name="Name">Its name, as it came with its reports.</param>
/// <param name="Reports">How many reports it printed, each once however often it did.</param>
/// <param name="First">The least number among them: of the earliest day.</param>
/// <param name="Last">The greatest number among them: of the latest day.</param>
public sealed record Outlet(string Name, long Reports, ReportNumber First, ReportNumber Last);
