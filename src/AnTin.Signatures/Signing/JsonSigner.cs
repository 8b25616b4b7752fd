using AnTin.Pki.Signing;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Signs any file as JAdES baseline (ETSI TS 119 182-1 §6), B-B to B-LTA. With a key at hand use <see cref="SignAsync"/>;
/// with a key elsewhere <see cref="Prepare"/>, have <see cref="PreparedJson.ToBeSigned"/> signed, and
/// <see cref="CompleteAsync"/>. <see cref="Extension"/> makes signed files last.
/// </summary>
public static class JsonSigner
{
    /// <summary>Prepares, signs and completes in one go; the value is the file to be kept.</summary>
    public static ValueTask<SigningResult<byte[]>> SignAsync(
        ReadOnlyMemory<byte> content,
        ISigner signer,
        JsonSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => Prepare(content, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>Whether a file bears JSON signatures already, to which <see cref="AddAsync"/> adds one.</summary>
    public static bool IsSigned(ReadOnlyMemory<byte> file) =>
        JwsFile.TryRead(file, out var read, out _) && read.Signatures.Any(one => one.Fault is null);

    /// <summary>Adds a signature beside those of a signed file, over the same content, in the general serialisation.</summary>
    /// <param name="signed">The file; every octet that is signed or stamped in it is kept.</param>
    /// <param name="content">What it signs, where that stands outside; where it stands inside, null or the same.</param>
    /// <param name="signer">The key.</param>
    /// <param name="options">As for a file of its own; where the content stands, and in which form, is decided already.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    public static ValueTask<SigningResult<byte[]>> AddAsync(
        ReadOnlyMemory<byte> signed,
        ReadOnlyMemory<byte>? content,
        ISigner signer,
        JsonSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => PrepareToAdd(signed, content, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>Writes the signed header.</summary>
    public static SigningResult<PreparedJson> Prepare(
        ReadOnlyMemory<byte> content,
        SignatureAlgorithm algorithm,
        JsonSigningOptions options
    )
    {
        var payload = options.Detached ? null : StrictBase64.ToUrl(content.Span);
        return Write(content, new JwsFile(options.Serialization, payload, []), algorithm, options);
    }

    /// <summary>As <see cref="Prepare"/>, for a signature that joins a file.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="algorithm">Of the key.</param>
    public static SigningResult<PreparedJson> PrepareToAdd(
        ReadOnlyMemory<byte> signed,
        ReadOnlyMemory<byte>? content,
        SignatureAlgorithm algorithm,
        JsonSigningOptions options
    )
    {
        if (!JwsFile.TryRead(signed, out var file, out var error))
        {
            return SigningRefusals.JsonUnreadable(error);
        }

        if (file.Signatures is not [{ Fault: null } first, ..])
        {
            return SigningRefusals.NothingSigned();
        }

        var header = new SignedHeader(first);
        if (file.Payload is { } payload)
        {
            if (!header.IsEncoded || !StrictBase64.TryUrl(payload, out var octets))
            {
                return SigningRefusals.JsonUnreadable("b64");
            }

            if (content is { } given && !given.Span.SequenceEqual(octets))
            {
                return SigningRefusals.OtherContent();
            }

            content = octets;
        }

        // RFC 7797 §3: "the b64 Header Parameter value MUST be the same for all" signatures of a file.
        return content is null
            ? SigningRefusals.ContentMissing()
            : Write(
                content.Value,
                file with
                {
                    Serialization = JsonSerialization.General,
                },
                algorithm,
                options with
                {
                    Serialization = JsonSerialization.General,
                    Detached = file.Payload is null,
                    Unencoded = !header.IsEncoded,
                    ContentUri = header.Objects is { Uris: [var uri] } ? uri : null,
                }
            );
    }

    /// <summary>
    /// Puts the signature value in, and what the level asks for besides. The value is checked with the certificate first:
    /// a signature that does not verify never leaves.
    /// </summary>
    /// <param name="prepared">What <see cref="Prepare"/> made.</param>
    /// <param name="value">As <see cref="ISigner"/> makes it: ECDSA in DER.</param>
    /// <param name="options">Those of the preparation.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    public static ValueTask<SigningResult<byte[]>> CompleteAsync(
        PreparedJson prepared,
        ReadOnlyMemory<byte> value,
        JsonSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.CompleteAsync(
            prepared,
            value,
            options.Certificates[0],
            () => FinishAsync(prepared, value, options, cancellation)
        );

    /// <summary>What the wishes make impossible; null when they fit together.</summary>
    private static Sentence? FindFault(ReadOnlyMemory<byte> content, JsonSigningOptions options) =>
        content.Length > StrictJson.Limit / 2 && !options.Detached
            ? new("tệp quá lớn, hãy ký rời", "the file is too large; sign it detached")
        : options.Unencoded && !options.Detached
            ? new("b64 false chỉ dùng cho chữ ký rời", "b64 false is for detached signatures")
        : options.Serialization != JsonSerialization.Compact ? null
        : options.Level > SignatureLevel.BaselineB
            ? new(
                "dạng rút gọn chỉ có mức B-B, hãy chọn dạng JSON",
                "the compact form has level B-B only; choose JSON"
            )
        : null;

    private static SigningResult<PreparedJson> Write(
        ReadOnlyMemory<byte> content,
        JwsFile file,
        SignatureAlgorithm algorithm,
        JsonSigningOptions options
    )
    {
        if (SigningChecks.Check(options, default) is { } refusal)
        {
            return refusal;
        }

        var key = options.Certificates[0].PublicKey;
        if (JwsAlgorithms.NameOf(algorithm, key) is not { } name)
        {
            return SigningRefusals.JsonNotPossible(
                new(
                    $"JWS không có thuật toán {algorithm} cho khóa {key.Name}",
                    $"JWS has no algorithm {algorithm} for a key {key.Name}"
                )
            );
        }

        if (FindFault(content, options) is { } fault)
        {
            return SigningRefusals.JsonNotPossible(fault);
        }

        var header = HeaderWriter.Write(name, algorithm.Hash, content, options);
        var signed = new SignedContent(file.Payload, Read(header), _ => content);
        return new PreparedJson(header, signed, file, algorithm);
    }

    private static SignedHeader Read(string header) =>
        new(JwsSignature.Read(header, "AA", null, []));

    private static async ValueTask<SigningResult<byte[]>> FinishAsync(
        PreparedJson prepared,
        ReadOnlyMemory<byte> value,
        JsonSigningOptions options,
        CancellationToken cancellation
    )
    {
        var key = options.Certificates[0].PublicKey;
        var octets = JwsAlgorithms.Value(prepared.Algorithm, key, value.Span);
        var signature = JwsSignature.Read(prepared.Header, StrictBase64.ToUrl(octets), null, []);
        var writer = new EtsiUWriter(signature, EtsiU.None, options.Certificates);
        var augmentation = new JsonAugmentation(Augmentation.Of(options));
        if (
            await augmentation.RaiseAsync(
                writer,
                options.Certificates[0],
                prepared.Algorithm.Hash,
                prepared.Content,
                cancellation
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        return JwsWriter.Write(
            prepared.File with
            {
                Signatures = [.. prepared.File.Signatures, writer.Signature],
            }
        );
    }
}
