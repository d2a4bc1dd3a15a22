using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Tests.Records.Statements;

public class LinkingModelTests
{
    [Fact]
    public void A_model_survives_its_file()
    {
        float[] weights = new float[Features.TableSize];
        (weights[3], weights[7]) = (2.54f, -1.27f);
        byte[] bytes = LinkingModel.Of(weights).ToBytes();
        var read = LinkingModel.Read(bytes);
        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(2.54f, read.Score([3]), 0.03f);
        Assert.Equal(-1.27f, read.Score([7]), 0.03f);
    }

    [Theory]
    [InlineData(0, (byte)'X')]
    [InlineData(4, (byte)9)]
    [InlineData(6, (byte)3)]
    public void Bytes_of_another_kind_are_refused(int at, byte value)
    {
        byte[] bytes = LinkingModel.Of(new float[Features.TableSize]).ToBytes();
        bytes[at] = value;
        Assert.Throws<InvalidDataException>(() => LinkingModel.Read(bytes));
    }

    [Fact]
    public void A_cut_file_is_refused() => Assert.Throws<InvalidDataException>(() => LinkingModel.Read("DLN"u8));
}
