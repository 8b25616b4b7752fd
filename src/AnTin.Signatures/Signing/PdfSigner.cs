using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Signs PDF files as PAdES baseline (ETSI EN 319 142-1 §6). Every signature is an incremental update: what was signed
/// before stays byte for byte, and valid. With a key at hand use <see cref="SignAsync"/>; with a key elsewhere
/// <see cref="Prepare"/>, have <see cref="PreparedPdf.ToBeSigned"/> signed, and <see cref="CompleteAsync"/>.
/// </summary>
public static class PdfSigner
{
    private const int AttributesRoom = 2 * 1024;
    private const int TimestampRoom = 12 * 1024;

    /// <summary>Prepares, signs and completes in one go.</summary>
    public static ValueTask<SigningResult<SignedPdf>> SignAsync(
        PdfSource document,
        ISigner signer,
        SigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => Prepare(document, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>Writes everything but the signature value.</summary>
    public static SigningResult<PreparedPdf> Prepare(
        PdfSource document,
        SignatureAlgorithm algorithm,
        SigningOptions options
    )
    {
        if (SigningChecks.Check(options, default) is { } refusal)
        {
            return refusal;
        }

        if (!PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error))
        {
            return SigningRefusals.Unreadable(error.ToString());
        }

        if (SigningChecks.Check(pdf) is { } closed)
        {
            return closed;
        }

        return IncrementalUpdate.TryStart(pdf, out var update, out error)
            ? Write(update, algorithm, options)
            : SigningRefusals.Unreadable(error.ToString());
    }

    /// <summary>
    /// Puts the signature value in, and what the level asks for besides. The value is checked with the certificate first:
    /// a signature that does not verify never leaves. The time and the policy of the options play no part here.
    /// </summary>
    public static ValueTask<SigningResult<SignedPdf>> CompleteAsync(
        PreparedPdf prepared,
        ReadOnlyMemory<byte> value,
        SigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.CompleteAsync(
            prepared,
            value,
            prepared.Certificates[0],
            () => FinishAsync(prepared, value, options, cancellation)
        );

    private static SigningResult<PreparedPdf> Write(
        IncrementalUpdate update,
        SignatureAlgorithm algorithm,
        SigningOptions options
    )
    {
        var contents = new ReservedBytes(options.Room ?? DefaultRoom(options));
        var byteRange = new ReservedNumbers(4);
        var value = update.Add(SignatureDictionary(options, contents, byteRange));
        var field = SignatureFieldWriter.Write(
            update,
            value,
            options.Field ?? WaitingField(update, options),
            options.Page,
            options.Place,
            options.Appearance
        );
        if (!field.Succeeded)
        {
            return field.Refusal;
        }

        var file = GapFile.From(update.Build(), contents, byteRange);
        var original = new PrefixHash(update.Document.Source.Length);
        return new PreparedPdf(
            file,
            original,
            field.Value,
            file.Digest(algorithm.Hash, original),
            options.Role,
            algorithm,
            options.Certificates,
            options.Level
        );
    }

    /// <summary>The empty field that the document holds ready for the role, unless the caller chose a place.</summary>
    private static string? WaitingField(IncrementalUpdate update, SigningOptions options) =>
        options.Place is null && options.Policy.RoleNamed(options.Role) is { } rule
            ? RoleFields.Waiting(update.Document.Latest, rule)
            : null;

    /// <summary>EN 319 142-1 §6.3: /M states the time; the attribute signing-time is not used.</summary>
    private static PdfDictionary SignatureDictionary(
        SigningOptions options,
        ReservedBytes contents,
        ReservedNumbers byteRange
    ) =>
        PdfDictionary.Of(
            ("Type", new PdfName("Sig")),
            ("Filter", new PdfName(DictionaryNames.Filter)),
            ("SubFilter", new PdfName(DictionaryNames.SignatureSubFilter)),
            ("ByteRange", byteRange),
            ("Contents", contents),
            (
                "M",
                PdfDate.Format(
                    options.At.ToOffset(TimeSpan.FromHours(options.Policy.DisplayOffsetHours))
                )
            ),
            ("Name", Text(options.Certificates[0].Subject.CommonName)),
            ("Reason", Text(options.Reason)),
            ("Location", Text(options.Location)),
            ("ContactInfo", Text(options.Contact))
        );

    private static PdfObject Text(string? text) =>
        string.IsNullOrEmpty(text) ? PdfNull.Instance : PdfString.FromText(text);

    private static int DefaultRoom(SigningOptions options) =>
        AttributesRoom
        + options.Certificates.Sum(certificate => certificate.Encoded.Length)
        + options.Certificates[0].PublicKey.Encoded.Length
        + (options.Level > SignatureLevel.BaselineB ? TimestampRoom : 0);

    private static async ValueTask<SigningResult<SignedPdf>> FinishAsync(
        PreparedPdf prepared,
        ReadOnlyMemory<byte> value,
        SigningOptions options,
        CancellationToken cancellation
    )
    {
        byte[]? token = null;
        if (prepared.Level > SignatureLevel.BaselineB)
        {
            if (options.Timestamps is not { } source)
            {
                return SigningRefusals.NoTimestampSource();
            }

            token = await source.StampOctetsAsync(
                value.Span,
                prepared.Algorithm.Hash,
                cancellation
            );
        }

        var message = CadesMessage.Write(
            null,
            prepared.Certificates,
            prepared.Attributes,
            prepared.Algorithm,
            value,
            token
        );
        if (message.Length > prepared.File.Room)
        {
            return SigningRefusals.RoomTooSmall(message.Length, prepared.File.Room);
        }

        prepared.File.Fill(message);
        var signed = new SignedPdf(prepared.File.Whole, prepared.Field);
        return prepared.Level < SignatureLevel.BaselineLT
            ? signed
            : await LongTerm.AddAsync(signed, prepared, message, options, cancellation);
    }
}
