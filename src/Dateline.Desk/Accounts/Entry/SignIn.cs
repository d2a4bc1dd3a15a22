using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>Signs people in.</summary>
/// <param name="users">Who may come in.</param>
/// <param name="throttle">Makes guessing slow.</param>
/// <param name="audit">The audit.</param>
/// <param name="clock">What time it is.</param>
internal sealed class SignIn(Users users, SignInThrottle throttle, Audit audit, TimeProvider clock) : IDisposable
{
    // Hashing is work on purpose; it must not take all processors from those who are in.
    private readonly SemaphoreSlim _hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Tries a name and a password, and begins a session where they are right.</summary>
    /// <returns>What is wrong, as a sentence that does not tell whether there is such a name; null where they are in.</returns>
    public async Task<string?> TryAsync(HttpContext context, string name, string password)
    {
        // A longer name is none, and is not kept in mind.
        if (name.Length > Users.LongestName) name = "";
        var address = context.Connection.RemoteIpAddress;
        if (throttle.Try(name, address) is { Ticks: > 0 } wait) return $"Too many tries. Wait {Words(wait)}, then try again.";
        if (await CheckAsync(name, password, context.RequestAborted) is not { } user)
        {
            // What was typed in place of a name may be a password; only names that are there are written down.
            audit.Note(context, "sign-in refused", users.Find(name)?.Name ?? "");
            return "The name or the password is not right.";
        }

        throttle.Succeeded(name, address);
        users.Came(user);
        await SessionCookie.BeginAsync(context, user, clock);
        audit.Note(context, user.Name, "signed in", "");
        return null;
    }

    /// <summary>Whether this is somebody's password, tried as often as at sign-in.</summary>
    /// <returns>What is wrong, as a sentence; null where it is.</returns>
    public async Task<string?> ConfirmAsync(HttpContext context, UserAccount user, string password)
    {
        var address = context.Connection.RemoteIpAddress;
        if (throttle.Try(user.Name, address) is { Ticks: > 0 } wait) return $"Too many tries. Wait {Words(wait)}, then try again.";
        if (await CheckAsync(user.Name, password, context.RequestAborted) is null) return "The password you have now is not right.";
        throttle.Succeeded(user.Name, address);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _hashing.Dispose();

    private static string Words(TimeSpan wait) => wait.TotalSeconds < 90 ? $"{Math.Ceiling(wait.TotalSeconds)} seconds" : $"{Math.Ceiling(wait.TotalMinutes)} minutes";

    private async Task<UserAccount?> CheckAsync(string name, string password, CancellationToken stop)
    {
        await _hashing.WaitAsync(stop);
        try
        {
            return users.Check(name, password);
        }
        finally
        {
            _hashing.Release();
        }
    }
}
