using AnTin.Pki.Signing;

namespace AnTin.Signatures.Signing;

/// <summary>What every prepared signature says of itself: which octets wait for a value, made how.</summary>
internal interface IPreparedSignature
{
    ReadOnlyMemory<byte> ToBeSigned { get; }

    SignatureAlgorithm Algorithm { get; }
}
