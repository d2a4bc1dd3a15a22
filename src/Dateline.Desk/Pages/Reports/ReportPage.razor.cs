using System.Globalization;
using Dateline.Archive.Decisions;
using Dateline.Desk.Deciding;
using Dateline.Desk.Pages.Shared;
using Dateline.Reading.Description;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Pages.Reports;

/// <summary>A report with its record beside it, where a person decides item by item.</summary>
public sealed partial class ReportPage : ComponentBase
{
    private const int MostHistory = 100;

    /// <summary>The beginning of the report's id.</summary>
    [Parameter] public required string Id { get; set; }

    /// <summary>The item that is chosen.</summary>
    [SupplyParameterFromQuery(Name = "item")] public string? Item { get; set; }

    /// <summary>Which items are shown.</summary>
    [SupplyParameterFromQuery(Name = "show")] public string? Show { get; set; }

    /// <summary>What is to be done beyond a press of a button: <c>correct</c>, <c>note</c>, <c>add</c>.</summary>
    [SupplyParameterFromQuery(Name = "task")] public string? Task { get; set; }

    /// <summary>The field to correct.</summary>
    [SupplyParameterFromQuery(Name = "field")] public string? Field { get; set; }

    /// <summary>The kind of item to add.</summary>
    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    private ReportModel? Model { get; set; }

    private ItemModel? Chosen => Model?.Of(Item);

    private string? Problem { get; set; }

    private bool IsChanged { get; set; }

    private bool CanDecide => Decider.MayDecide;

    private ItemFilter Filter => Enum.GetValues<ItemFilter>().FirstOrDefault(filter => string.Equals(Labels.Of(filter), Show, StringComparison.Ordinal));

    private string Path => Addresses.Of(Model!.Report);

    private string Place => Chosen is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Model!.Items.Count} items")
        : string.Create(CultureInfo.InvariantCulture, $"{Model!.Items.ToList().IndexOf(Chosen) + 1}/{Model.Items.Count}");

    // The last undoing that still undoes something, where nothing was decided since.
    private Decision? Redoable => Model!.History is [{ Kind: DecisionKind.Undo } last, ..] && last.Undone is { } undone && !Model.InForce.Contains(undone) ? last : null;

    /// <inheritdoc/>
    protected override void OnParametersSet() => Load();

    private void Load()
    {
        Model = ReportModel.Load(Desk.View, Id, Filter, Item);
        if (Model is null) Context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private string At(ItemModel? item) => item is null ? Path : With(Filter, item.Id);

    private string With(ItemFilter filter) => With(filter, null);

    private string With(ItemFilter filter, string? item)
    {
        string?[] parts = [item is null ? null : "item=" + item, filter == ItemFilter.All ? null : "show=" + Labels.Of(filter)];
        string query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    private async Task DecideAsync()
    {
        if (Model is not { } before) return;
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        var asked = DecisionForm.Read(form, before);
        if (asked.Problem is { } wrong)
        {
            Refuse(wrong, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var refusal = Decider.Decide(asked.Requests);
        Load();
        if (refusal is { } refused)
        {
            IsChanged = refused.IsChanged;
            Refuse(refused.Sentence, refused.IsChanged ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
            return;
        }

        // On to the next that nobody decided; an undoing stays where it is.
        var item = before.Of(asked.Item);
        var next = asked.GoesOn ? NextUndecided(item) : Model?.Of(asked.Item);
        Here.NavigateTo(next is null ? With(Filter) : At(next));
    }

    private ItemModel? NextUndecided(ItemModel? item)
    {
        if (Model is null) return null;
        var items = Model.Items.ToList();
        int at = items.FindIndex(one => string.Equals(one.Id, item?.Id, StringComparison.Ordinal));
        return items.Skip(at + 1).Concat(items.Take(Math.Max(0, at))).FirstOrDefault(one => !one.Decided.IsDecided) ?? Model.Of(item?.Id);
    }

    private void Refuse(string sentence, int status)
    {
        Problem = sentence;
        Context.Response.StatusCode = status;
    }
}
