using System.ComponentModel;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Items;
using Dateline.Desk.Api.Reports;
using Dateline.Desk.Serving;
using Dateline.Reading.Dates;
using Dateline.Reading.Description;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Words;
using Dateline.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Actors;

/// <summary>Who is who, and what they said.</summary>
internal static class ActorEndpoints
{
    private const int ReportsForRoles = 50, ReportsOfPage = 100, LongestName = 300;

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        var actors = api.MapGroup("/actors").WithTags("actors").RequireAuthorization(Policies.Read);
        actors.MapGet("", Find).WithName("findActors").WithSummary("Whom a name means across reports, in which roles, and why its names are one").Produces<ActorsAnswer>();
        actors.MapGet("/words", Words).WithName("getWords").WithSummary("What an actor said, in order; the same quote clipped or altered elsewhere").Produces<WordsAnswer>();
    }

    private static BodyAnswer Find(
        DeskView desk, [Description("A name, or a surname or short form that several may share.")] string name, [Description("How many, 1 to 20; without it 20.")] int? limit = null)
    {
        var finder = new ActorFinder(desk.View);
        var roles = new ActorRoles(desk.View);
        return BodyAnswer.Of(new ActorsAnswer([.. finder.Find(Named(name)).Take(ApiLimits.Page(limit, ApiLimits.MostActors)).Select(actor => Of(finder, roles, actor))]));
    }

    private static ActorAnswer Of(ActorFinder finder, ActorRoles roles, ActorGroup actor)
    {
        var items = finder.ItemsOf(actor).ToList();
        var days = items.Select(item => item.Report.Day).OfType<NodaTime.LocalDate>().Select(day => new PartialDate(day).ToString()).ToList();
        return new(
            actor.Number.ToString("x", null), actor.Name, [.. actor.Names.Skip(1)], Labels.Of(actor.Kind), items.Select(item => item.Report).Distinct().Count(),
            days.FirstOrDefault(), days.LastOrDefault(),
            [.. roles.Of([.. items.TakeLast(ReportsForRoles)]).Select(role => new RoleAnswer(role.Title, role.First?.ToString(), role.Last?.ToString(), role.Reports))],
            [.. actor.Links.Select(link => new NameLinkAnswer(link.One, link.Other, link.Reason))]);
    }

    // A page is what was said in a hundred reports: so much is read for it and no more.
    private static BodyAnswer Words(
        DeskView desk,
        [Description("Who: a name, or a surname that only one has; of several the one in the most reports.")] string name,
        [Description("Words that what was said must hold, each as it begins.")] string? about = null,
        [Description("The \"next\" of the page before, of the same name and words.")] string? after = null)
    {
        string scope = $"words\n{Named(name)}\n{about}";
        long last = PageCursor.Read(scope, after, 1) is [var number] ? number : -1;
        var finder = new ActorFinder(desk.View);
        if (finder.Find(name) is not [var actor, ..]) return BodyAnswer.Of(new WordsAnswer(null, [], null));
        var rest = finder.ItemsOf(actor).Where(item => item.Value > last).GroupBy(item => item.Report).Take(ReportsOfPage + 1).Select(items => items.ToList()).ToList();
        string? next = rest.Count > ReportsOfPage ? PageCursor.Write(scope, rest[ReportsOfPage - 1][^1].Value) : null;
        var said = new ActorWords(desk.View).Of(rest.Take(ReportsOfPage).SelectMany(items => items), string.IsNullOrWhiteSpace(about) ? null : about);
        return BodyAnswer.Of(new WordsAnswer(actor.Name, [.. said.Select(Of)], next));
    }

    private static string Named(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > LongestName ? throw new ProblemException(ProblemKind.BadRequest.Because($"\"name\" has 1 to {LongestName} characters.")) : name.Trim();

    private static SaidAnswer Of(Said said)
    {
        string text = said.Record.Report.Text;
        var map = new CodePointMap(text);
        return new(
            $"{said.Report.Id}:{said.Statement.Id}", ReportFinder.Summary(said.Report), Labels.Of(said.Statement.Act.Value),
            [.. said.Statement.Content.Select(part => ItemEndpoints.Quote(part.Span, text, map))], said.Printings, [.. said.Otherwise.Select(Of)]);
    }

    private static OtherWordingAnswer Of(OtherWording other) => new(
        ReportFinder.Summary(other.Report), Labels.Of(other.Difference.Change),
        [.. other.Difference.Stretches.Select(stretch => new StretchAnswer(
            string.Join(' ', other.Own.Words.Skip(stretch.Start).Take(stretch.Length)), string.Join(' ', other.Words.Words.Skip(stretch.OtherStart).Take(stretch.OtherLength)), stretch.Same))],
        other.Reason);
}
