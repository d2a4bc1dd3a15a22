namespace Dateline.Archive;

/// <summary>Something in an archive that is not as it must be.</summary>
/// <param name="What">What is wrong, in words for people.</param>
/// <param name="Report">The id of the report it strikes; null where it is none or not known.</param>
public sealed record Damage(string What, string? Report = null)
{
    /// <inheritdoc/>
    public override string ToString() => Report is null ? What : $"{Report}: {What}";
}
