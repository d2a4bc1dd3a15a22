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
}
