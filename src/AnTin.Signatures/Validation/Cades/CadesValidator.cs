using System.Globalization;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>Validates CMS and CAdES files (ETSI EN 319 122-1): enveloping, or detached with the content handed in.</summary>
internal sealed class CadesValidator
{
    private const int MostSigners = 100;

    private readonly ValidationContext context;
    private readonly EvidencePool pool;
    private readonly SignatureJudge judge;

    public CadesValidator(ValidationContext context)
    {
        this.context = context;
        pool = new EvidencePool(context);
        var trust = new TrustJudge(context, pool);
        judge = new SignatureJudge(context.Policy, trust, new TimestampJudge(trust, pool));
    }

    public async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        CancellationToken cancellation
    )
    {
        if (file.Length > CmsSignedData.Limit)
        {
            return Unreadable("the file is too large");
        }

        if (!CmsSignedData.TryRead(Octets(file), out var message, out var error))
        {
            return Unreadable(error.ToString());
        }

        if (CmsConformance.FindFault(message.Encoded.Span) is { } fault)
        {
            return Unreadable(fault.ToString());
        }

        pool.Add(message);
        var signatures = new List<SignatureReport>();
        foreach (var signer in message.Signers.Take(MostSigners))
        {
            signatures.Add(
                await judge.JudgeAsync(Facts(message, signer, signatures.Count + 1), cancellation)
            );
        }

        return ReportFactory.Of(DocumentFormat.Cades, context, signatures, []);
    }

    private SignatureFacts Facts(CmsSignedData message, CmsSignerInfo signer, int number)
    {
        var content = message.Content ?? context.DetachedContent;
        var verdict = content is { } octets
            ? SignerCheck.Check(
                message,
                signer,
                hash => DigestAlgorithms.Compute(hash, octets.Span),
                pool,
                context.Policy,
                bindingRequired: false
            )
            : new SignerVerdict(
                signer,
                message.CertificateOf(signer),
                Integrity.Unknown,
                [FindingCatalogue.MissingDocument()]
            );
        return new SignatureFacts
        {
            Field = string.Create(CultureInfo.InvariantCulture, $"#{number}"),
            Signer = verdict,
            Coverage = Coverage.WholeFile,
            ClaimedAt = signer.ClaimedTime,
            IsBaseline = signer.SigningCertificates.Count > 0,
            Role = new RoleEvidence("", null, ClaimedRoles.Read(signer), PictureColour.None),
        };
    }

    private static ReadOnlyMemory<byte> Octets(PdfSource file)
    {
        var bytes = file.Read(0, (int)file.Length);
        if (bytes.Span is [0x30, ..])
        {
            return bytes;
        }

        var cms = CertificateFile.FromPem(bytes, "CMS");
        return cms.IsEmpty ? CertificateFile.FromPem(bytes, "PKCS7") : cms;
    }

    private ValidationReport Unreadable(string reason) =>
        ReportFactory.Unreadable(
            DocumentFormat.Cades,
            context,
            new Sentence($"tệp CMS bị hỏng ({reason})", $"the CMS file is damaged ({reason})")
        );
}
