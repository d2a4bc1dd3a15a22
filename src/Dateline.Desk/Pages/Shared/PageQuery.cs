using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Desk.Pages.Shared;

/// <summary>What an address asks of a page. What cannot be understood is as if it were not there.</summary>
/// <param name="access">The request.</param>
public sealed class PageQuery(IHttpContextAccessor access)
{
    /// <summary>The name under which a page says where the one before ended.</summary>
    public const string Next = "next";

    /// <summary>The name under which another format is asked for.</summary>
    public const string Format = "format";

    private const int Longest = 200;

    private HttpRequest Request => access.HttpContext?.Request ?? throw new InvalidOperationException("There is no request.");

    /// <summary>A text, without white space at its ends; null where there is none. Of long ones the first 200 letters.</summary>
    public string? Text(string name)
    {
        string? text = Request.Query[name].FirstOrDefault()?.Trim();
        return string.IsNullOrEmpty(text) ? null : text.Length <= Longest ? text : text[..Longest];
    }

    /// <summary>A day as <c>2026-03-05</c>; null where there is none.</summary>
    public LocalDate? Day(string name) => Text(name) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;

    /// <summary>A whole number within bounds; another where there is none.</summary>
    public int Number(string name, int least, int most, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number : otherwise;

    /// <summary>A number from 0 that says where to go on; null where there is none.</summary>
    public long? Cursor(string name = Next) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>One of several labels; null where it is none of them.</summary>
    public string? OneOf(string name, IEnumerable<string> labels) => Text(name) is { } text && labels.Contains(text, StringComparer.Ordinal) ? text : null;

    /// <summary>A value of the path.</summary>
    public string Route(string name) => Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>The address of this page with other values, from its first page on.</summary>
    /// <param name="changes">Names with their new values; null takes one away.</param>
    public string With(params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in Request.Query)
        {
            if (name is Next or Format || Array.Exists(changes, change => string.Equals(change.Name, name, StringComparison.Ordinal))) continue;
            if (values.FirstOrDefault() is { Length: > 0 and <= Longest } value) query.Add(name, value);
        }

        foreach (var (name, value) in changes)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }

        return Request.Path.ToUriComponent() + query;
    }
}
