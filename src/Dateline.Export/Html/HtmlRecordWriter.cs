using Dateline.Reading;
namespace Dateline.Export.Html;
internal sealed class HtmlRecordWriter(Stream o) : IRecordWriter { public void Write(Record r) {} public void Complete() { o.Flush(); } public void Dispose() {} }
