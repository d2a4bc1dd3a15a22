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

    /// <summary>Whether it may be reached from elsewhere without TLS, so that passwords travel in the clear.</summary>
    public bool AllowClearText { get; init; }

    /// <summary>Who decides where nobody signs in.</summary>
    public string LocalName { get; init; } = Environment.UserName is { Length: > 0 } name ? name : "editor";

    /// <summary>What time it is: for sessions, tokens, waits and the audit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a client may take over the headers of a request.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often each person may ask for pages, where people sign in.</summary>
    public RequestRate PageRate { get; init; } = new(Burst: 600, PerSecond: 100);

    /// <summary>How often each person may ask the API, where people sign in.</summary>
    public RequestRate ApiRate { get; init; } = new(Burst: 300, PerSecond: 50);

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>Whether people sign in.</summary>
    public bool HasAccounts => !IsLocal || RequireAccounts || BehindProxy;

    /// <summary>The file beside the archive that holds accounts, tokens, saved searches and the audit; not part of the archive, so that this can be passed on.</summary>
    public string DeskPath => ArchivePath + ".desk";
}

/// <summary>How often something may be asked for.</summary>
/// <param name="Burst">How many requests at once, after a rest.</param>
/// <param name="PerSecond">How many more each second.</param>
public sealed record RequestRate(int Burst, int PerSecond);
