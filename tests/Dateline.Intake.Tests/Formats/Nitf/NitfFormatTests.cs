namespace Dateline.Intake.Tests.Formats.Nitf;

public sealed class NitfFormatTests
{
    [Fact]
    public void A_story_gives_what_its_head_and_body_say()
    {
        var report = Taking.Report("""
            <?xml version="1.0"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
            <nitf xml:lang="en-GB">
              <head>
                <title>Ferry</title>
                <docdata><doc-id id-string="cw.17"/><date.issue norm="20250304T221500+0100"/></docdata>
                <pubdata name="Coast Wire"/><revision-history norm="20250305T090000Z"/>
              </head>
              <body>
                <body.head><hedline><hl1>Ferry <em>held</em></hl1></hedline><byline>By Mira Stoyanova</byline><dateline><location>VARNA</location>, <story.date norm="20250304">March 4</story.date></dateline></body.head>
                <body.content>
                  <p>A ferry was&#160;held.</p>
                  <media><media-metadata name="n" value="v"/><media-reference source="a.jpg">ref</media-reference><media-caption>The pier.</media-caption></media>
                  <table><tr><td>Crew</td><td>12</td></tr></table>
                </body.content>
                <body.end><tagline>Editing by Petar Ilchev</tagline></body.end>
              </body>
            </nitf>
            """);
        Assert.Equal("Ferry held\nVARNA, March 4 — A ferry was\u00A0held.\n\nThe pier.\n\nCrew 12\n\nEditing by Petar Ilchev", report.Text);
        Assert.Equal(("cw.17", "Coast Wire", "en-GB", "Mira Stoyanova"), (report.Id, report.Source, report.Language, report.Byline));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 22, 15, 0, TimeSpan.FromHours(1)), report.PublishedAt);
        Assert.Equal(new DateTimeOffset(2025, 3, 5, 9, 0, 0, TimeSpan.Zero), report.ModifiedAt);
    }

    [Fact]
    public void A_story_without_text_is_refused() => Assert.Contains("without text", Taking.Problem("<nitf><body><body.content/></body></nitf>").Reason, StringComparison.Ordinal);
}
