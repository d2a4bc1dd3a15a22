using System.Text;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Archive.Find.Indexing;

/// <summary>Writes the texts of items for the index, kind by kind.</summary>
internal sealed class ItemWords
{
    private readonly Record _record;
    private readonly string _text;
    private readonly Dictionary<string, string> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerPlace> _places = new(StringComparer.Ordinal);
    private readonly StringBuilder _tags = new();
    private readonly List<IndexedNumber> _numbers = [];
    private readonly List<(NameField Field, string Words)> _names = [];
    private Derived<Period>? _date;

    /// <summary>Prepares for the items of a record.</summary>
    public ItemWords(Record record)
    {
        (_record, _text) = (record, record.Report.Text);
        foreach (var actor in record.Actors) _actors[actor.Id] = Words(actor.Name);
        foreach (var place in record.Places)
            if (place.Found is { Value: var found }) _places[place.Id] = found;
    }

    /// <summary>All by which an item is found.</summary>
    public IndexedItem Of(RecordItem item)
    {
        _names.Clear();
        _tags.Clear();
        _numbers.Clear();
        _date = null;
        Tag(FindFields.Is, Labels.Of(item.Kind));
        WriteFields(item);
        string labels = _tags.ToString(0, Math.Max(0, _tags.Length - 1));
        if (RecordItems.ConfidenceOf(_record, item) is { Value: var sure }) _numbers.Add(new(NumberField.Confidence, sure, sure));
        var days = IndexedRecord.Days(_date, _record.Published.Value);
        if (days is var (first, last)) TagAll(Tags.Of(first, last));
        foreach (var field in _numbers.GroupBy(number => number.Field)) TagAll(Tags.Of(field.Key, field.Max(number => number.High)));
        var names = new StringBuilder();
        foreach (var (field, words) in _names) NameWords.Append(names, field, words);
        return new(item.Place, string.Join(" … ", item.Evidence.Select(Words)), names.ToString(), _tags.ToString(), labels, days, [.. _numbers.Distinct()]);
    }

    private void WriteFields(RecordItem item)
    {
        switch (item.Kind)
        {
            case ItemKind.Statement:
                WriteStatement(_record.Statements[item.Index]);
                break;
            case ItemKind.Incident:
                WriteIncident(_record.Incidents[item.Index]);
                break;
            case ItemKind.Commitment:
                WriteCommitment(_record.Commitments[item.Index]);
                break;
            case ItemKind.Engagement:
                WriteEngagement(_record.Engagements[item.Index]);
                break;
            case ItemKind.Programme:
                WriteProgramme(_record.Programmes[item.Index]);
                break;
            case ItemKind.Check:
                var check = _record.Checks[item.Index];
                Tag(FindFields.Kind, Labels.Of(check.Kind.Value));
                if (check.Agrees is { Value: var agrees }) Tag(FindFields.Agrees, agrees ? FindFields.Yes : FindFields.No);
                break;
        }
    }

    private void WriteStatement(Reading.Records.Statements.Statement statement)
    {
        Put(NameField.Speaker, statement.Speaker);
        Put(NameField.Addressee, statement.Addressee);
        Put(statement.Place);
        if (statement.Channel is { } channel) Put(NameField.Channel, Words(channel));
        Tag(FindFields.Act, Labels.Of(statement.Act.Value));
        if (statement.Content.Any(part => part.Verbatim.Value)) Tag(FindFields.Verbatim, FindFields.Yes);
        _date = statement.Date;
    }

