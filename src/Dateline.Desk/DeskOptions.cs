using System.Net;

namespace Dateline.Desk;

/// <summary>How the desk is served.</summary>
public sealed record DeskOptions
{
    /// <summary>The port where nothing else is asked for.</summary>
    public const int DefaultPort = 5110;

    /// <summary>The archive's file.</summary>
    public required string ArchivePath { get; init; }

    /// <summary>The address to listen on. Any but this machine's own needs accounts.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Names under which a reverse proxy shows the desk, besides this machine's own; requests for others are refused.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether a reverse proxy on this machine stands before the desk and says who asks, and whether over TLS.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Whether people must sign in also on this machine.</summary>
    public bool RequireAccounts { get; init; }

    /// <summary>Who decides where nobody signs in.</summary>
    public string LocalName { get; init; } = Environment.UserName is { Length: > 0 } name ? name : "editor";

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>Whether people sign in.</summary>
    public bool HasAccounts => !IsLocal || RequireAccounts || BehindProxy;

    /// <summary>The file beside the archive that holds accounts, tokens, saved searches and the audit; not part of the archive, so that this can be passed on.</summary>
    public string DeskPath => ArchivePath + ".desk";
}
