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

    /// <summary>An hour later, trusting the authority's root, with its answers at hand where it is online.</summary>
    /// <param name="content">Of a detached signature.</param>
    public static ValidationContext Context(
        this TestAuthority authority,
        byte[]? content = null,
        bool online = true
    ) =>
        new()
        {
            At = authority.Clock.AddHours(1),
            TrustAnchors = [authority.Root],
            Source = online ? authority : null,
            DetachedContent = content is null ? (ReadOnlyMemory<byte>?)null : content,
        };

    public static ValueTask<ValidationReport> CheckAsync(
        this TestAuthority authority,
        byte[] document,
        DateTimeOffset? at = null,
        bool online = true,
        ValidationPolicy? policy = null,
        byte[]? content = null
    )
    {
        var context = authority.Context(content, online);
        return SignatureValidator.ValidateAsync(
            document,
            context with
            {
                At = at ?? context.At,
                Policy = policy ?? context.Policy,
            }
        );
    }

    public static async Task<SignatureReport> OnlySignatureAsync(
        this TestAuthority authority,
        byte[] document,
        bool online = true,
        byte[]? content = null
    )
    {
        var report = await authority.CheckAsync(document, online: online, content: content);
        return report.Signatures.ShouldHaveSingleItem();
    }

    public static async Task ShouldBeUnreadableAsync(
        this TestAuthority authority,
        byte[] document,
        string why
    )
    {
        var report = await authority.CheckAsync(document);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Sentence.En.ShouldContain(why);
    }
}
