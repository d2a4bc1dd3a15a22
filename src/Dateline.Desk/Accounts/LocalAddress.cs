namespace Dateline.Desk.Accounts;

/// <summary>Addresses within the desk, as asked for by a form or a link.</summary>
internal static class LocalAddress
{
    private const int Longest = 4000;

    /// <summary>The address where it stays within the desk; otherwise the start page, so that nobody is sent elsewhere after signing in.</summary>
    /// <param name="address">What was asked for; anything.</param>
    public static string Or(string? address) => IsLocal(address) ? address! : "/";

    // Browsers read "//host", "/\host" and these with tabs or line ends in them as other sites.
    private static bool IsLocal(string? address) => address is { Length: > 0 and <= Longest }
        && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.AsSpan().ContainsAnyInRange('\0', ' ') && !address.AsSpan().ContainsAnyInRange('\u007f', '\uffff') && !address.Contains('\\', StringComparison.Ordinal);
}
