using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Actors;

namespace Dateline.Export.Text;

/// <summary>People and bodies as a list: name, kind, roles.</summary>
internal sealed class ActorText(Page page, Record record)
{
    private const int WidestName = 28;

    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write(ShownNames names)
    {
        if (record.Actors.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(ActorDescription.Kind.Heading, Ink.Heading));
        int widest = record.Actors.Max(actor => Columns.Of(names.Of(actor)));
        foreach (var actor in record.Actors)
        {
            string kind = Labels.Of(actor.Kind.Value) + (actor.Named ? "" : ", not named");
            List<Run> facts = [new(kind, Ink.Faint)];
            foreach (var role in actor.Roles)
            {
                facts.Add(new(facts.Count == 1 ? " · " : "; ", Ink.Faint));
                facts.Add(new(RoleOf(role, names)));
            }

            page.Entry(2, new Run(names.Of(actor), Ink.Name), Math.Min(widest, WidestName) + 2, [.. facts]);
        }
    }

    private static string RoleOf(Role role, ShownNames names)
    {
        string title = names.Shown(role.Title);
        bool apart = role.Organisation is { } organisation && !role.Title.Contains(organisation);
        return apart ? $"{title}, {names.Shown(role.Organisation!.Value)}" : title;
    }
}
