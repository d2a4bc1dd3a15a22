using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>On this machine without accounts: everybody is the one who started the desk.</summary>
internal sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> settings, ILoggerFactory log, UrlEncoder encoder, DeskOptions options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(settings, log, encoder)
{
    /// <summary>The scheme.</summary>
    public const string Name = "local";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var user = new DeskUser(Id: null, options.LocalName, DeskRole.Admin, Scopes: null);
        return Task.FromResult(AuthenticateResult.Success(new(user.ToPrincipal(Name), Name)));
    }
}
