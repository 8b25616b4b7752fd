namespace AnTin.Signatures.Trust;

/// <summary>Carries a fault out of the middle of a list; it never leaves <see cref="EtsiTrustList"/>.</summary>
internal sealed class TrustListReadException(TrustListFault fault) : Exception(fault.ToString())
{
    public TrustListFault Fault { get; } = fault;
}
