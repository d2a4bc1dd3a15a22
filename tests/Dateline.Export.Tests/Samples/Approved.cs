using System.Runtime.CompilerServices;

namespace Dateline.Export.Tests.Samples;

/// <summary>
/// Files that people have looked at and approved. Run the tests with <c>DATELINE_APPROVE=1</c> to write what is made now in
/// their place; then look at the difference before it is committed.
/// </summary>
internal static class Approved
{
    public static void AssertEqual(string actual, string path, [CallerFilePath] string testFile = "")
    {
        string file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile)!, path));
        if (Environment.GetEnvironmentVariable("DATELINE_APPROVE") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing; see {nameof(Approved)}.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
