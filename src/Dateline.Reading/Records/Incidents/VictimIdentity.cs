using Dateline.Language.Tags;
using Dateline.Reading.People;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Tells whether two single victims are two people: by name, gender, age, and how they are brought in.</summary>
/// <param name="ground">The report.</param>
internal sealed class VictimIdentity(Groundwork ground)
{
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);

    /// <summary>Whether two single victims are surely two people; false where they may be one.</summary>
    /// <param name="known">The one told of before.</param>
    /// <param name="victims">The one told of now.</param>
    public bool AreTwo(Victims known, Victims victims)
    {
        if (IsFurther(victims)) return true;
        var (a, b) = (GenderOf(known.Head), GenderOf(victims.Head));
        if (a is not Gender.Unknown && b is not Gender.Unknown && a != b) return true;
        if (AgeOf(known) is { } old && AgeOf(victims) is { } young && old != young) return true;
        if (IsChild(known.Head) is { } child && IsChild(victims.Head) is { } other && child != other) return true;
        var one = ground.Actors.At(known.Head);
        var two = ground.Actors.At(victims.Head);
        return one is { Named: true } && two is { Named: true } && !string.Equals(one.Id, two.Id, StringComparison.Ordinal);
    }

    /// <summary>"another man", "a second victim", "a third": brought in as one more.</summary>
    public bool IsFurther(Victims victims)
    {
        if (ground.Lemmas[victims.Head] is "another" or "other") return true;
        if (victims.Rule is "added-up") return false;
        if (ground.Lemmas[victims.Head] is "third" or "fourth" or "fifth" or "sixth" or "seventh") return true;
        for (int t = victims.Phrase.First; t < victims.Head; t++)
            if (ground.Lemmas[t] is "another" or "other" or "additional" || (ground.Lemmas[t] is "second" or "third" or "fourth" or "fifth" && ground.Lemmas[victims.Phrase.First] is "a" or "an")) return true;
        return false;
    }

    /// <summary>The gender that a noun, a pronoun, a name or the other mentions of the same person tell.</summary>
    private Gender GenderOf(int head)
    {
        var lemma = ground.Lemmas[head];
        if (lemma is "he" or "him" or "himself" or "man" or "boy" or "father" or "husband" or "brother" or "son" or "boyfriend" or "uncle" or "nephew" or "grandfather" or "grandson" or "dad" or "stepfather" or "stepson" or "gentleman") return Gender.Male;
        if (lemma is "she" or "her" or "herself" or "woman" or "girl" or "mother" or "wife" or "sister" or "daughter" or "girlfriend" or "aunt" or "niece" or "grandmother" or "granddaughter" or "mom" or "stepmother" or "stepdaughter" or "lady") return Gender.Female;
        if (lemma is "male" && ground.Analysis.Tags[head] is Upos.Noun) return Gender.Male;
        if (lemma is "female" && ground.Analysis.Tags[head] is Upos.Noun) return Gender.Female;
        for (int t = head - 1; t >= 0 && t >= head - 2; t--)
        {
            if (ground.Lemmas[t] is "male") return Gender.Male;
            if (ground.Lemmas[t] is "female") return Gender.Female;
        }

        if (ground.Actors.At(head) is not { Named: true } actor) return Gender.Unknown;
        if (_genders.TryGetValue(actor.Id, out var known)) return known;
        return _genders[actor.Id] = OfMentions(actor.Mentions, actor.Name);
    }

    /// <summary>The gender that the first pronoun for a person tells, else the given name.</summary>
    private Gender OfMentions(System.Collections.Immutable.ImmutableArray<Text.Span> mentions, Text.Span name)
    {
        foreach (var mention in mentions)
        {
            var words = mention.Of(ground.Report.Text);
            if (words.Length > 3) continue;
            if (words.Equals("he", StringComparison.OrdinalIgnoreCase) || words.Equals("him", StringComparison.OrdinalIgnoreCase) || words.Equals("his", StringComparison.OrdinalIgnoreCase)) return Gender.Male;
            if (words.Equals("she", StringComparison.OrdinalIgnoreCase) || words.Equals("her", StringComparison.OrdinalIgnoreCase)) return Gender.Female;
        }

        var full = name.Of(ground.Report.Text);
        int space = full.IndexOf(' ');
        return space > 0 && WordList.FirstNames.TryGetValue(Letters.Fold(full[..space]), out var gender) ? gender : Gender.Unknown;
    }

    /// <summary>Whether a word means a child or somebody grown up; null where it may be either.</summary>
    private bool? IsChild(int head) => ground.Lemmas[head] switch
    {
        "boy" or "girl" or "child" or "kid" or "toddler" or "infant" or "baby" or "newborn" => true,
        "man" or "woman" or "father" or "mother" or "wife" or "husband" or "officer" or "deputy" or "trooper" or "grandmother" or "grandfather" => false,
        _ => null,
    };

    /// <summary>The age in "the 14-year-old", "Carl Dorn, 30,", "a man, 30"; null where there is none.</summary>
    private decimal? AgeOf(Victims victims)
    {
        foreach (var quantity in ground.Quantities.In(victims.Phrase.First, victims.Phrase.AfterLast))
            if (quantity.NumberAfterLast + 1 < ground.Lemmas.Count && ground.Lemmas[quantity.NumberAfterLast] is "-" && ground.Lemmas[quantity.NumberAfterLast + 1] is "year" or "month") return quantity.Value;
        int next = victims.Phrase.AfterLast;
        if (next + 1 >= ground.Lemmas.Count || ground.Lemmas[next] is not "," || ground.Quantities.At(next + 1) is not { Value: > 0 and < 111 } age) return null;
        return age.First == next + 1 && age.AfterLast < ground.Lemmas.Count && ground.Analysis.Tags[age.AfterLast] is Upos.Punct ? age.Value : null;
    }
}
