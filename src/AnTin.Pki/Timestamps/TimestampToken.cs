using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;

namespace AnTin.Pki.Timestamps;

/// <summary>
/// A time-stamp token: SignedData over a TSTInfo, of exactly one signer (RFC 3161 §2.4.2). Checking it says that the
/// unit's key stamped the data; whether the unit may be believed is a question of its path at <c>Info.Time</c>.
/// </summary>
public sealed class TimestampToken
{
    private TimestampToken(CmsSignedData signedData, TimestampInfo info)
    {
        SignedData = signedData;
        Info = info;
    }

    public CmsSignedData SignedData { get; }

    public TimestampInfo Info { get; }

    public ReadOnlyMemory<byte> Encoded => SignedData.Encoded;

    public CmsSignerInfo Signer => SignedData.Signers[0];

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out TimestampToken? token,
        [NotNullWhen(false)] out ReadError? error,
        bool allowZeroPadding = false
    )
    {
        token = null;
        if (!CmsSignedData.TryRead(encoded, out var signedData, out error, allowZeroPadding))
        {
            return false;
        }

        if (signedData.ContentType != Oids.TimestampInfo || signedData.Content is not { } content)
        {
            error = new ReadError(0, "timeStampToken", "carries no TSTInfo.");
            return false;
        }

        if (signedData.Signers.Count != 1)
        {
            error = new ReadError(
                0,
                "timeStampToken",
                $"has {signedData.Signers.Count} signers; one is allowed."
            );
            return false;
        }

        if (!TimestampInfo.TryRead(content, out var info, out error))
        {
            return false;
        }

        token = new TimestampToken(signedData, info);
        return true;
    }

    /// <summary>The unit's certificate, from the token or from elsewhere.</summary>
    public Certificate? FindSigner(IEnumerable<Certificate>? others = null) =>
        SignedData
            .Certificates.Concat(others ?? [])
            .FirstOrDefault(one =>
                Signer.Identifier.Matches(one)
                && (
                    Signer.SigningCertificates.Count == 0
                    || Signer.SigningCertificates[0].Matches(one)
                )
            )
        ?? SignedData.CertificateOf(Signer);

    /// <summary>Checks the token against the data that was stamped.</summary>
    public TimestampCheck Check(ReadOnlySpan<byte> data, IEnumerable<Certificate>? others = null) =>
        Info.Imprint.IsOf(data) ? CheckSigner(others) : TimestampCheck.ImprintDiffers;

    /// <summary>Checks the token against a digest that was made elsewhere.</summary>
    public TimestampCheck Check(MessageImprint imprint, IEnumerable<Certificate>? others = null) =>
        Info.Imprint.Matches(imprint) ? CheckSigner(others) : TimestampCheck.ImprintDiffers;

    private TimestampCheck CheckSigner(IEnumerable<Certificate>? others)
    {
        if (FindSigner(others) is not { } signer)
        {
            return TimestampCheck.SignerMissing;
        }

        if (Signer.SigningCertificates.Count == 0 || !Signer.SigningCertificates[0].Matches(signer))
        {
            return TimestampCheck.SignerNotBound;
        }

        if (
            signer.ExtendedKeyUsages is not [var purpose]
            || purpose != Oids.TimeStamping
            || !signer.Extension(Oids.ExtendedKeyUsage)!.IsCritical
        )
        {
            return TimestampCheck.SignerNotForTimestamps;
        }

        var check = Signer.Check(signer, Oids.TimestampInfo, SignedData.Content!.Value.Span);
        return check == CmsSignatureCheck.Intact
            ? TimestampCheck.Intact
            : TimestampCheck.SignatureWrong;
    }
}
