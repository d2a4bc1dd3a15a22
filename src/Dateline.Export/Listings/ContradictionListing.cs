using System.Collections.Immutable;
using Dateline.Export.Rows;
using Dateline.Reading.Description;
using Dateline.Reconcile.Contradictions;
using Dateline.Text;

namespace Dateline.Export.Listings;

/// <summary>Contradictions as rows.</summary>
public static class ContradictionListing
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        new("field", "About"), new("reason", "What"), new("leftSource", "One"), new("leftPassage", "says"), new("rightSource", "Another"), new("rightPassage", "says"),
        new("left", "Item"), new("right", "Item"), new("decided"), new("leftStart"), new("leftEnd"), new("rightStart"), new("rightEnd"),
    ];

    /// <summary>The row of a contradiction.</summary>
    public static Row RowOf(Contradiction found)
    {
        ArgumentNullException.ThrowIfNull(found);
        string left = found.Left.Record.Report.Text, right = found.Right.Record.Report.Text;
        CodePointMap one = new(left), other = new(right);
        return new(
            NameOf(found.Field), found.Reason, found.Left.Report.First.Source ?? found.Left.Report.Id, VisibleText.OnOneLine(found.LeftPassage.Of(left).ToString()),
            found.Right.Report.First.Source ?? found.Right.Report.Id, VisibleText.OnOneLine(found.RightPassage.Of(right).ToString()), found.Left.Id, found.Right.Id, found.IsDecided,
            one.ToCodePoint(found.LeftPassage.Start), one.ToCodePoint(found.LeftPassage.End), other.ToCodePoint(found.RightPassage.Start), other.ToCodePoint(found.RightPassage.End));
    }

    /// <summary>The name of a field as in JSON.</summary>
    public static string NameOf(ClaimField field) => field == ClaimField.DisputedBy ? "disputedBy" : Labels.Of(field);
}
