namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds words for a happening that say that people died in it, without saying who.</summary>
/// <param name="ground">The report.</param>
internal sealed class FatalWords(Groundwork ground)
{
    /// <summary>How many tokens before the name of a happening its quality is looked for: "a fatal police shooting".</summary>
    private const int Reach = 3;

    /// <summary>The word in "a fatal shooting", "the deadly attack"; -1 where no telling has one.</summary>
    public int Fatal(IncidentDraft incident)
    {
        foreach (var mention in incident.Mentions)
        {
            foreach (var trigger in mention.Triggers)
            {
                for (int t = Math.Max(0, trigger.First - Reach); t < trigger.AfterLast; t++)
                    if (ground.Lemmas[t] is "fatal" or "deadly") return t;
            }
        }

        return -1;
    }

    /// <summary>The first word of "murder-suicide" in a sentence that tells the incident; -1 where none has it.</summary>
    public int MurderSuicide(IncidentDraft incident)
    {
        var tokens = ground.Analysis.Tokens;
        int last = -1;
        foreach (var mention in incident.Mentions)
        {
            if (mention.Sentence == last) continue;
            last = mention.Sentence;
            for (int t = tokens.Sentences[last], end = tokens.SentenceEnd(last); t + 2 < end; t++)
                if (ground.Lemmas[t] is "murder" && ground.Lemmas[t + 2] is "suicide") return t;
        }

        return -1;
    }
}
