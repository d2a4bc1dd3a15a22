using Dateline.Reading.Clauses;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Parties;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Engagements;

/// <summary>One passage that tells an engagement: what stands beside one cue.</summary>
internal sealed class EngagementMention
{
    /// <summary>The cue's line.</summary>
    public required CueLine<EngagementCue> Cue { get; init; }

    /// <summary>The head word of the cue.</summary>
    public required int Token { get; init; }

    /// <summary>The cue's words.</summary>
    public required TokenRange Words { get; init; }

    /// <summary>Whether the cue is a verb.</summary>
    public bool IsVerb { get; init; }

    /// <summary>The kind, which the words beside the cue may change.</summary>
    public EngagementKind Kind { get; set; }

    /// <summary>Those who take part.</summary>
    public List<Party> Parties { get; } = [];

    /// <summary>The name of the place; null where none is said.</summary>
    public PlaceReference? Place { get; set; }

    /// <summary>How it stands.</summary>
    public EngagementStatus Status { get; set; } = EngagementStatus.Held;

    /// <summary>The words that tell how it stands; null where nothing but the telling does.</summary>
    public Span? StatusWords { get; set; }

    /// <summary>Whether the mention refers back ("the meeting", "his visit").</summary>
    public bool IsDefinite { get; set; }

    /// <summary>Whether the mention alone tells an engagement.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>When, as said; null where it is not.</summary>
    public DateMention? Date { get; set; }

    /// <summary>The words that name it among its like ("G-7", "graduation"), by their tokens; empty for a plain "meeting".</summary>
    public TokenRange Title { get; set; }

    /// <summary>The first and the last token that tell it.</summary>
    public TokenRange Passage { get; private set; }

    /// <summary>Makes the passage reach over further tokens.</summary>
    public void Reach(int first, int afterLast)
    {
        if (Passage.Length == 0) Passage = Words;
        Passage = new(Math.Min(Passage.First, first), Math.Max(Passage.AfterLast, afterLast));
    }

    /// <summary>Takes in a party unless it is there.</summary>
    public void Add(Party? party)
    {
        if (party is not null && !Parties.Exists(party.IsSame)) Parties.Add(party);
    }

    /// <summary>Takes in parties unless they are there.</summary>
    public void Add(IEnumerable<Party> parties)
    {
        foreach (var party in parties) Add(party);
    }
}
