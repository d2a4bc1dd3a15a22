using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Dateline.Desk.Accounts.Storage;

/// <summary>Keeps the keys of cookies and forms in the desk's file, so that sessions outlive a restart.</summary>
/// <param name="store">The file.</param>
internal sealed class ProtectionKeys(DeskStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        store.Rows("SELECT xml FROM protection_keys ORDER BY name", row => XElement.Parse(row.GetString(0)));

    public void StoreElement(XElement element, string friendlyName) => store.Run(
        "INSERT INTO protection_keys (name, xml) VALUES ($1, $2) ON CONFLICT DO UPDATE SET xml = excluded.xml", friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
