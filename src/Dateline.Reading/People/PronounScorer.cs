using Dateline.Language.Tags;
using Dateline.Reading.Records.Actors;

namespace Dateline.Reading.People;

/// <summary>
/// How well a mention fits a pronoun: a weighted sum of few features, so that the weights can be fitted and the choice
/// explained. The features are those of <see cref="Feature"/>.
/// </summary>
internal static class PronounScorer
{
    /// <summary>What counts for or against a mention.</summary>
    internal enum Feature
    {
        /// <summary>Sentences between mention and pronoun.</summary>
        Sentences,

        /// <summary>Whether a paragraph begins between them.</summary>
        OtherParagraph,

        /// <summary>Whether the mention is a subject.</summary>
        Subject,

        /// <summary>Whether the mention stands in the possessive.</summary>
        Possessive,

        /// <summary>Whether a preposition stands before the mention.</summary>
        AfterPreposition,

        /// <summary>Whether the mention stands within quotation marks and the pronoun does not.</summary>
        WithinQuotes,

        /// <summary>Whether the actor spoke last.</summary>
        LastSpeaker,

        /// <summary>The logarithm of how often the actor is named.</summary>
        Frequency,

        /// <summary>Whether the gender is known and agrees.</summary>
        GenderAgrees,

        /// <summary>Whether the mention is the first one of its sentence.</summary>
        FirstOfSentence,

        /// <summary>Whether other mentions of persons lie between, up to three.</summary>
        Rank,

        /// <summary>Whether the mention lies in what is being said.</summary>
        InContent,

        /// <summary>Whether mention and pronoun stand in one sentence.</summary>
        SameSentence,
    }

    /// <summary>The number of features.</summary>
    public const int Count = (int)Feature.SameSentence + 1;

    /// <summary>The weights in use.</summary>
    public static ReadOnlySpan<float> Weights => [-0.7f, -0.4f, 0.9f, -0.6f, -0.5f, -1.6f, 1.8f, 0.35f, 0.7f, 0.5f, -0.35f, -2.0f, 0.2f];

    /// <summary>The weighted sum of features.</summary>
    public static float Score(ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < Count; i++) sum += features[i] * Weights[i];
        return sum;
    }

    /// <summary>Whether what stands after a mention makes it a subject: a verb, or an addition in commas first.</summary>
    public static bool IsSubject(Cast cast, Mention mention)
    {
        int after = mention.Range.AfterLast;
        var tags = cast.Analysis.FineTags;
        if (after >= tags.Length) return false;
        if (tags[after] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md) return true;
        return tags[after] is FineTag.Rb or FineTag.Comma && after + 1 < tags.Length && tags[after + 1] is FineTag.Vbd or FineTag.Vbz or FineTag.Wp;
    }
}
