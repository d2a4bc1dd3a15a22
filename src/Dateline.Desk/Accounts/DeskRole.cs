namespace Dateline.Desk.Accounts;

/// <summary>What a person may do; each role may do what those before it may.</summary>
public enum DeskRole
{
    /// <summary>Looks at everything.</summary>
    Reader,

    /// <summary>Decides, and adds reports.</summary>
    Reviewer,

    /// <summary>Lets people in.</summary>
    Admin,
}

/// <summary>What a token may be used for, within what its owner's role allows.</summary>
[Flags]
public enum TokenScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Looking.</summary>
    Read = 1,

    /// <summary>Deciding.</summary>
    Review = 2,

    /// <summary>Adding reports.</summary>
    Add = 4,
}

/// <summary>The names of roles and scopes, as forms, the command line and the file write them.</summary>
public static class RightNames
{
    /// <summary>The roles, the least first.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["reader", "reviewer", "admin"];

    /// <summary>The scopes.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["read", "review", "add"];

    /// <summary>The name of a role.</summary>
    public static string Of(DeskRole role) => Roles[(int)role];

    /// <summary>The role of a name; null where it is none.</summary>
    public static DeskRole? Role(string? name)
    {
        for (int i = 0; i < Roles.Count; i++)
        {
            if (string.Equals(Roles[i], name, StringComparison.Ordinal)) return (DeskRole)i;
        }

        return null;
    }

    /// <summary>The names of scopes, with commas between them.</summary>
    public static string Of(TokenScopes scopes) => string.Join(',', Scopes.Where((_, i) => scopes.HasFlag((TokenScopes)(1 << i))));

    /// <summary>The scopes of names; null where one is none, or there are none.</summary>
    public static TokenScopes? Scope(IEnumerable<string> names)
    {
        var scopes = TokenScopes.None;
        foreach (string name in names)
        {
            int place = Scopes.IndexOf(name);
            if (place < 0) return null;
            scopes |= (TokenScopes)(1 << place);
        }

        return scopes == TokenScopes.None ? null : scopes;
    }

    private static int IndexOf(this IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
