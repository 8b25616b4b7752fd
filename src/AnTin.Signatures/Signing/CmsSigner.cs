using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Signs any file as CAdES baseline (ETSI EN 319 122-1 §6), B-B to B-LT. With a key at hand use <see cref="SignAsync"/>;
/// with a key elsewhere <see cref="Prepare"/>, have <see cref="PreparedCms.ToBeSigned"/> signed, and
/// <see cref="CompleteAsync"/>.
/// </summary>
public static class CmsSigner
{
    /// <summary>Prepares, signs and completes in one go; the value is the message in DER.</summary>
    public static ValueTask<SigningResult<byte[]>> SignAsync(
        ReadOnlyMemory<byte> content,
        ISigner signer,
        CmsSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => Prepare(content, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>Writes the signed attributes.</summary>
    public static SigningResult<PreparedCms> Prepare(
        ReadOnlyMemory<byte> content,
        SignatureAlgorithm algorithm,
        CmsSigningOptions options
    )
    {
        if (SigningChecks.Check(options, default) is { } refusal)
        {
            return refusal;
        }

        if (options.Level == SignatureLevel.BaselineLTA)
        {
            return SigningRefusals.LevelNotMade("CAdES B-LTA");
        }

        return new PreparedCms(content, algorithm, options);
    }

    /// <summary>
    /// Puts the signature value in, and what the level asks for besides. The value is checked with the certificate first:
    /// a signature that does not verify never leaves.
    /// </summary>
    public static ValueTask<SigningResult<byte[]>> CompleteAsync(
        PreparedCms prepared,
        ReadOnlyMemory<byte> value,
        CmsSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.CompleteAsync(
            prepared,
            value,
            options.Certificates[0],
            () => FinishAsync(prepared, value, options, cancellation)
        );

    private static async ValueTask<SigningResult<byte[]>> FinishAsync(
        PreparedCms prepared,
        ReadOnlyMemory<byte> value,
        CmsSigningOptions options,
        CancellationToken cancellation
    )
    {
        byte[]? token = null;
        if (options.Level > SignatureLevel.BaselineB)
        {
            token = await options.Timestamps!.StampOctetsAsync(
                value.Span,
                prepared.Algorithm.Hash,
                cancellation
            );
        }

        CollectedEvidence? evidence = null;
        if (options.Level >= SignatureLevel.BaselineLT)
        {
            var collector = new EvidenceCollector(options.Evidence, options.Certificates);
            if (
                await collector.CollectAsync(options.Certificates[0], [token], cancellation) is
                { } missing
            )
            {
                return SigningRefusals.EvidenceMissing(missing);
            }

            evidence = collector.Collected;
        }

        return CadesMessage.Write(
            options.Detached ? (ReadOnlyMemory<byte>?)null : prepared.Content,
            options.Certificates,
            prepared.Attributes,
            prepared.Algorithm,
            value,
            token is null ? (ReadOnlyMemory<byte>?)null : token,
            evidence
        );
    }
}
