using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dateline.Desk.Tests.Accounts;

public sealed class StoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-desk-");
    private readonly SetClock _clock = new();
    private readonly DeskStore _store;

    public StoreTests() => _store = DeskStore.Open(Path.Join(_folder.FullName, "a.desk"), _clock);

    [Theory]
    [InlineData("short", "at least 12")]
    [InlineData("password1234", "guessed")]
    [InlineData("P@ssw0rd!2026", "guessed")]
    [InlineData("aaaaaaaaaaaaaa", "guessed")]
    [InlineData("abcdefghijklmnop", "guessed")]
    [InlineData("123456789012345", "guessed")]
    [InlineData("qwertyuiop123", "guessed")]
    [InlineData("oluwaseun2026!", "guessed")]
    [InlineData("welcome-admin-1", "guessed")]
    public void Passwords_anybody_would_try_first_are_refused(string password, string why) =>
        Assert.Contains(why, PasswordRules.Wrong(password, "Oluwaseun"), StringComparison.Ordinal);

    [Theory]
    [InlineData("mango tractor violet")]
    [InlineData("my password is a heron")]
    [InlineData("Жёлтый чайник у окна")]
    [InlineData("x9#kVq27Lm!pw")]
    public void Long_passwords_of_ones_own_are_taken(string password) => Assert.Null(PasswordRules.Wrong(password, "Oluwaseun"));

    [Fact]
    public void Passwords_the_desk_makes_differ_and_are_taken()
    {
        string[] made = [.. Enumerable.Range(0, 50).Select(_ => PasswordRules.Make())];
        Assert.Equal(50, made.Distinct().Count());
        Assert.All(made, password => Assert.Null(PasswordRules.Wrong(password, "olu")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" olu")]
    [InlineData("o\u202elu")]
    [InlineData("o\nlu")]
    [InlineData("ADA")]
    public void Names_that_deceive_or_are_taken_are_refused(string name)
    {
        var users = new Users(_store);
        Assert.Null(users.Add("ada", TeamDesk.Password, DeskRole.Admin));
        Assert.NotNull(users.Add(name, TeamDesk.Password, DeskRole.Admin));
        Assert.Single(users.List());
    }

    [Fact]
    public void A_hash_of_an_older_way_is_made_anew_at_sign_in()
    {
        var users = new Users(_store);
        Assert.Null(users.Add("ada", TeamDesk.Password, DeskRole.Admin));
        string old = new PasswordHasher<UserAccount>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(null!, TeamDesk.Password);
        _store.Run("UPDATE users SET password = $1", old);
        Assert.Null(users.Check("ada", "not the password"));
        Assert.Equal(old, _store.Value("SELECT password FROM users"));
        Assert.NotNull(users.Check("Ada", TeamDesk.Password));
        Assert.NotEqual(old, _store.Value("SELECT password FROM users"));
        Assert.NotNull(users.Check("ada", TeamDesk.Password));
    }

    [Fact]
    public void A_search_is_kept_for_its_owner_with_when_it_was_looked_at()
    {
        var searches = new SavedSearches(_store);
        Assert.Null(searches.Save("olu", "Lake", "place:kisumu"));
        _clock.GoOn(TimeSpan.FromHours(2));
        var kept = Assert.Single(searches.Of("olu"));
        Assert.Equal(("Lake", "place:kisumu", _clock.GetUtcNow().AddHours(-2)), (kept.Name, kept.Query, kept.Looked));
        Assert.False(searches.Look("ada", kept.Id));
        Assert.True(searches.Look("olu", kept.Id));
        Assert.Equal(_clock.GetUtcNow(), Assert.Single(searches.Of("olu")).Looked);
        Assert.Null(searches.Save("olu", "Lake", "place:homa"));
        Assert.Equal("place:homa", Assert.Single(searches.Of("olu")).Query);
        Assert.False(searches.Drop("ada", kept.Id));
        Assert.True(searches.Drop("olu", kept.Id));
        for (int i = 0; i < SavedSearches.MostOfOne; i++) Assert.Null(searches.Save("olu", $"s{i}", "x"));
        Assert.NotNull(searches.Save("olu", "one more", "x"));
        Assert.Null(searches.Save("olu", "s7", "y"));
        Assert.Empty(searches.Of("ada"));
    }

    [Fact]
    public void A_key_is_answered_once_for_the_same_request_of_the_same_person_for_a_day()
    {
        var keys = new IdempotencyKeys(_store);
        byte[] request = [1, 2, 3];
        Assert.Equal(KeyState.New, keys.Begin("olu", "k", request).State);
        Assert.Equal(KeyState.Busy, keys.Begin("olu", "k", request).State);
        Assert.Equal(KeyState.Other, keys.Begin("olu", "k", [4]).State);
        Assert.Equal(KeyState.New, keys.Begin("ada", "k", request).State);
        keys.Finish("olu", "k", new(201, "application/json", [7]));
        var (state, answer) = keys.Begin("olu", "k", request);
        Assert.Equal((KeyState.Answered, 201, "application/json", (byte)7), (state, answer!.Status, answer.Type, answer.Body[0]));
        keys.Abandon("olu", "k");
        Assert.Equal(KeyState.Answered, keys.Begin("olu", "k", request).State);
        keys.Abandon("ada", "k");
        Assert.Equal(KeyState.New, keys.Begin("ada", "k", [9]).State);
        _clock.GoOn(TimeSpan.FromMinutes(11));
        Assert.Equal(KeyState.New, keys.Begin("ada", "k", request).State);
        _clock.GoOn(TimeSpan.FromHours(25));
        Assert.Equal(KeyState.New, keys.Begin("olu", "k", [4]).State);
    }

    [Fact]
    public void Keys_of_cookies_outlive_a_restart()
    {
        var keys = new ProtectionKeys(_store);
        keys.StoreElement(new("key", "one"), "a");
        keys.StoreElement(new("key", "two"), "b");
        keys.StoreElement(new("key", "three"), "b");
        Assert.Equal(["one", "three"], new ProtectionKeys(DeskStore.Open(_store.Path)).GetAllElements().Select(key => key.Value));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
