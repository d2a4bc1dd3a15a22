namespace Dateline.Intake.Containers;

/// <summary>The bytes of a container failed: they are broken, cut off, or grow beyond every measure.</summary>
/// <remarks>An exception, as it strikes in the middle of a format's reading; <see cref="FileFailure"/> makes it a problem.</remarks>
public sealed class ContainerException : IOException
{
    /// <summary>Makes one without a reason.</summary>
    public ContainerException()
    {
    }

    /// <summary>Makes one with a reason, as the rest of a sentence about the source.</summary>
    public ContainerException(string reason)
        : base(reason)
    {
    }

    /// <summary>Makes one with a reason and what caused it.</summary>
    public ContainerException(string reason, Exception cause)
        : base(reason, cause)
    {
    }
}
