using System.Text.Json;
using Dateline.Reading.Description;

namespace Dateline.Export.Json;

/// <summary>The labels of an enumeration that counts from 0, ready as bytes.</summary>
internal static class EnumLabels<T>
    where T : struct, Enum
{
    private static readonly JsonEncodedText[] All = [.. Enum.GetValues<T>().Select(value => JsonEncodedText.Encode(Labels.Of(value)))];

    /// <summary>The label of the value.</summary>
    public static JsonEncodedText Of(T value) => All[System.Runtime.CompilerServices.Unsafe.SizeOf<T>() == 1 ? System.Runtime.CompilerServices.Unsafe.BitCast<T, byte>(value) : System.Runtime.CompilerServices.Unsafe.BitCast<T, int>(value)];
}
