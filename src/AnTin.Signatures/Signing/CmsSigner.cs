using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Signs any file as CAdES baseline (ETSI EN 319 122-1 §6), B-B to B-LTA. With a key at hand use <see cref="SignAsync(PdfSource, ISigner, CmsSigningOptions, CancellationToken)"/>;
/// with a key elsewhere <see cref="Prepare(PdfSource, SignatureAlgorithm, CmsSigningOptions)"/>, have <see cref="PreparedCms.ToBeSigned"/> signed, and
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
    ) => SignAsync(PdfSource.FromMemory(content), signer, options, cancellation);

    /// <summary>The same over a file that is not held in memory: detached, it is hashed piece by piece.</summary>
    public static ValueTask<SigningResult<byte[]>> SignAsync(
        PdfSource content,
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

    /// <summary>Whether a file is a signed message already, to which <see cref="AddAsync"/> adds a signature.</summary>
    public static bool IsMessage(PdfSource file) =>
        CmsFile.MayBeMessage(file)
        && CmsSignedData.TryRead(CmsFile.Octets(file.Whole()), out var message, out _)
        && message.Signers.Count > 0;

    /// <summary>
    /// Adds a signature beside those of a message, over the same content (RFC 5652 §5.1: parallel, none signs another).
    /// </summary>
    /// <param name="message">In DER, BER or PEM; every octet that is signed or stamped in it is kept.</param>
    /// <param name="content">What it signs, where that stands outside; where it stands inside, null or the same.</param>
    /// <param name="signer">The key.</param>
    /// <param name="options">As for a message of its own; whether the content stands inside is decided already.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    public static ValueTask<SigningResult<byte[]>> AddAsync(
        ReadOnlyMemory<byte> message,
        PdfSource? content,
        ISigner signer,
        CmsSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => PrepareToAdd(message, content, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>As <see cref="Prepare(PdfSource, SignatureAlgorithm, CmsSigningOptions)"/>, for a signature that joins a message.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="algorithm">Of the key.</param>
    public static SigningResult<PreparedCms> PrepareToAdd(
        ReadOnlyMemory<byte> message,
        PdfSource? content,
        SignatureAlgorithm algorithm,
        CmsSigningOptions options
    )
    {
        if (SigningChecks.Check(options, default) is { } refusal)
        {
            return refusal;
        }

        if (!CmsSignedData.TryRead(CmsFile.Octets(message), out var existing, out var error))
        {
            return SigningRefusals.MessageUnreadable(error.ToString());
        }

        if (existing.ContentType != Oids.Data)
        {
            return SigningRefusals.MessageUnreadable($"content {existing.ContentType}");
        }

        if (existing.Content is { } carried)
        {
            return content?.Holds(carried.Span) == false
                ? SigningRefusals.OtherContent()
                : new PreparedCms(CmsContent.Of(carried), algorithm, options, existing);
        }

        return content is null
            ? SigningRefusals.ContentMissing()
            : new PreparedCms(new CmsContent(content), algorithm, options, existing);
    }

    /// <summary>Writes the signed attributes.</summary>
    public static SigningResult<PreparedCms> Prepare(
        ReadOnlyMemory<byte> content,
        SignatureAlgorithm algorithm,
        CmsSigningOptions options
    ) => Prepare(PdfSource.FromMemory(content), algorithm, options);

    /// <inheritdoc cref="Prepare(ReadOnlyMemory{byte}, SignatureAlgorithm, CmsSigningOptions)"/>
    public static SigningResult<PreparedCms> Prepare(
        PdfSource content,
        SignatureAlgorithm algorithm,
        CmsSigningOptions options
    )
    {
        if (SigningChecks.Check(options, default) is { } refusal)
        {
            return refusal;
        }

        return options.Detached || content.Length <= CmsSignedData.Limit
            ? new PreparedCms(new CmsContent(content), algorithm, options)
            : SigningRefusals.ContentTooLong();
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
        var message = prepared.Existing is { } existing
            ? CadesMessage.Join(
                existing,
                options.Certificates,
                prepared.Attributes,
                prepared.Algorithm,
                value
            )
            : CadesMessage.Write(
                options.Detached ? (ReadOnlyMemory<byte>?)null : prepared.Content.Octets.Whole(),
                options.Certificates,
                prepared.Attributes,
                prepared.Algorithm,
                value,
                timestamp: null
            );
        if (options.Level == SignatureLevel.BaselineB)
        {
            return message;
        }

        CmsSignedData.TryRead(message, out var read, out _);
        var own = read!.Signers.First(one => one.Signature.Span.SequenceEqual(value.Span));
        return await new CmsAugmentation(Augmentation.Of(options), prepared.Content).RaiseAsync(
            message,
            [own.SignedPart],
            cancellation
        );
    }
}
