using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;

namespace Dateline.Export.Tests.Samples;

/// <summary>Records of reports written for the tests, about invented people.</summary>
internal static class SampleRecords
{
    /// <summary>A report with every field that a statement and an actor can have.</summary>
    public static Record Harbour()
    {
        var b = new RecordBuilder(
            "harbour-sale",
            "Galway mayor denies secret talks over harbour",
            """
            GALWAY, Ireland — Mayor Orla Quill denied on Tuesday that the city had held secret talks to sell its harbour, after officials who asked not to be named told a local paper that a price was agreed.

            “Nobody has offered us a cent,” Quill told reporters at a crowded news conference. “And nobody will be asked to.”

            She added that the finance ministry had assured her the harbour was safe.

            Tomás Brannigan, head of the dockers’ union, called for an inquiry. “We want the papers on the table by Friday 🐟, all of them,” he wrote on X.

            The port authority accused the mayor of hiding a letter from an investor in Rotterdam. In a statement late in the evening, it promised to publish the letter “within days”.
            """);
        b.Actor("Orla Quill", ActorKind.Person, ["Mayor"], true, b.Words("Quill", "a cent,” "), b.Words("She"), b.Words("the mayor", "accused"))
            .Actor("officials who asked not to be named", ActorKind.Group, [], named: false)
            .Actor("the finance ministry", ActorKind.Organisation)
            .Actor("Tomás Brannigan", ActorKind.Person, ["head of the dockers’ union"], true, b.Words("he", "of them,” "))
            .Actor("The port authority", ActorKind.Organisation, [], true, b.Words("it", "in the evening, "));
        b.Says((b.Words("Mayor Orla Quill"), "a1"), b.Words("denied"), [(b.Words("that the city had held secret talks to sell its harbour"), false)], Act.Deny)
            .Says((b.Words("officials who asked not to be named"), "a2"), b.Words("told", "named "), [(b.Words("that a price was agreed"), false)], addressee: (b.Words("a local paper"), null))
            .Says((b.Words("Quill", "a cent,” "), "a1"), b.Words("told", "cent,” "), [(b.Words("“Nobody has offered us a cent,”"), true), (b.Words("“And nobody will be asked to.”"), true)], addressee: (b.Words("reporters"), null), channel: b.Words("at a crowded news conference"))
            .Says((b.Words("She"), "a1"), b.Words("added"), [(b.Words("that the finance ministry had assured her the harbour was safe"), false)])
            .Says((b.Words("the finance ministry"), "a3"), b.Words("had assured"), [(b.Words("the harbour was safe"), false)], Act.Promise, (b.Words("her", "assured "), "a1"), within: "s4")
            .Says((b.Words("Tomás Brannigan, head of the dockers’ union,"), "a4"), b.Words("called for"), [(b.Words("an inquiry"), false)], Act.Urge)
            .Says((b.Words("he", "of them,” "), "a4"), b.Words("wrote"), [(b.Words("“We want the papers on the table by Friday 🐟, all of them,”"), true)], Act.Urge, channel: b.Words("on X"))
            .Says((b.Words("The port authority"), "a5"), b.Words("accused"), [(b.Words("the mayor of hiding a letter from an investor in Rotterdam"), false)], Act.Accuse)
            .Says((b.Words("it", "in the evening, "), "a5"), b.Words("promised"), [(b.Words("to publish the letter “within days”"), false)], Act.Promise, channel: b.Words("In a statement"));
        return b.Build(new DateOnly(2025, 3, 4), "The Western Wire", "https://wire.example/harbour");
    }

    /// <summary>A report that wants to do harm wherever its text ends up.</summary>
    public static Record Hostile()
    {
        var b = new RecordBuilder(
            "hostile</script>",
            "\u001B[31mRed\u001B[0m title <b>bold</b> & \"quoted\" 'too'",
            "<script>document.title = 'owned'</script> said \u202Eevil\u202C “<img src=x onerror=alert(1)> \u001B]0;owned\u0007 \u009B31m &amp; \u2066isolate\u2069”.\n=1+1 \uD800 half\u0000a pair");
        b.Actor("<script>document.title = 'owned'</script>", ActorKind.Person, ["<b>bold</b>"]);
        b.Says(
            (b.Words("<script>document.title = 'owned'</script>"), "a1"), b.Words("said"),
            [(b.Words("“<img src=x onerror=alert(1)> \u001B]0;owned\u0007 \u009B31m &amp; \u2066isolate\u2069”"), true)],
            channel: b.Words("\u202Eevil\u202C"));
        return b.Build(null, "\u001B[2JSource\"><i>", "javascript:alert(1)", "en\" onload=\"x");
    }

    /// <summary>A report in which nothing was found.</summary>
    public static Record Empty() => new RecordBuilder("empty", "", "").Build(language: null);

    /// <summary>A quotation without a cue and without a speaker.</summary>
    public static Record CueLess()
    {
        var b = new RecordBuilder("cue-less", "", "\u201CThe bridge is shut.\u201D");
        return b.Says(null, null, [(b.Words("\u201CThe bridge is shut.\u201D"), true)]).Build();
    }

    /// <summary>One of the records above.</summary>
    public static Record ByName(string name) => name switch
    {
        "harbour" => Harbour(),
        "hostile" => Hostile(),
        "empty" => Empty(),
        "wide" => Wide(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such sample."),
    };

    /// <summary>Wide characters, marks that combine, emoji, and a word longer than a line.</summary>
    public static Record Wide()
    {
        var b = new RecordBuilder(
            "wide",
            "渡辺さんが港の新しい計画を発表した",
            "Watanabe Jun said: “港の計画はとても大切です。みんなで一緒に新しい港を作りましょう。世界中の船がここに来ることを願っています 👨‍👩‍👧‍👦🇯🇵 e\u0301te\u0301 https://harbour.example/"
            + new string('x', 90) + "”");
        b.Actor("Watanabe Jun", ActorKind.Person);
        b.Says((b.Words("Watanabe Jun"), "a1"), b.Words("said:"), [(b.Words(b.Text[b.Text.IndexOf('“', StringComparison.Ordinal)..]), true)]);
        return b.Build(new DateOnly(2025, 11, 30));
    }
}
