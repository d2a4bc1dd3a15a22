using System.Collections.Immutable;
using System.Reflection;
using Dateline.Intake;
using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Reading.Clauses;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;
using Dateline.Reading.Doubts;
using Dateline.Reading.Places;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Checks;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Programmes;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading;

/// <summary>Reads records from reports. One reader may be used by many threads at once.</summary>
public sealed class RecordReader : IDisposable
{
    private readonly LanguageReader _language;
    private readonly Lemmatizer _lemmatizer;
    private readonly StatementReader _statements;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceReader _places;
    private readonly Lazy<ReaderVersion> _version;

    // The owner and every read that runs: the models are mapped, and must not go from under a thread that still reads.
    private int _users = 1;
    private int _disposed;

    private RecordReader(string models)
    {
        ColdStart.Begin();
        _language = LanguageReader.Open(models);
        _lemmatizer = Lemmatizer.Open(Path.Combine(models, "lemmas.bin"));
        _statements = new(new StatementLinker(LinkingModel.Read(File.ReadAllBytes(Path.Combine(models, "linking.bin")))), _lemmatizer, LinkingModel.Read(File.ReadAllBytes(Path.Combine(models, "coreference.bin"))));
        _gazetteer = Gazetteer.Open(models);
        _places = new(_gazetteer);
        _version = new(() => VersionOf(models));
    }

    /// <summary>The version of the program and its models, for <c>--version</c> and for each record.</summary>
    public ReaderVersion Version => _version.Value;

    /// <summary>Opens the models that ship with the program, in the folder <c>models</c> beside it.</summary>
    /// <exception cref="InvalidDataException">A model is broken.</exception>
    /// <exception cref="IOException">A model is missing or cannot be read.</exception>
    public static RecordReader Open() => Open(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>Opens the models in a folder.</summary>
    /// <exception cref="InvalidDataException">A model is broken.</exception>
    /// <exception cref="IOException">A model is missing or cannot be read.</exception>
    public static RecordReader Open(string models) => new(models);

    /// <summary>Reads one report; a pure function of the report and of <see cref="Version"/>.</summary>
    /// <exception cref="ObjectDisposedException">The reader has been disposed.</exception>
    public Record Read(Report report)
    {
        if (Interlocked.Increment(ref _users) <= 1)
        {
            Interlocked.Decrement(ref _users);
            throw new ObjectDisposedException(nameof(RecordReader));
        }

        try
        {
            return ReadWhole(report);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Reads one report and says what it looked at to tell how sure each item is, for training.</summary>
    internal Record Read(Report report, Action<string, string, int, Signals> say) => ReadWhole(report, say);

    private Record ReadWhole(Report report, Action<string, string, int, Signals>? say = null)
    {
        var analysis = _language.Read(report.Text, report.Title);
        var dates = DateReader.Recognise(analysis);
        var published = ReportDate.Find(report, analysis, dates);
        var reading = _statements.Read(analysis, range => _language.Remark(analysis.Tokens, range.First, range.AfterLast));
        var ground = GroundOf(report, published, analysis, reading, dates.Resolve(published));
        var engagements = EngagementReader.Read(ground);
        return new DoubtReader(ground) { Say = say }.Read(new()
        {
            Report = report,
            Published = published,
            Statements = StatementSetting.Place(ground, engagements),
            Incidents = IncidentReader.Read(ground),
            Commitments = Occasions.Find(ground, CommitmentReader.Read(ground), engagements),
            Engagements = engagements,
            Programmes = ProgrammeReader.Read(ground),
            Actors = reading.Actors,
            Places = ground.Places.Places,
            Checks = CheckReader.Read(ground),
            Reader = Version,
        });
    }

    /// <summary>Lets the models go, as soon as no report is being read any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) Leave();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) > 0) return;
        _language.Dispose();
        _gazetteer.Dispose();
    }

    private Groundwork GroundOf(Report report, ReportDate published, Analysis analysis, StatementReading reading, DateTable dates)
    {
        var tree = new Tree(analysis);
        var lemmas = new Lemmas(analysis, _lemmatizer);
        return new()
        {
            Report = report,
            Day = published.Day,
            Analysis = analysis,
            Quotes = reading.Quotes,
            Tree = tree,
            Lemmas = lemmas,
            Clauses = new(tree, lemmas),
            Statements = reading.Statements,
            Places = _places.Read(analysis),
            Actors = new(analysis.Tokens, reading.Actors),
            Quantities = QuantityReader.Read(analysis, report),
            Dates = dates,
        };
    }

    private static ReaderVersion VersionOf(string models)
    {
        string version = typeof(RecordReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return new(version.Split('+')[0], Directory.EnumerateFiles(models, "*.bin").ToImmutableSortedDictionary(
            f => Path.GetFileNameWithoutExtension(f),
            f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))),
            StringComparer.Ordinal));
    }
}
