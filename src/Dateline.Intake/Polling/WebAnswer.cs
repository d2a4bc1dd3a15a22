namespace Dateline.Intake.Polling;

/// <summary>What became of a request.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
public sealed record WebAnswer(Uri Address)
{
    /// <summary>The status, such as 200 or 304; 0 where there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>Why there is nothing to read, as the rest of a sentence about the address; null where <see cref="Body"/> is there or nothing has changed.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the address has moved to for good (301, 308); null where it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The body, unpacked; null unless the status is 200.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The header field Content-Type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The header field Content-Language.</summary>
    public string? Language { get; init; }

    /// <summary>The header field ETag, to be sent back as it is.</summary>
    public string? ETag { get; init; }

    /// <summary>The header field Last-Modified, to be sent back as it is.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long the server asks to be left alone; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the answer stays good, by Cache-Control; null where it does not say.</summary>
    public TimeSpan? MaxAge { get; init; }
}
