namespace Dateline.Reading.Clauses;

/// <summary>A verb with those who take part in what it tells, wherever in the sentence they stand. Token numbers; -1 for none.</summary>
/// <param name="Token">The verb.</param>
/// <param name="Agent">Who does it: the subject, or who follows "by".</param>
/// <param name="Patient">To whom it is done: the object, or the subject of a passive.</param>
/// <param name="Recipient">To whom something is given ("sent Kenya tanks").</param>
/// <param name="Passive">Whether the verb is a passive.</param>
/// <param name="Modality">Whether it is so.</param>
/// <param name="Governor">The verb that makes it so or not so ("plans" in "plans to send"); -1 for none.</param>
public readonly record struct Predicate(int Token, int Agent, int Patient, int Recipient, bool Passive, Modality Modality, int Governor);
