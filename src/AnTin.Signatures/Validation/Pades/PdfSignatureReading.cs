using System.Globalization;
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
    /// <summary>The standard allows one; each is reported, within reason.</summary>
    private const int MostSigners = 16;

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

    /// <summary>One for each SignerInfo; empty where the message cannot be read.</summary>
    public IReadOnlyList<SignerVerdict> Signers { get; private set; } = [];

    /// <summary>The document that it covered had a security store already.</summary>
    public bool CoversStore { get; private set; }

    public ChangeVerdict Changes { get; private set; } = ChangeVerdict.None;

    public static PdfSignatureReading Read(
        PdfSignatureValue value,
        IReadOnlyList<PdfSignatureValue> all,
        PdfDocument document,
        PrefixHash prefixes,
        RemovedSignatures removed,
        ValidationContext context,
        EvidencePool pool
    )
    {
        var reading = new PdfSignatureReading(value, document, prefixes);
        if (reading.ReadBytes(all) && reading.ReadRevision() is { } signed)
        {
            reading.CoversStore = signed.State.Dictionary(signed.State.Catalog["DSS"]) is not null;
            reading.Compare(signed, removed, context);
        }

        if (!value.IsDocumentTimestamp)
        {
            reading.ReadMessage(pool);
        }

        return reading;
    }

    /// <summary>What was found out, for each signer by himself.</summary>
    public IEnumerable<SignatureFacts> ToFacts() =>
        Signers.Count < 2
            ? [FactsOf(Signers is [var only] ? only : null, Value.Field.FullName)]
            : Signers.Select(
                (signer, i) =>
                    FactsOf(
                        signer,
                        i == 0
                            ? Value.Field.FullName
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"{Value.Field.FullName} #{i + 1}"
                            )
                    )
            );

    private SignatureFacts FactsOf(SignerVerdict? signer, string name) =>
        new()
        {
            Field = name,
            Signer = signer,
            Findings = findings,
            Coverage =
                Bytes is not { } bytes ? Coverage.Partial
                : bytes.End == Source.Length ? Coverage.WholeFile
                : Coverage.Revision,
            CoveredLength = Bytes?.End,
            Changes = Changes,
            ClaimedAt = ClaimedAt(signer),
            IsBaseline = Value.SubFilter is DictionaryNames.SignatureSubFilter,
            Role = new RoleEvidence(
                Value.Field.FullName,
                (document.Latest.Resolve(Value.Dictionary["Reason"]) as PdfString)?.ToText(),
                signer?.ClaimedRoles ?? [],
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

    private bool IsOldDigest => Value.SubFilter is "adbe.pkcs7.sha1";

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

    private void Compare(
        SignedRevision signed,
        RemovedSignatures removed,
        ValidationContext context
    )
    {
        if (Bytes!.End == Source.Length)
        {
            return;
        }

        var permissions = SignerLocks.Read(signed.Value, signed.State, context.Policy);
        var verdict = RevisionComparison.Compare(signed.State, document.Latest, permissions);
        ChangeReport?[] ofTheFile =
        [
            AmbiguousStructure.Find(document, Bytes.End),
            removed.After(Bytes.End),
        ];
        Changes = verdict with
        {
            Suspicious = [.. ofTheFile.OfType<ChangeReport>(), .. verdict.Suspicious],
        };
    }

    private void ReadMessage(EvidencePool pool)
    {
        if (Value.SubFilter is BareSignature.SubFilter)
        {
            ReadBareSignature(pool);
            return;
        }

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

        if (message.Signers.Count is 0 or > MostSigners)
        {
            findings.Add(FindingCatalogue.UnreadableValue($"{message.Signers.Count} SignerInfo"));
            return;
        }

        if (message.Signers.Count > 1)
        {
            findings.Add(FindingCatalogue.MoreSigners(message.Signers.Count));
        }

        pool.Add(message);
        CheckContent(message);
        Signers = [.. message.Signers.Select(signer => Check(message, signer, pool))];
    }

    private SignerVerdict Check(CmsSignedData message, CmsSignerInfo signer, EvidencePool pool)
    {
        RevocationArchival.Read(signer, pool);
        return SignerCheck.Check(
            message,
            signer,
            hash => IsOldDigest ? OldDigest(message, hash) : Digest(hash),
            pool,
            bindingRequired: Value.SubFilter is DictionaryNames.SignatureSubFilter
        );
    }

    /// <summary>
    /// ISO 32000-2 §12.8.3.3.1: nothing is encapsulated but the digest of adbe.pkcs7.sha1. Where it is the very bytes
    /// that the ranges cover, programs that look at one or the other come to the same end.
    /// </summary>
    private void CheckContent(CmsSignedData message)
    {
        if (message.IsDetached == IsOldDigest)
        {
            findings.Add(
                IsOldDigest ? FindingCatalogue.BadAttributes("eContent missing")
                : IsCovered(message.Content!.Value.Span) ? FindingCatalogue.ContentRepeated()
                : FindingCatalogue.BadAttributes("eContent present")
            );
        }
    }

    private bool IsCovered(ReadOnlySpan<byte> content) =>
        Digest(HashAlgorithmName.SHA256) is { } ranges
        && ranges.AsSpan().SequenceEqual(SHA256.HashData(content));

    private void ReadBareSignature(EvidencePool pool)
    {
        if (BareSignature.Check(Value, document.Latest, Digest, pool) is { } signer)
        {
            Signers = [signer];
            return;
        }

        findings.Add(FindingCatalogue.UnreadableValue("Contents, Cert"));
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

    private DateTimeOffset? ClaimedAt(SignerVerdict? signer) =>
        document.Latest.Resolve(Value.Dictionary["M"]) is PdfString text
        && PdfDate.TryParse(text.ToText(), out var at)
            ? at
            : signer?.ClaimedAt;
}
