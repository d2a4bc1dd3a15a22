namespace Dateline.Desk.Accounts;

/// <summary>An account.</summary>
/// <param name="Id">Its number; never given again.</param>
/// <param name="Name">The name people sign in with and decisions are kept under.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Created">When it was made.</param>
/// <param name="SignedIn">When they signed in last; null where never.</param>
/// <param name="Disabled">Since when they may not come in; null where they may.</param>
public sealed record UserAccount(long Id, string Name, DeskRole Role, DateTimeOffset Created, DateTimeOffset? SignedIn, DateTimeOffset? Disabled)
{
    /// <summary>A session that bears another stamp is over.</summary>
    internal string Stamp { get; init; } = "";

    /// <summary>The user as who asks.</summary>
    internal DeskUser ToDeskUser() => new(Id, Name, Role, Scopes: null);
}
