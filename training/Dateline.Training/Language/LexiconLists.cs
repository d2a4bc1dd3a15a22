using Dateline.Language.Inputs;
using Dateline.Language.Tokens;

namespace Dateline.Training.Language;

/// <summary>Brings the lists of names in <c>training/lexicon</c> into the form that the reader maps.</summary>
internal static class LexiconLists
{
    /// <summary>The table of all lists; see <see cref="Lexicon"/>.</summary>
    public static uint[] Read(string folder)
    {
        var flags = new SortedDictionary<ulong, uint>();
        Read("first-names", LexiconFlags.GivenName, LexiconFlags.GivenName);
        Read("surnames", LexiconFlags.Surname, LexiconFlags.Surname);
        Read("cities", LexiconFlags.City, LexiconFlags.CityPart);
        Read("countries", LexiconFlags.Country, LexiconFlags.Country);
        Read("demonyms", LexiconFlags.Demonym, LexiconFlags.Demonym);
        return FormTable.Lay(flags);

        void Read(string list, LexiconFlags whole, LexiconFlags part)
        {
            Span<char> folded = stackalloc char[WordForm.MaxLength];
            foreach (string name in File.ReadLines(Path.Combine(folder, list + ".txt")))
            {
                if (name.StartsWith('#')) continue;
                var tokens = Tokenizer.Read(name);
                for (int i = 0; i < tokens.Count; i++)
                {
                    if (tokens[i].Length < 2 || !char.IsUpper(tokens[i][0])) continue;
                    ulong form = WordForm.Hash(folded[..WordForm.Fold(tokens[i], folded)]);
                    flags[form] = flags.GetValueOrDefault(form) | (uint)(tokens.Count == 1 ? whole : part);
                }
            }
        }
    }
}
