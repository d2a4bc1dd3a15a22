using System.Text;

namespace Dateline.Export.Tests.Samples;

/// <summary>What a format makes of records, as text.</summary>
internal static class Output
{
    public static string Of(string format, params Record[] records) => Of(format, new ExportOptions(), records);

    public static string Of(string format, ExportOptions options, params Record[] records)
    {
        using var stream = new MemoryStream();
        using (var writer = RecordWriters.Create(format, stream, options))
        {
            foreach (var record in records) writer.Write(record);
            writer.Complete();
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
