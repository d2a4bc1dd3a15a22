using Dateline.Desk.Accounts;

namespace Dateline.Cli.Desks;

/// <summary>What <c>dateline user</c> is asked for.</summary>
internal sealed record UserRequest
{
    /// <summary>What can be done.</summary>
    public static IReadOnlyList<string> Actions { get; } = ["add", "list", "password", "role", "disable", "enable", "token"];

    /// <summary>One of <see cref="Actions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Whose account; null where none is named.</summary>
    public string? Name { get; init; }

    /// <summary>The role; null where none is named.</summary>
    public DeskRole? Role { get; init; }

    /// <summary>What a token may be used for; null where one of those named is none.</summary>
    public TokenScopes? Scopes { get; init; }

    /// <summary>How many days a token lives.</summary>
    public required int Days { get; init; }

    /// <summary>What a token is called.</summary>
    public required string Label { get; init; }

    /// <summary>What is wrong with the request; null where nothing is.</summary>
    public string? Wrong() => Action switch
    {
        "list" => Name is null ? null : "list takes no name",
        _ when Name is null => $"{Action}: whose account? Give a name",
        "add" or "role" when Role is null => $"{Action}: give --role {string.Join('|', RightNames.Roles)}",
        "token" when Scopes is null => $"--scopes: of {string.Join(", ", RightNames.Scopes)}, with commas between",
        _ => null,
    };
}
