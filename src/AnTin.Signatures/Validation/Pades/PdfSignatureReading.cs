using System.Security.Cryptography;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Changes;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Cades;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// One signature of a PDF, read: its byte ranges, its message, the document it covered, and what was done to that since.
/// </summary>
internal sealed class PdfSignatureReading
{
    private readonly PdfDocument document;
    private readonly PrefixHash prefixes;
    private readonly List<Finding> findings = [];

    private PdfSignatureReading(PdfSignatureValue value, PdfDocument document, PrefixHash prefixes)
    {
        Value = value;
        this.document = document;
        this.prefixes = prefixes;
    }

    public PdfSignatureValue Value { get; }

    public PdfSource Source => document.Source;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Null where the byte ranges are not acceptable.</summary>
    public SignedBytes? Bytes { get; private set; }

    public SignerVerdict? Signer { get; private set; }

    public ChangeVerdict Changes { get; private set; } = ChangeVerdict.None;

    public static PdfSignatureReading Read(
        PdfSignatureValue value,
        IReadOnlyList<PdfSignatureValue> all,
        PdfDocument document,
        PrefixHash prefixes,
        ValidationContext context,
        EvidencePool pool
    )
    {
        var reading = new PdfSignatureReading(value, document, prefixes);
        if (reading.ReadBytes(all) && reading.ReadRevision() is { } signed)
        {
            reading.Compare(signed, context);
        }

        if (!value.IsDocumentTimestamp)
        {
            reading.ReadMessage(context, pool);
        }

        return reading;
    }

    public SignatureFacts ToFacts() =>
        new()
        {
            Field = Value.Field.FullName,
            Signer = Signer,
            Findings = findings,
            Coverage =
                Bytes is not { } bytes ? Coverage.Partial
                : bytes.End == Source.Length ? Coverage.WholeFile
                : Coverage.Revision,
            CoveredLength = Bytes?.End,
            Changes = Changes,
            ClaimedAt = ClaimedAt(),
            IsBaseline = Value.SubFilter is DictionaryNames.SignatureSubFilter,
            Role = new RoleEvidence(
                Value.Field.FullName,
                (document.Latest.Resolve(Value.Dictionary["Reason"]) as PdfString)?.ToText(),
                Signer?.ClaimedRoles ?? [],
                AppearancePicture.ColourOf(Value.Field, document.Latest)
            ),
        };

    private bool ReadBytes(IReadOnlyList<PdfSignatureValue> all)
    {
        if (all.Any(other => !ReferenceEquals(other, Value) && SharesValue(other)))
        {
            findings.Add(
                FindingCatalogue.UnsignedGap(
                    new(
                        "hai ô chữ ký dùng chung một chữ ký",
                        "two signature fields share one signature"
                    )
                )
            );
            return false;
        }

        if (!ByteRangeCheck.TryRead(Value, document.Latest, out var bytes, out var fault))
        {
            findings.Add(fault!);
            return false;
        }

        Bytes = bytes;
        return true;
    }

    private bool SharesValue(PdfSignatureValue other) =>
        other.ObjectOffset is { } offset && offset == Value.ObjectOffset;

    private SignedRevision? ReadRevision()
    {
        if (!SignedRevision.TryRead(document, Value, Bytes!, out var signed, out var fault))
        {
            findings.Add(fault!);
            Bytes = null;
        }

        return signed;
    }

    private void Compare(SignedRevision signed, ValidationContext context)
    {
        if (Bytes!.End == Source.Length)
        {
            return;
        }

        var permissions = SignerLocks.Read(Value, signed.State, context.Policy);
        var verdict = RevisionComparison.Compare(signed.State, document.Latest, permissions);
        Changes = AmbiguousStructure.Find(document, Bytes.End) is { } doubt
            ? verdict with
            {
                Suspicious = [doubt, .. verdict.Suspicious],
            }
            : verdict;
    }

    private void ReadMessage(ValidationContext context, EvidencePool pool)
    {
        if (
            !CmsSignedData.TryRead(
                Value.Contents.Bytes,
                out var message,
                out var error,
                allowZeroPadding: true
            )
        )
        {
            findings.Add(FindingCatalogue.UnreadableValue(error.ToString()));
            return;
        }

        if (CmsConformance.FindFault(message.Encoded.Span) is { } fault)
        {
            findings.Add(FindingCatalogue.UnreadableValue(fault.ToString()));
            return;
        }

        // EN 319 142-1 §6.3 and ISO 32000-2 §12.8.3.3: one signer only, and no content inside.
        if (message.Signers is not [var signer])
        {
            findings.Add(FindingCatalogue.UnreadableValue($"{message.Signers.Count} SignerInfo"));
            return;
        }

        pool.Add(message);
        var isOldDigest = Value.SubFilter is "adbe.pkcs7.sha1";
        if (message.IsDetached == isOldDigest)
        {
            findings.Add(
                FindingCatalogue.BadAttributes(
                    isOldDigest ? "eContent missing" : "eContent present"
                )
            );
        }

        Signer = SignerCheck.Check(
            message,
            signer,
            hash => isOldDigest ? OldDigest(message, hash) : Digest(hash),
            pool,
            bindingRequired: Value.SubFilter is DictionaryNames.SignatureSubFilter
        );
    }

    /// <summary>Where the ranges were refused nothing is hashed: whatever came out would vouch for a part only.</summary>
    public byte[]? Digest(HashAlgorithmName algorithm) =>
        Bytes is { } bytes ? prefixes.Digest(Source, bytes, algorithm) : null;

    /// <summary>ISO 32000-1 §12.8.3.3.1, adbe.pkcs7.sha1: the message signs the SHA-1 of the ranges.</summary>
    private byte[]? OldDigest(CmsSignedData message, HashAlgorithmName hash) =>
        Digest(HashAlgorithmName.SHA1) is not { } ranges ? null
        : message.Content is { } content && content.Span.SequenceEqual(ranges)
            ? AnTin.Pki.Signing.DigestAlgorithms.Compute(hash, content.Span)
        : [];

    private DateTimeOffset? ClaimedAt() =>
        document.Latest.Resolve(Value.Dictionary["M"]) is PdfString text
        && PdfDate.TryParse(text.ToText(), out var at)
            ? at
            : Signer?.ClaimedAt;
}
