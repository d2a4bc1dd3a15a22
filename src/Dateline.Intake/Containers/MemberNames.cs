namespace Dateline.Intake.Containers;

/// <summary>The names of files within archives. They are only shown: nothing is ever written under them.</summary>
internal static class MemberNames
{
    /// <summary>Whether a member is to be read: no folder, not hidden, none of what systems put into archives for themselves.</summary>
    /// <param name="path">The member's path, parts divided by <c>/</c> or <c>\</c>.</param>
    public static bool IsOfInterest(string path)
    {
        string[] parts = path.Split('/', '\\');
        if (parts[^1].Length == 0 || parts[^1] is "Thumbs.db" or "desktop.ini") return false;
        foreach (string part in parts)
        {
            if (part is "__MACOSX" || (part.StartsWith('.') && part is not ("." or ".."))) return false;
        }

        return true;
    }

    /// <summary>The member as a source.</summary>
    public static Source Source(Source archive, string path, Func<Stream> open) => new($"{archive.Name}!{path}", path[(path.LastIndexOfAny(['/', '\\']) + 1)..], open);
}
