using AnTin.Pki.Signing;
using AnTin.Signatures.Asic;

namespace AnTin.Signatures.Signing;

/// <summary>A container whose newest signature lacks its value: have <see cref="ToBeSigned"/> signed, by whichever key and wherever.</summary>
public sealed class PreparedAsic : IPreparedSignature
{
    private readonly Completion complete;

    internal PreparedAsic(IPreparedSignature inside, Completion complete)
    {
        ToBeSigned = inside.ToBeSigned;
        Algorithm = inside.Algorithm;
        this.complete = complete;
    }

    /// <summary>Puts the value into the signature and that into its container.</summary>
    internal delegate ValueTask<SigningResult<AsicPackage>> Completion(
        ReadOnlyMemory<byte> value,
        AsicSigningOptions options,
        CancellationToken cancellation
    );

    /// <summary>The signed attributes of CAdES in DER, or the canonical SignedInfo of XAdES.</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>With which the value must be made.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The hash of <see cref="ToBeSigned"/>, for a key that does not hash itself.</summary>
    public byte[] Digest() => DigestAlgorithms.Compute(Algorithm.Hash, ToBeSigned.Span);

    internal ValueTask<SigningResult<AsicPackage>> FinishAsync(
        ReadOnlyMemory<byte> value,
        AsicSigningOptions options,
        CancellationToken cancellation
    ) => complete(value, options, cancellation);
}
