using AnTin.Pdf.Reading;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests;

/// <summary>Signs and checks in one line, so that tests show only what they are about.</summary>
internal static class Signed
{
    public static async Task<byte[]> SignAsync(
        this TestAuthority authority,
        byte[] document,
        TestSigner? signer = null,
        SignatureLevel level = SignatureLevel.BaselineT,
        Func<SigningOptions, SigningOptions>? change = null
    )
    {
        var who = signer ?? authority.Person;
        var options = new SigningOptions
        {
            Certificates = who.Chain,
            At = authority.Clock.AddMinutes(-1),
            Level = level,
            Timestamps = authority,
            Evidence = authority,
        };
        var result = await PdfSigner.SignAsync(
            PdfSource.FromMemory(document),
            who.Key,
            change?.Invoke(options) ?? options
        );
        result.Refusal.ShouldBeNull();
        return result.Value!.ToArray();
    }

    public static ValueTask<ValidationReport> CheckAsync(
        this TestAuthority authority,
        byte[] document,
        DateTimeOffset? at = null,
        bool online = true,
        ValidationPolicy? policy = null
    ) =>
        SignatureValidator.ValidateAsync(
            document,
            new ValidationContext
            {
                At = at ?? authority.Clock.AddHours(1),
                TrustAnchors = [authority.Root],
                Source = online ? authority : null,
                Policy = policy ?? ValidationPolicy.Default,
            }
        );

    public static async Task<SignatureReport> OnlySignatureAsync(
        this TestAuthority authority,
        byte[] document,
        bool online = true
    )
    {
        var report = await authority.CheckAsync(document, online: online);
        return report.Signatures.ShouldHaveSingleItem();
    }
}
