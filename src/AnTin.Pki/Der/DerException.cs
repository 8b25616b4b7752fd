namespace AnTin.Pki.Der;

/// <summary>
/// Thrown by <see cref="DerReader"/> between a parser and its <c>TryRead</c>, and caught there: it never leaves a
/// public method other than those of <see cref="DerReader"/> itself.
/// </summary>
public sealed class DerException(ReadError error) : Exception(error.ToString())
{
    public ReadError Error { get; } = error;
}
