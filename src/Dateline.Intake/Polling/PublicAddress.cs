using System.Net;
using System.Net.Sockets;

namespace Dateline.Intake.Polling;

/// <summary>
/// Tells addresses of the public internet from all others: a feed or a redirect must not make the program speak to the machine it runs
/// on, to its neighbours or to the metadata service of its cloud.
/// </summary>
/// <remarks>After the registries of IANA for special-purpose IPv4 and IPv6 addresses (RFC 6890 and its successors).</remarks>
public static class PublicAddress
{
    // Not forwardable on the internet, or not for us: the 169.254 block holds the metadata services.
    private static readonly IPNetwork[] SpecialV4 = Networks(
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 " +
        "192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");

    // All that is public begins with 2 or 3 (2000::/3); these parts of it do not count.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SpecialV6 = Networks("2001::/23 2001:db8::/32 3fff::/20 5f00::/16 2620:4f:8000::/48");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Array.Exists(SpecialV4, network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        // An IPv4 address in disguise is what it is.
        byte[] bytes = address.GetAddressBytes();
        if (SixToFour.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        if (Nat64.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        return GlobalV6.Contains(address) && !Array.Exists(SpecialV6, network => network.Contains(address));
    }

    private static IPNetwork[] Networks(string list) => [.. list.Split(' ').Select(IPNetwork.Parse)];
}
