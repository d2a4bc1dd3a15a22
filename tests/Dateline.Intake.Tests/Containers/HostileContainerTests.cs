using System.Buffers.Binary;
using System.Text;
using static Dateline.Intake.Tests.Containers.Packing;

namespace Dateline.Intake.Tests.Containers;

public sealed class HostileContainerTests
{
    [Fact]
    public void A_packed_file_that_is_cut_off_is_read_as_far_as_it_goes()
    {
        var chance = new Random(7);
        string lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"text\":\"Report {i}: {chance.NextInt64():x}.\"}}\n"));
        byte[] packed = Gzip(lines);
        var outcomes = Taking.In(packed[..(packed.Length / 2)]);
        Assert.InRange(outcomes.Count(o => o is Taken), 1000, 4000);
        Assert.Contains("cut off", Assert.IsType<Refused>(outcomes[^1]).Problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_text_that_is_cut_off_is_refused_not_kept_in_part()
    {
        byte[] packed = Gzip(string.Join(' ', Enumerable.Range(0, 10_000)));
        Assert.Contains("cut off", Assert.IsType<Refused>(Assert.Single(Taking.In(packed[..(packed.Length / 2)]))).Problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        byte[] once = Gzip(new byte[IntakeLimits.UnpackedAlways * 2]), twice = Gzip(once);
        Assert.NotEmpty(Taking.Problem(once).Reason);
        Assert.NotEmpty(Taking.Problem(twice).Reason);
    }

    [Fact]
    public void Many_lines_of_nothing_are_a_bomb_too()
    {
        byte[] packed = Gzip(Blank((int)IntakeLimits.UnpackedAlways * 2));
        Assert.Contains("times its size", Taking.Problem(Zip(("a.jsonl", packed))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_that_are_small_each_are_counted_together()
    {
        byte[] blank = Blank((int)IntakeLimits.UnpackedAlways / 4);
        var outcomes = Taking.In(Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.jsonl", blank))]));
        Assert.Equal(8, outcomes.Count);
        Assert.Contains("times its size", Assert.IsType<Refused>(outcomes[^1]).Problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_member_is_refused_alone()
    {
        byte[] archive = Zip(("secret.txt", Utf8("Secret.")), ("open.txt", Utf8("Open.")));
        Encrypt(archive);
        var outcomes = Taking.In(archive);
        Assert.Equal(["refused: stdin!secret.txt", "Open."], Texts(outcomes));
        Assert.Contains("encrypted", ((Refused)outcomes[0]).Problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_member_is_refused_alone()
    {
        byte[] first = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000)));
        byte[] archive = Zip(("broken.txt", first), ("whole.txt", Utf8("Whole.")));
        archive.AsSpan(60, 500).Fill(0xFF);
        Assert.Equal(["refused: stdin!broken.txt", "Whole."], Texts(Taking.In(archive)));
    }

    [Fact]
    public void A_zip_archive_without_its_end_is_refused()
    {
        byte[] archive = Zip(("one.txt", Utf8("One.")));
        Assert.Contains("broken or cut off", Taking.Problem(archive[..^30]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tar_archive_that_is_cut_off_is_read_as_far_as_it_goes()
    {
        byte[] archive = Tar(("one.txt", Utf8("One.")), ("two.txt", Encoding.UTF8.GetBytes(new string('x', 5000))));
        var outcomes = Taking.In(archive[..(archive.Length - 5000)]);
        Assert.Equal("One.", ((Taken)outcomes[0]).Report.Text);
        Assert.All(outcomes.Skip(1), o => Assert.IsType<Refused>(o));
        Assert.True(outcomes.Count > 1);
    }

    [Fact]
    public void A_header_that_claims_to_be_endless_is_refused()
    {
        byte[] archive = Tar(("one.txt", Utf8("One.")));
        "77777777777"u8.CopyTo(archive.AsSpan(124));
        Checksum(archive.AsSpan(0, 512));
        Assert.All(Taking.In(archive), o => Assert.IsType<Refused>(o));
    }

    // Blank lines, each a long one.
    private static byte[] Blank(int length)
    {
        var blank = new byte[length];
        for (int i = 0; i < length; i++) blank[i] = i % 100_000 == 0 ? (byte)'\n' : (byte)' ';
        return blank;
    }

    // Sets the bit of the first member that says that it is encrypted, in its own header and in the list at the end.
    private static void Encrypt(byte[] archive)
    {
        archive[6] |= 1;
        int list = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        archive[list + 8] |= 1;
        Assert.Equal(0x02014b50u, BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(list)));
    }

    private static void Checksum(Span<byte> header)
    {
        header.Slice(148, 8).Fill((byte)' ');
        int sum = 0;
        foreach (byte b in header) sum += b;
        Encoding.ASCII.GetBytes($"{Convert.ToString(sum, 8).PadLeft(6, '0')}\0 ").CopyTo(header[148..]);
    }
}
