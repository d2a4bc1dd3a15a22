using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Printings;
using Dateline.Reconcile.Quotes;

namespace Dateline.Reconcile.Words;

/// <summary>What one actor said, in order, with the same quote altered or clipped elsewhere.</summary>
/// <param name="view">The archive.</param>
public sealed class ActorWords(IArchiveView view)
{
    private static readonly char[] Punctuation = ['"', '“', '”', '\'', ',', '.', ';', ':', '?', '!', '(', ')'];

    private readonly ActorFinder _actors = new(view);
    private readonly Sources _sources = new(view);
    private readonly IGraph _quotes = view.Graph(Space.Quotes);

    /// <summary>
    /// What the actor said, by the day of the report. Where one source printed the same statement more than once, the first printing stands for
    /// all.
    /// </summary>
    /// <param name="actor">The actor.</param>
    /// <param name="subject">Words that must all begin a word of what was said; null for everything.</param>
    public IEnumerable<Said> Of(ActorGroup actor, string? subject = null) => Of(_actors.ItemsOf(actor), subject);

    /// <summary>What the actor said in some of the reports; see <see cref="Of(ActorGroup, string?)"/>.</summary>
    /// <param name="own">The actor's items of these reports, ascending.</param>
    /// <param name="subject">Words that must all begin a word of what was said; null for everything.</param>
    public IEnumerable<Said> Of(IEnumerable<ItemNumber> own, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(own);
        string[] wanted = subject is null ? [] : [.. subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Fold(word))];
        var printed = new Dictionary<(ReportNumber Source, string Words), int>();
        var all = new List<Said>();
        foreach (var items in own.GroupBy(item => item.Report))
        {
            var (record, kept) = (view.RecordOf(items.Key), view.FindReport(items.Key)!);
            var ids = items.Select(item => record.Actors[item.Place - RecordItems.PlaceOf(record, ItemKind.Actor, 0)].Id).ToHashSet(StringComparer.Ordinal);
            for (int i = 0; i < record.Statements.Length; i++)
            {
                var statement = record.Statements[i];
                if (statement.Speaker?.Actor is not { } speaker || !ids.Contains(speaker.Value) || !Holds(record, statement, wanted)) continue;
                var key = (_sources.Of(items.Key), Words(record, statement));
                if (printed.TryGetValue(key, out int first)) all[first] = all[first] with { Printings = all[first].Printings + kept.Printings.Length };
                else
                {
                    printed.Add(key, all.Count);
                    all.Add(new() { Number = new(kept.Number, i), Report = kept, Record = record, Statement = statement, Printings = kept.Printings.Length });
                }
            }
        }

        return all.Select(said => said with { Otherwise = [.. Otherwise(said)] });
    }

    private IEnumerable<OtherWording> Otherwise(Said said)
    {
        if (QuoteWords.Of(said.Record, said.Statement) is not { } own) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal) { string.Join(' ', own.Words) };
        foreach (var link in _quotes.LinksOf(said.Number.Value))
        {
            var number = new ItemNumber(link.Other);
            var record = view.RecordOf(number.Report);
            if (QuoteWords.Of(record, record.Statements[number.Place]) is not { } other || !seen.Add(string.Join(' ', other.Words))) continue;
            var difference = QuoteDifference.Between(own.Words, other.Words);
            if (difference.Change is QuoteChange.Clipped or QuoteChange.Altered)
                yield return new(number, view.FindReport(number.Report)!, record.Report.Text, other, own, difference, link.Reason) { StatementId = record.Statements[number.Place].Id };
        }
    }

    private static bool Holds(Record record, Statement statement, string[] wanted)
    {
        if (wanted.Length == 0) return true;
        string[] words = Words(record, statement).Split(' ');
        return wanted.All(start => words.Any(word => word.StartsWith(start, StringComparison.Ordinal)));
    }

    // The content without its punctuation.
    private static string Words(Record record, Statement statement)
    {
        var words = new List<string>();
        foreach (var part in statement.Content)
        {
            var text = part.Span.Of(record.Report.Text);
            foreach (var range in text.SplitAny(' ', '\n'))
            {
                if (Letters.Fold(text[range]).Trim(Punctuation) is { Length: > 0 } word) words.Add(word);
            }
        }

        return string.Join(' ', words);
    }
}
