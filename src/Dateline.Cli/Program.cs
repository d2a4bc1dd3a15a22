using System.CommandLine;
using Dateline.Cli;
using Dateline.Cli.Commands;
using Dateline.Cli.Output;

try
{
    var root = DatelineCommand.Create();

    // A path may begin with @; it is not to be opened as a file of arguments.
    var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    if (parsed.Errors.Count > 0 && parsed.Action is null or System.CommandLine.Invocation.ParseErrorAction) return (int)UsageErrors.Show(parsed);
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (OutputFailure failure)
{
    return (int)Messages.Show(failure);
}
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets one line and the documented code.
catch (Exception fault)
#pragma warning restore CA1031
{
    Messages.Fault(fault, where: null);
    return (int)ExitCode.InternalError;
}
