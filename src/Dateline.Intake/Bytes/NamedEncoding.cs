using System.Text;

namespace Dateline.Intake.Bytes;

/// <summary>Encodings by the names that documents and servers give them, read as browsers read them (WHATWG Encoding).</summary>
internal static class NamedEncoding
{
    /// <summary>
    /// The strict decoder of a name; null where the name means none that is known. <c>iso-8859-1</c> and its like mean their
    /// Windows supersets; <c>us-ascii</c> is strict, so that what is not ASCII is seen as such.
    /// </summary>
    public static Encoding? Find(string name)
    {
        string known = name.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "ascii" or "ansi_x3.4-1968" or "iso646-us" => "us-ascii",
            "latin1" or "latin-1" or "l1" or "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "cp1252" or "x-cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" or "l5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "cp936" => "gb18030",
            "ks_c_5601-1987" or "ksc5601" or "cp949" => "euc-kr",
            "sjis" or "x-sjis" or "shift-jis" or "ms_kanji" or "cp932" => "shift_jis",
            "cp1251" => "windows-1251",
            "unicode" or "ucs-2" => "utf-16",
            "utf-7" or "" => "none",
            var other => other,
        };
        return Strict(known);
    }

    /// <summary>The text that the bytes stand for; null where some of them are none in this encoding.</summary>
    public static string? Decode(Encoding strict, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The value of the parameter <c>charset</c> of a media type as HTTP gives it; null where it has none.</summary>
    public static string? CharsetOf(string? contentType)
    {
        if (contentType is null) return null;
        foreach (string part in contentType.Split(';')[1..])
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)) continue;
            string value = part[(equals + 1)..].Trim().Trim('"', '\'').Trim();
            return value.Length is > 0 and <= 40 ? value : null;
        }

        return null;
    }

    private static Encoding? Strict(string name)
    {
        try
        {
            // The code pages are asked for by themselves: registering them would change the encodings of the whole process.
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            encoding = (Encoding)encoding.Clone();
            encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
            return encoding;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
