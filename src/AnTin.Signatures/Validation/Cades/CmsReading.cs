using System.Globalization;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>Reads the signatures of one CMS message and checks digests and values; nobody is judged yet.</summary>
internal sealed class CmsReading(ValidationContext context, EvidencePool pool)
{
    private const int MostSigners = 100;

    /// <summary>What makes the message unreadable as a whole; null where its signers could be read.</summary>
    public string? Fault { get; private set; }

    /// <param name="message">BER or DER, or PEM.</param>
    /// <param name="content">What is signed, for a detached signature.</param>
    /// <param name="name">Of the file it stands in; signers are numbered after it.</param>
    public IReadOnlyList<SignatureFacts> Read(
        ReadOnlyMemory<byte> message,
        ReadOnlyMemory<byte>? content,
        string name = ""
    )
    {
        if (!CmsSignedData.TryRead(Octets(message), out var read, out var error))
        {
            return Unreadable(name, error.ToString());
        }

        if (CmsConformance.FindFault(read.Encoded.Span) is { } fault)
        {
            return Unreadable(name, fault.ToString());
        }

        pool.Add(read);
        return
        [
            .. read
                .Signers.Take(MostSigners)
                .Select(
                    (signer, i) =>
                        Facts(
                            read,
                            signer,
                            read.Content ?? content,
                            string.Create(CultureInfo.InvariantCulture, $"{name}#{i + 1}")
                        )
                ),
        ];
    }

    private List<SignatureFacts> Unreadable(string name, string reason)
    {
        Fault = reason;
        return
        [
            new SignatureFacts
            {
                Field = name,
                Coverage = Coverage.Partial,
                Findings = [FindingCatalogue.UnreadableValue(reason)],
            },
        ];
    }

    private SignatureFacts Facts(
        CmsSignedData message,
        CmsSignerInfo signer,
        ReadOnlyMemory<byte>? content,
        string name
    )
    {
        var verdict = content is { } octets
            ? SignerCheck.Check(
                message,
                signer,
                hash => DigestAlgorithms.Compute(hash, octets.Span),
                pool,
                context.Policy,
                bindingRequired: false
            )
            : SignerCheck.Verdict(
                signer,
                message.CertificateOf(signer),
                Integrity.Unknown,
                [FindingCatalogue.MissingDocument()]
            );
        return new SignatureFacts
        {
            Field = name,
            Signer = verdict,
            Coverage = Coverage.WholeFile,
            ClaimedAt = verdict.ClaimedAt,
            IsBaseline = signer.SigningCertificates.Count > 0,
            LevelWithTimestamp =
                message.Crls.Any() || message.OcspResponses.Any()
                    ? SignatureLevel.BaselineLT
                    : null,
            Role = new RoleEvidence("", null, verdict.ClaimedRoles, PictureColour.None),
        };
    }

    private static ReadOnlyMemory<byte> Octets(ReadOnlyMemory<byte> message)
    {
        if (message.Span is [0x30, ..])
        {
            return message;
        }

        var cms = CertificateFile.FromPem(message, "CMS");
        return cms.IsEmpty ? CertificateFile.FromPem(message, "PKCS7") : cms;
    }
}
