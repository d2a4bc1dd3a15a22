using Dateline.Reading.Records.Parties;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Programmes;

/// <summary>One passage that names a programme.</summary>
internal sealed class ProgrammeMention
{
    /// <summary>The rule by which it was read: the cue.</summary>
    public required string Rule { get; init; }

    /// <summary>What the cue tells.</summary>
    public required ProgrammeCue Cue { get; init; }

    /// <summary>The head word.</summary>
    public required int Head { get; init; }

    /// <summary>The name, without determiner.</summary>
    public required TokenRange Name { get; init; }

    /// <summary>The tokens that tell which programme it is: names and qualifying words.</summary>
    public List<int> Marks { get; } = [];

    /// <summary>Whether it stands for a programme by itself; a mention that does not joins one told before.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>Whether it has a determiner that refers back.</summary>
    public bool IsDefinite { get; set; }

    /// <summary>Those who lead it.</summary>
    public List<Party> Leads { get; } = [];

    /// <summary>Where it works.</summary>
    public PlaceReference? Place { get; set; }

    /// <summary>How it stands.</summary>
    public ProgrammeStatus Status { get; set; }

    /// <summary>The word that tells how it stands; null where nothing but the telling does.</summary>
    public Span? StatusWord { get; set; }

    /// <summary>Takes in a leader unless it is there.</summary>
    public void Lead(Party? party)
    {
        if (party is not null && !Leads.Exists(party.IsSame)) Leads.Add(party);
    }
}
