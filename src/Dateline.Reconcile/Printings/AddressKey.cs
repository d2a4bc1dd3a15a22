using Dateline.Archive;

namespace Dateline.Reconcile.Printings;

/// <summary>Keys of addresses, apart from those of words: they are negative.</summary>
internal static class AddressKey
{
    /// <summary>The key of a page's address; null for none, and for a site's front page, which is no report's own.</summary>
    public static long? Of(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.AbsolutePath.Length <= 1 && address.Query.Length <= 1) return null;
        return unchecked((long)(TextHash.Of(url).First64 | 1UL << 63));
    }

    /// <summary>Whether a key is one of an address.</summary>
    public static bool Is(long key) => key < 0;
}
