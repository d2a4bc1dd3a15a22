namespace Dateline.Intake.Formats.NewsMl;

/// <summary>Says why an item is no report.</summary>
internal static class NewsMlRefusal
{
    /// <summary>The reason, as the rest of a sentence about the source; null where the item is a report.</summary>
    public static string? Reason(NewsItem item)
    {
        string? what = item.Kind switch
        {
            "conceptItem" => "is a concept item: it describes a person, a place or an event, and reports nothing",
            "knowledgeItem" => "is a knowledge item: it holds a vocabulary, and reports nothing",
            "catalogItem" or "catalog" => "is a catalogue of vocabularies, and reports nothing",
            "planningItem" => "is a planning item: it says what will be covered, and reports nothing",
            "NewsML" => "is NewsML 1, which cannot be read; NewsML-G2 can",
            _ when item.Body is not null || item.Description is not null => null,
            "packageItem" or "groupSet" => "is a package that holds no text itself" + (item.Elsewhere > 0 ? $"; it refers to {Count(item.Elsewhere, "item")} kept elsewhere" : ""),
            "contentMeta" => "is a part of a news item, without text",
            _ when item.Elsewhere > 0 => $"is a news item without text; its content is in {Count(item.Elsewhere, "file")} kept elsewhere",
            _ => "is a news item without text",
        };
        return what is null || item.Lacks.IsEmpty ? what : $"{what}; it is not valid NewsML-G2 either: it lacks {string.Join(", ", item.Lacks)}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
