using Dateline.Text;
using Microsoft.Extensions.Logging;

namespace Dateline.Desk.Serving;

/// <summary>Tells faults of the server on standard error, a line each; what people asked for is in no log.</summary>
internal sealed class FaultLog : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        string fault = exception is null ? formatter(state, null) : $"{formatter(state, null)} {exception}";
        Console.Error.WriteLine("dateline: desk: " + VisibleText.OnManyLines(fault));
    }

    public void Dispose()
    {
    }
}
