using System.CommandLine;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Rows;
using Dateline.Reconcile.Actors;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline actors</c>: who is who across reports, and why.</summary>
internal static class ActorsCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "A name, or a surname or short form that several may share." };
    private static readonly RowOutput Rows = new();

    private static readonly Column[] Columns =
    [
        new("id"), new("name", "Name"), new("kind", "Kind"), new("reports", "Reports", IsNumber: true), new("first", "First"), new("last", "Last"),
        new("roles", "Roles"), new("otherNames", "Other names"), new("why", "Why they are one"),
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("actors", "Show who a name means across the reports of an archive, in which roles, and why its names are one.") { Name, ArchiveOption.Option };
        Rows.AddTo(command);
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive =>
        {
            using var view = archive.Read();
            var finder = new ActorFinder(view);
            Rows.List(parsed, Columns, finder.Find(parsed.GetValue(Name)!).Select(actor => RowOf(view, finder, actor)));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Row RowOf(IArchiveView view, ActorFinder finder, ActorGroup actor)
    {
        var items = finder.ItemsOf(actor).ToList();
        string[] days = [.. items.Select(item => item.Report.Day).OfType<NodaTime.LocalDate>().Select(day => new Dateline.Reading.Dates.PartialDate(day).ToString())];
        string[] roles = [.. new ActorRoles(view).Of(items).Select(role => role.Title)];
        return new(
            $"{actor.Number:x}", actor.Name, actor.Kind.ToString().ToLowerInvariant(), items.Select(item => item.Report).Distinct().Count(),
            days.FirstOrDefault(), days.LastOrDefault(), roles, actor.Names.Skip(1).ToArray(), actor.Links.Select(link => $"{link.One} = {link.Other}: {link.Reason}").ToArray());
    }
}
