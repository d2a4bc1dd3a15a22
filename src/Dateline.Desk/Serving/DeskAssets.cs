using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Dateline.Export.Charts;
using Dateline.Export.Html;

namespace Dateline.Desk.Serving;

/// <summary>A file that the pages fetch.</summary>
/// <param name="Bytes">What is in it.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Hash">The first digits of its SHA-256.</param>
public sealed record DeskAsset(byte[] Bytes, string Type, string Hash);

/// <summary>The style and the script of the desk.</summary>
public static class DeskAssets
{
    private const int HashLength = 12;
    private const string Folder = "Assets/";
    private static readonly FrozenDictionary<string, DeskAsset> All = new Dictionary<string, DeskAsset>(StringComparer.Ordinal)
    {
        ["desk.css"] = Make("text/css; charset=utf-8", PageStyle.Css + ChartStyle.Sheet + Joined(".css")),
        ["desk.js"] = Make("text/javascript; charset=utf-8", "\"use strict\";\n" + Joined(".js")),
        ["icon.svg"] = Make("image/svg+xml", Resource("icon.svg")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The asset of a name; null where there is none.</summary>
    public static DeskAsset? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The address of an asset.</summary>
    public static string AddressOf(string name) => $"/assets/{All[name].Hash}/{name}";

    private static DeskAsset Make(string type, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new(bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength]);
    }

    // Each part of the desk brings its own file; the first in ordinal order comes first.
    private static string Joined(string ending) => string.Join('\n', typeof(DeskAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Resource(name[Folder.Length..])));

    private static string Resource(string name)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The program lacks its part '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
