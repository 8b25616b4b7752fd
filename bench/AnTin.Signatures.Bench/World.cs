using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Signatures;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>
/// An organisation with a key of RSA-2048, and a time-stamp authority in the same process. Revocation answers are made once
/// and handed out again, as a responder's cache does: what is measured is signing, not answering.
/// </summary>
internal sealed class World : IEvidenceSource, ITimestampSource, IDisposable
{
    private readonly TestAuthority authority;
    private readonly Dictionary<Certificate, RevocationEvidence> answers = [];

    private World(TestAuthority authority) => this.authority = authority;

    public TestSigner Signer => authority.Organisation;

    public static async Task<World> CreateAsync() => new(await TestAuthority.CreateAsync());

    public async Task<SignedPdf> SignAsync(PdfSource file, SignatureLevel level)
    {
        var result = await PdfSigner.SignAsync(
            file,
            Signer.Key,
            new SigningOptions
            {
                Certificates = Signer.Chain,
                At = authority.Clock.AddMinutes(-1),
                Level = level,
                Timestamps = this,
                Evidence = this,
            }
        );
        return result.Value ?? throw new InvalidOperationException(result.Refusal!.Sentence.En);
    }

    /// <summary>A CAdES signature beside its file.</summary>
    public async Task<byte[]> SignCmsAsync(PdfSource file, SignatureLevel level)
    {
        var result = await CmsSigner.SignAsync(
            file,
            Signer.Key,
            new CmsSigningOptions
            {
                Certificates = Signer.Chain,
                At = authority.Clock.AddMinutes(-1),
                Level = level,
                Timestamps = this,
                Evidence = this,
                Detached = true,
            }
        );
        return result.Value ?? throw new InvalidOperationException(result.Refusal!.Sentence.En);
    }

    public async Task<byte[]> SignAsync(byte[] file, SignatureLevel level) =>
        (await SignAsync(PdfSource.FromMemory(file), level)).ToArray();

    /// <summary>Validates, and refuses to go on with a verdict other than "passed": a fast wrong answer is none.</summary>
    public async Task<ValidationReport> ValidateAsync(
        PdfSource file,
        ReadOnlyMemory<byte>? content = null
    )
    {
        var report = await SignatureValidator.ValidateAsync(
            file,
            new ValidationContext
            {
                At = authority.Clock.AddHours(1),
                TrustAnchors = [Certificate.From(authority.Root.Encoded)],
                Source = this,
                DetachedContent = content,
            }
        );
        return report.Conclusion == Conclusion.TotalPassed
            ? report
            : throw new InvalidOperationException(report.Sentence.En);
    }

    public ValueTask<byte[]> StampAsync(
        ReadOnlyMemory<byte> digest,
        HashAlgorithmName algorithm,
        CancellationToken cancellation = default
    ) => authority.StampAsync(digest, algorithm, cancellation);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> FindIssuersAsync(
        Certificate certificate,
        CancellationToken cancellation = default
    ) => authority.FindIssuersAsync(certificate, cancellation);

    public async ValueTask<RevocationEvidence> FindRevocationAsync(
        Certificate certificate,
        Certificate issuer,
        CancellationToken cancellation = default
    ) =>
        answers.TryGetValue(certificate, out var answer)
            ? answer
            : answers[certificate] = await authority.FindRevocationAsync(
                certificate,
                issuer,
                cancellation
            );

    public void Dispose() => authority.Dispose();
}
