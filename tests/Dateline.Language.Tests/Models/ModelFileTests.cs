using Dateline.Language.Models;

namespace Dateline.Language.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_written_is_read_back_in_place()
    {
        ModelFile.Write(_path, [("first", [1, 2, 3]), ("numbers", [1, 0, 0, 0, 255, 255, 255, 255])]);
        using var file = ModelFile.Open(_path);
        Assert.Equal(new byte[] { 1, 2, 3 }, file.Section<byte>("first").ToArray());
        Assert.Equal(new[] { 1, -1 }, file.Section<int>("numbers").ToArray());
    }

    [Fact]
    public void Sections_begin_at_multiples_of_64_bytes()
    {
        ModelFile.Write(_path, [("one", [7]), ("two", [8])]);
        byte[] bytes = File.ReadAllBytes(_path);
        Assert.Equal(7, bytes[128]);
        Assert.Equal(8, bytes[192]);
    }

    [Fact]
    public void A_section_that_is_not_there_is_named_in_the_error()
    {
        ModelFile.Write(_path, [("one", [7])]);
        using var file = ModelFile.Open(_path);
        Assert.Contains("'two'", Assert.Throws<InvalidDataException>(() => file.Section<byte>("two").Length).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DATELIN1")]
    [InlineData("this is no model file at all, only some words that are long enough")]
    public void Other_files_are_refused(string content)
    {
        File.WriteAllText(_path, content);
        Assert.Throws<InvalidDataException>(() => ModelFile.Open(_path).Dispose());
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused_wherever_it_is_cut()
    {
        ModelFile.Write(_path, [("one", new byte[100]), ("two", new byte[100])]);
        byte[] whole = File.ReadAllBytes(_path);
        for (int length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.Throws<InvalidDataException>(() => ModelFile.Open(_path).Dispose());
        }
    }
}
