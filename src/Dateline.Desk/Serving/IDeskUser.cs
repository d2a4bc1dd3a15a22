namespace Dateline.Desk.Serving;

/// <summary>Who makes a request, and what they may.</summary>
public interface IDeskUser
{
    /// <summary>The name that decisions bear.</summary>
    string Name { get; }

    /// <summary>Whether they may decide.</summary>
    bool MayReview { get; }
}
