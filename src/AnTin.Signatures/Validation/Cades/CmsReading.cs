using System.Globalization;
using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>Reads the signatures of one CMS message and checks digests and values; nobody is judged yet.</summary>
internal sealed class CmsReading(EvidencePool pool)
{
    private const int MostSigners = 100;

    /// <summary>What makes the message unreadable as a whole; null where its signers could be read.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the message carries; null where it is detached.</summary>
    public ReadOnlyMemory<byte>? Carried { get; private set; }

    /// <param name="message">BER or DER, or PEM.</param>
    /// <param name="content">What is signed, asked for by a detached signature only.</param>
    /// <param name="name">Of the file it stands in; signers are numbered after it.</param>
    public IReadOnlyList<CmsSignatureReading> Read(
        ReadOnlyMemory<byte> message,
        Func<PdfSource?> content,
        string name = ""
    )
    {
        if (!CmsSignedData.TryRead(CmsFile.Octets(message), out var read, out var error))
        {
            return Unreadable(name, error.ToString());
        }

        if (CmsConformance.FindFault(read.Encoded.Span) is { } fault)
        {
            return Unreadable(name, fault.ToString());
        }

        pool.Add(read);
        Carried = read.Content;
        var octets =
            Carried is { } carried ? CmsContent.Of(carried)
            : content() is { } source ? new CmsContent(source)
            : null;
        var counters = new CountersignatureReading(read, pool);
        return
        [
            .. read
                .Signers.Take(MostSigners)
                .Select(
                    (signer, i) =>
                        Reading(
                            new ArchivedSigner(read, signer, octets),
                            string.Create(CultureInfo.InvariantCulture, $"{name}#{i + 1}"),
                            counters
                        )
                ),
        ];
    }

    private CmsSignatureReading[] Unreadable(string name, string reason)
    {
        Fault = reason;
        return [CmsSignatureReading.Unreadable(name, reason)];
    }

    private CmsSignatureReading Reading(
        ArchivedSigner archived,
        string name,
        CountersignatureReading counters
    )
    {
        var (message, signer) = (archived.Message, archived.Signer);
        var verdict = archived.Content is { } content
            ? SignerCheck.Check(message, signer, content.Digest, pool, bindingRequired: false)
            : SignerCheck.Verdict(
                signer,
                message.CertificateOf(signer),
                Integrity.Unknown,
                [FindingCatalogue.MissingDocument()]
            );
        var facts = CmsSignatureReading.Facts(name, signer, verdict) with
        {
            LevelWithTimestamp =
                message.Crls.Any() || message.OcspResponses.Any()
                    ? SignatureLevel.BaselineLT
                    : null,
        };
        return new CmsSignatureReading(facts, archived, counters.Read(signer, name));
    }
}
