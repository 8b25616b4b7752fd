using System.Globalization;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Signing;

/// <summary>What is looked at before a key is used; Decree 68/2024 Article 29: first the certificate, then the signature.</summary>
internal static class SigningChecks
{
    public static SigningRefusal? Check(SignatureOptions options, ReadOnlySpan<byte> publicKey)
    {
        if (options.Certificates is not [var certificate, ..])
        {
            return SigningRefusals.NoCertificate();
        }

        if (!publicKey.IsEmpty && !publicKey.SequenceEqual(certificate.PublicKey.Encoded.Span))
        {
            return SigningRefusals.KeyDiffers();
        }

        if (certificate.PublicKey.Kind is KeyKind.EdwardsCurve or KeyKind.PostQuantum)
        {
            return SigningRefusals.KeyOnlyChecked(certificate.PublicKey.Name);
        }

        if (
            !certificate.Allows(KeyUsages.DigitalSignature)
            && !certificate.Allows(KeyUsages.NonRepudiation)
        )
        {
            return SigningRefusals.NotForSigning();
        }

        if (!certificate.Validity.Contains(options.At))
        {
            return SigningRefusals.OutOfValidity(
                Day(certificate.Validity.NotBefore, options.Policy),
                Day(certificate.Validity.NotAfter, options.Policy)
            );
        }

        return CheckRole(options, certificate)
            ?? (
                options.Level > SignatureLevel.BaselineB && options.Timestamps is null
                    ? SigningRefusals.NoTimestampSource()
                    : null
            );
    }

    /// <summary>A document that was certified against further signatures, or whose state nobody can append to.</summary>
    public static SigningRefusal? Check(PdfDocument document)
    {
        var signatures = PdfSignatureValue.ReadAll(document.Latest);
        return signatures.Any(value =>
            !SignerLocks.Read(value, document.Latest, ValidationPolicy.Default).Signing
        )
            ? SigningRefusals.CertifiedClosed()
            : null;
    }

    private static SigningRefusal? CheckRole(SignatureOptions options, Certificate certificate)
    {
        var rule = options.Policy.RoleNamed(options.Role);
        return
            rule is { CertificateKinds.Count: > 0 }
            && CertificateClassifier.KindOf(certificate, options.Policy.CertificateKinds)
                is { } kind
            && !rule.CertificateKinds.Contains(kind)
            ? SigningRefusals.WrongKind(new Sentence(rule.Vi, rule.En))
            : null;
    }

    internal static string Day(DateTimeOffset at, ValidationPolicy policy) =>
        at.ToOffset(TimeSpan.FromHours(policy.DisplayOffsetHours))
            .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