    private void WriteIncident(Reading.Records.Incidents.Incident incident)
    {
        Tag(FindFields.Kind, Labels.Of(incident.Kind.Value));
        Tag(FindFields.Status, Labels.Of(incident.Status.Value));
        Put(incident.Place);
        foreach (var attacker in incident.Attackers) Put(NameField.Attacker, attacker.Who);
        foreach (var dispute in incident.DisputedBy) Put(NameField.Disputer, dispute.Who);
        if (!incident.DisputedBy.IsEmpty) Tag(FindFields.Disputed, FindFields.Yes);
        if (incident.Target is { } target) Put(NameField.Target, Words(target));
        foreach (var figure in incident.Figures)
        {
            Put(NameField.Counter, figure.CountedBy);
            bool hasWhole = incident.Figures.Any(other => other.Quantity.Value == figure.Quantity.Value && !other.Subset.Value && other.Count.Value.Value is not null);
            if (figure.Subset.Value && hasWhole) continue;
            if (figure.Count.Value is { Value: { } low } count) _numbers.Add(new((NumberField)(int)figure.Quantity.Value, low, count.High ?? low));
        }

        var toll = Reading.Records.Incidents.Toll.Of(incident);
        if (toll.Killed is { } killed) _numbers.Add(new(NumberField.Killed, killed, Math.Max(killed, Highest(NumberField.Killed))));
        if (toll.Injured is { } injured) _numbers.Add(new(NumberField.Injured, injured, Math.Max(injured, Highest(NumberField.Injured))));
        _date = incident.Date;

        // The total of a range is its low end: the range says more.
        double Highest(NumberField field) => _numbers.Where(n => n.Field == field && n.Low == (field is NumberField.Killed ? toll.Killed : toll.Injured)).Select(n => n.High).DefaultIfEmpty(0).Max();
    }

    private void WriteCommitment(Reading.Records.Commitments.Commitment commitment)
    {
        Tag(FindFields.Kind, Labels.Of(commitment.Kind.Value));
        Tag(FindFields.Stage, Labels.Of(commitment.Stage.Value));
        foreach (var giver in commitment.Givers) Put(NameField.Giver, giver);
        foreach (var recipient in commitment.Recipients) Put(NameField.Recipient, recipient);
        if (commitment.Items is { } items) Put(NameField.Name, Words(items));
        if (commitment.Amount is not { Value.Money: var money }) return;
        if (money.Currency is { } currency) Tag(FindFields.Currency, currency);
        _numbers.Add(new(NumberField.Amount, (double)money.Value, (double)money.Value));
    }

    private void WriteEngagement(Reading.Records.Engagements.Engagement engagement)
    {
        Tag(FindFields.Kind, Labels.Of(engagement.Kind.Value));
        Tag(FindFields.Status, Labels.Of(engagement.Status.Value));
        foreach (var participant in engagement.Participants) Put(NameField.Participant, participant);
        Put(engagement.Place);
        _date = engagement.Date;
    }

    private void WriteProgramme(Reading.Records.Programmes.Programme programme)
    {
        Tag(FindFields.Kind, Labels.Of(programme.Kind.Value));
        Tag(FindFields.Status, Labels.Of(programme.Status.Value));
        Put(NameField.Name, Words(programme.Name));
        foreach (var lead in programme.Leads) Put(NameField.Lead, lead);
        Put(programme.Place);
    }

    // The full name, and the words as said where they say more than it does and are no mere "he".
    private void Put(NameField field, ActorReference? reference)
    {
        if (reference is null) return;
        string words = Words(reference.Span);
        if (reference.Actor is not { Value: var id } || !_actors.TryGetValue(id, out string? name))
        {
            Put(field, words);
            return;
        }

        Put(field, name);
        bool isPronoun = !words.Contains(' ', StringComparison.Ordinal) && words.Length <= 4 && !words.Any(char.IsUpper);
        if (!isPronoun && !name.Contains(words, StringComparison.OrdinalIgnoreCase)) Put(field, words);
    }

    private void Put(PlaceReference? reference)
    {
        if (reference is null) return;
        string words = Words(reference.Span);
        Put(NameField.Place, words);
        if (reference.Place is not { Value: var id } || !_places.TryGetValue(id, out var place)) return;
        if (!words.Contains(place.Name, StringComparison.OrdinalIgnoreCase)) Put(NameField.Place, place.Name);
        if (place.Region is { } region && !place.Name.Contains(region, StringComparison.OrdinalIgnoreCase)) Put(NameField.Place, region);
        if (place.Country is { } country) Tag(FindFields.Country, country);
    }

    private void Put(NameField field, string words)
    {
        if (!_names.Exists(name => name.Field == field && name.Words.Contains(words, StringComparison.OrdinalIgnoreCase))) _names.Add((field, words));
    }

    private void Tag(FindField field, string label) => _tags.Append(Tags.Label(field.Tag!, label)).Append(' ');

    private void TagAll(IEnumerable<string> tags)
    {
        foreach (string tag in tags) _tags.Append(tag).Append(' ');
    }

    private string Words(Span span) => span.Of(_text).ToString();
}
