using System.Text.Json;

namespace Dateline.Export.Json;

/// <summary>Names of fields that are written often, ready as bytes.</summary>
internal static class FieldNames
{
    internal static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    internal static readonly JsonEncodedText Actor = JsonEncodedText.Encode("actor");
    internal static readonly JsonEncodedText Field = JsonEncodedText.Encode("field");
    internal static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    internal static readonly JsonEncodedText Why = JsonEncodedText.Encode("why");
    internal static readonly JsonEncodedText Confidence = JsonEncodedText.Encode("confidence");
    internal static readonly JsonEncodedText Doubts = JsonEncodedText.Encode("doubts");
    internal static readonly JsonEncodedText Evidence = JsonEncodedText.Encode("evidence");
    internal static readonly JsonEncodedText Speaker = JsonEncodedText.Encode("speaker");
    internal static readonly JsonEncodedText Cue = JsonEncodedText.Encode("cue");
    internal static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    internal static readonly JsonEncodedText Verbatim = JsonEncodedText.Encode("verbatim");
    internal static readonly JsonEncodedText Addressee = JsonEncodedText.Encode("addressee");
    internal static readonly JsonEncodedText Channel = JsonEncodedText.Encode("channel");
    internal static readonly JsonEncodedText Occasion = JsonEncodedText.Encode("occasion");
    internal static readonly JsonEncodedText Place = JsonEncodedText.Encode("place");
    internal static readonly JsonEncodedText Date = JsonEncodedText.Encode("date");
    internal static readonly JsonEncodedText Act = JsonEncodedText.Encode("act");
    internal static readonly JsonEncodedText Within = JsonEncodedText.Encode("within");
    internal static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    internal static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    internal static readonly JsonEncodedText Named = JsonEncodedText.Encode("named");
    internal static readonly JsonEncodedText Roles = JsonEncodedText.Encode("roles");
    internal static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    internal static readonly JsonEncodedText Organisation = JsonEncodedText.Encode("organisation");
    internal static readonly JsonEncodedText Mentions = JsonEncodedText.Encode("mentions");
    internal static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    internal static readonly JsonEncodedText Attackers = JsonEncodedText.Encode("attackers");
    internal static readonly JsonEncodedText Basis = JsonEncodedText.Encode("basis");
    internal static readonly JsonEncodedText Target = JsonEncodedText.Encode("target");
    internal static readonly JsonEncodedText Figures = JsonEncodedText.Encode("figures");
    internal static readonly JsonEncodedText Quantity = JsonEncodedText.Encode("quantity");
    internal static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    internal static readonly JsonEncodedText High = JsonEncodedText.Encode("high");
    internal static readonly JsonEncodedText Bound = JsonEncodedText.Encode("bound");
    internal static readonly JsonEncodedText Who = JsonEncodedText.Encode("who");
    internal static readonly JsonEncodedText CountedBy = JsonEncodedText.Encode("countedBy");
    internal static readonly JsonEncodedText Subset = JsonEncodedText.Encode("subset");
    internal static readonly JsonEncodedText DisputedBy = JsonEncodedText.Encode("disputedBy");
    internal static readonly JsonEncodedText Statement = JsonEncodedText.Encode("statement");
    internal static readonly JsonEncodedText Stage = JsonEncodedText.Encode("stage");
    internal static readonly JsonEncodedText Givers = JsonEncodedText.Encode("givers");
    internal static readonly JsonEncodedText Recipients = JsonEncodedText.Encode("recipients");
    internal static readonly JsonEncodedText Amount = JsonEncodedText.Encode("amount");
    internal static readonly JsonEncodedText Currency = JsonEncodedText.Encode("currency");
    internal static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
    internal static readonly JsonEncodedText Period = JsonEncodedText.Encode("period");
    internal static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    internal static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
    internal static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    internal static readonly JsonEncodedText StatedBy = JsonEncodedText.Encode("statedBy");
    internal static readonly JsonEncodedText Participants = JsonEncodedText.Encode("participants");
    internal static readonly JsonEncodedText Leads = JsonEncodedText.Encode("leads");
    internal static readonly JsonEncodedText Precision = JsonEncodedText.Encode("precision");
    internal static readonly JsonEncodedText Agrees = JsonEncodedText.Encode("agrees");
    internal static readonly JsonEncodedText Stated = JsonEncodedText.Encode("stated");
    internal static readonly JsonEncodedText Computed = JsonEncodedText.Encode("computed");
    internal static readonly JsonEncodedText Explanation = JsonEncodedText.Encode("explanation");
}
