namespace Dateline.Desk.Serving;

/// <summary>The one who sits at this machine.</summary>
/// <param name="options">What they are called.</param>
internal sealed class LocalUser(DeskOptions options) : IDeskUser
{
    public string Name => options.LocalName;

    public bool MayReview => true;
}
