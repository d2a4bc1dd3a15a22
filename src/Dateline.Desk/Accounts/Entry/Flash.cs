using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>What the page after a form says, once.</summary>
/// <param name="Words">A sentence.</param>
/// <param name="IsBad">Whether something was refused.</param>
/// <param name="Secret">A token or password that is shown this once; null where there is none.</param>
internal sealed record FlashNote(string Words, bool IsBad = false, string? Secret = null);

/// <summary>Carries words from a form to the page after it: in a cookie, encrypted, for a minute, so that loading the page again sends nothing twice.</summary>
/// <param name="protection">Encrypts.</param>
internal sealed class Flash(IDataProtectionProvider protection)
{
    private const string Cookie = "dateline-flash";
    private readonly IDataProtector _protector = protection.CreateProtector("dateline.flash");

    /// <summary>Leaves a note for the next page.</summary>
    public void Leave(HttpContext context, FlashNote note) => context.Response.Cookies.Append(
        Cookie, _protector.Protect($"{(note.IsBad ? '!' : '.')}{note.Words}\n{note.Secret}"),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(1), Path = "/", IsEssential = true });

    /// <summary>Takes the note, so that it is not there another time; null where there is none.</summary>
    public FlashNote? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } kept || context.Response.HasStarted) return null;
        context.Response.Cookies.Delete(Cookie);
        try
        {
            string note = _protector.Unprotect(kept);
            int end = note.IndexOf('\n', StringComparison.Ordinal);
            return new(note[1..end], note[0] == '!', note[(end + 1)..] is { Length: > 0 } secret ? secret : null);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
