using System.Xml.Linq;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Trust;

/// <summary>
/// The signature of a trusted list (ETSI TS 119 612 §5.7): one, enveloped, over all of the list, by a certificate that is
/// believed as it stands.
/// </summary>
internal static class EtsiListSignature
{
    private static readonly XNamespace Dsig = Xml.XmlNames.Signature;

    /// <param name="file">The list.</param>
    /// <param name="root">The list as it was read.</param>
    /// <param name="signers">Who may sign it.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async ValueTask<(TrustListAuthenticity, Certificate?)> CheckAsync(
        ReadOnlyMemory<byte> file,
        XElement root,
        IReadOnlyList<Certificate> signers,
        CancellationToken cancellation
    )
    {
        if (!root.Descendants(Dsig + "Signature").Any())
        {
            return (TrustListAuthenticity.NotSigned, null);
        }

        var issued = EtsiTrustList.Time(
            EtsiTrustList.Part(EtsiTrustList.Part(root, "SchemeInformation"), "ListIssueDateTime")
        );
        var report = await SignatureValidator.ValidateAsync(
            file,
            new ValidationContext { At = issued, Certificates = signers },
            cancellation
        );
        if (
            report.Signatures is not [var signature]
            || root.Elements(Dsig + "Signature").Count() != 1
            || !IsSound(signature)
            || signature.Signer is null
        )
        {
            return (TrustListAuthenticity.Broken, null);
        }

        var signer = Certificate.From(signature.Signer.Certificate);
        return (
            signers.Contains(signer)
                ? TrustListAuthenticity.Signed
                : TrustListAuthenticity.SignerNotKnown,
            signer
        );
    }

    /// <summary>
    /// Whole, over everything, with algorithms that hold. Nothing is asked of the time: a list is believed while it is kept,
    /// not for when it was signed.
    /// </summary>
    private static bool IsSound(SignatureReport signature) =>
        signature is { Integrity: Integrity.Intact, Clean: true, Coverage: Coverage.WholeFile }
        && signature.Indication != Indication.TotalFailed
        && !signature.Has(FindingCatalogue.WeakCryptography)
        && !signature.Has(FindingCatalogue.UnknownAlgorithm);
}
