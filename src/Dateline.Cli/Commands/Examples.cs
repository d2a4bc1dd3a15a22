namespace Dateline.Cli.Commands;

/// <summary>What help shows below a command's options, by the command's name.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, (string What, string Line)[]> All = new(StringComparer.Ordinal)
    {
        [DatelineCommand.Name] =
        [
            ("Show the record of a report", "dateline read report.txt"),
            ("Complete commands with the Tab key", "source <(dateline completion bash)"),
        ],
        ["read"] =
        [
            ("Show the record of a report", "dateline read report.txt"),
            ("Say when a report without a date was written", "dateline read --date 2025-03-04 report.txt"),
            ("Read every report in a folder, a record a line", "dateline read --format jsonl reports/ > records.jsonl"),
            ("Read many reports from standard input", "zcat reports.jsonl.gz | dateline read --format jsonl -o records.jsonl"),
            ("Make a page to look at in a browser", "dateline read --format html -o report.html report.txt"),
            ("Keep the colours in a pager", "dateline read --color always report.txt | less -R"),
        ],
        ["add"] =
        [
            ("Keep every report in a folder", "dateline add reports/"),
            ("Keep a page of the web, or the items of a feed as they stand now", "dateline add https://example.org/news/1.html"),
            ("Keep them in an archive of another name", "dateline add --archive desk.db reports/"),
            ("Keep many reports from standard input and note which are kept", "zcat reports.jsonl.gz | dateline add --format jsonl > kept.jsonl"),
        ],
        ["serve"] =
        [
            ("Open the desk over the archive in this folder", "dateline serve"),
            ("Read a folder into an archive first", "dateline serve desk.db --add reports/"),
            ("For a team, behind a reverse proxy that ends TLS", "dateline serve desk.db --behind-proxy --host desk.example.org"),
        ],
        ["user"] =
        [
            ("The first account, before the desk is opened to others", "dateline user add mariam --role admin --archive desk.db"),
            ("Who may come in", "dateline user list --archive desk.db"),
            ("A token for a program that adds reports; it is printed once", "dateline user token mariam --scopes read,add --days 90 --label intake"),
            ("A password from a manager of secrets", "pass show desk/mariam | dateline user password mariam"),
        ],
        ["watch"] =
        [
            ("Keep what is new in two feeds until stopped", "dateline watch https://example.org/world.rss https://example.net/news.atom"),
            ("Poll once, from a timer of the system", "dateline watch --once --archive desk.db https://example.org/world.rss"),
        ],
        ["words"] =
        [
            ("What somebody said, in order", "dateline words 'Joseph Banda'"),
            ("On one subject; where a quote was clipped or altered", "dateline words banda 'talks'"),
        ],
        ["actors"] = [("Who a surname means, and why", "dateline actors banda")],
        ["happenings"] =
        [
            ("What happened, the latest first", "dateline happenings"),
            ("Bombings in one town, told of at least twice", "dateline happenings --kind bombing --place Kitwe --reports 2"),
        ],
        ["figures"] =
        [
            ("How the toll of a happening moved", "dateline figures 0a31a17528f6:i1"),
            ("The same for a sheet", "dateline figures 0a31a17528f6:i1 --format csv > toll.csv"),
        ],
        ["contradictions"] =
        [
            ("What cannot both be right", "dateline contradictions"),
        ],
        ["commitments"] =
        [
            ("Aid from promise to delivery, by giver", "dateline commitments --giver Norway"),
        ],
        ["find"] =
        [
            ("What somebody said, in words and time", "dateline find 'speaker:brovko \"security contingent\" after:2025-04-01'"),
            ("Strikes with many killed", "dateline find 'kind:strike place:sumy killed>=30' --sort -value"),
            ("Aid that was promised", "dateline find 'recipient:ukraine amount>=1e9 stage:pledged' --format csv"),
            ("All fields", "dateline find --help"),
        ],
        ["export"] =
        [
            ("A page to pass on", "dateline export 'place:sumy after:2025-04-01' --as html -o sumy.html"),
            ("Incidents for a map", "dateline export 'is:incident country:UA' --as geojson -o incidents.geojson"),
            ("Incidents for a spreadsheet", "dateline export 'is:incident' --as events -o events.csv"),
        ],
        ["list"] =
        [
            ("The reports published last", "dateline list"),
            ("All of them, for a program", "dateline list --format jsonl > reports.jsonl"),
            ("Where one report was printed, and its versions", "dateline list --format jsonl 0a31a17528f6"),
        ],
        ["show"] =
        [
            ("The record of a kept report", "dateline show 0a31"),
            ("The same as a page to look at in a browser", "dateline show --format html -o report.html 0a31"),
        ],
        ["decide"] =
        [
            ("An incident was read rightly", "dateline decide accept 0a31:i1"),
            ("One of its figures is wrong", "dateline decide correct 0a31:i1 --field 'figures[0].value' --value 12 --note 'the twelfth died later'"),
            ("The report says who counted, in other words than were read", "dateline decide correct 0a31:i1 --field 'figures[0].countedBy' --value '[[412,430]]'"),
            ("An incident was missed", "dateline decide add 0a31:incidents --value '{\"passages\": [[118,164]], \"fields\": {\"kind\": \"strike\"}}'"),
            ("Two names are one", "dateline decide merge 'actor:Ilan Brovko' 'actor:I. Brovko' --by editor"),
            ("What was decided about a report; take one of them back", "dateline decide list 0a31 && dateline decide undo 3"),
        ],
        ["reread"] = [("After an upgrade, read again what the older version read", "dateline reread")],
        ["mcp"] =
        [
            ("What an assistant is told to start", "dateline mcp /data/desk.db"),
            ("Look at it by hand: the tools, as JSON", """echo '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' | dateline mcp desk.db"""),
        ],
        ["verify"] = [("Look whether an archive is sound", "dateline verify --archive desk.db")],
        ["backup"] = [("Copy the archive, also while others use it", "dateline backup /backups/desk.db --archive desk.db")],
        ["completion"] =
        [
            ("bash, in ~/.bashrc", "source <(dateline completion bash)"),
            ("zsh, in ~/.zshrc after compinit", "source <(dateline completion zsh)"),
            ("fish", "dateline completion fish > ~/.config/fish/completions/dateline.fish"),
            ("PowerShell, in $PROFILE", "dateline completion pwsh | Out-String | Invoke-Expression"),
        ],
    };

    /// <summary>The examples of a command; none where it has none.</summary>
    public static IReadOnlyList<(string What, string Line)> Of(string command) => All.GetValueOrDefault(command, []);
}
