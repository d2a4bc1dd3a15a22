using Dateline.Reading.Description;
using Dateline.Reading.Records.Checks;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of checks, which are all worked out.</summary>
internal static class CheckFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Check> All { get; } = new()
    {
        Description = CheckDescription.Kind,
        Get = record => record.Checks,
        Set = (record, items) => record with { Checks = items },
        Id = item => item.Id,
        Evidence = item => item.Evidence,
        Parts =
        [
            new FixedPart<Check>("kind", (item, _) => (Labels.Of(item.Kind.Value), item.Kind.Evidence, item.Kind.Rule)),
            new FixedPart<Check>("agrees", (item, _) => (item.Agrees is { } agrees ? (agrees.Value ? "true" : "false") : null, item.Agrees?.Evidence ?? [], item.Agrees?.Rule)),
            new FixedPart<Check>("stated", (item, text) => (item.Stated.Of(text).ToString(), [item.Stated], null)),
            new FixedPart<Check>("computed", (item, _) => (item.Computed.Value, item.Computed.Evidence, item.Computed.Rule)),
            new FixedPart<Check>("explanation", (item, _) => (item.Explanation.Value, item.Explanation.Evidence, item.Explanation.Rule)),
        ],
    };
}
