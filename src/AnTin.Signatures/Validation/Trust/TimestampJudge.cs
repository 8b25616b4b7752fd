using System.Security.Cryptography;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>Validates time stamps (ETSI EN 319 102-1 §5.4; RFC 3161): imprint, token signature, path of the authority.</summary>
internal sealed class TimestampJudge(TrustJudge trust, EvidencePool pool)
{
    /// <summary>A token inside a signature.</summary>
    /// <param name="stamped">The token, and what it should have been made for.</param>
    /// <param name="provenAt">When the token is known to have existed; null: only now.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public ValueTask<Stamp> JudgeAsync(
        StampedValue stamped,
        DateTimeOffset? provenAt,
        CancellationToken cancellation
    ) =>
        !TimestampToken.TryRead(stamped.Token, out var read, out var error)
            ? ValueTask.FromResult(Unreadable(null, error.ToString()))
        : !stamped.IsAtHand ? ValueTask.FromResult(WithoutContent(read))
        : JudgeAsync(null, read, MessageImprintOf(read, stamped.Digest), provenAt, cancellation);

    /// <summary>A token over a document.</summary>
    public ValueTask<Stamp> JudgeDocumentAsync(
        PdfSignatureValue value,
        Func<HashAlgorithmName, byte[]> digest,
        DateTimeOffset? provenAt,
        CancellationToken cancellation
    ) =>
        TimestampToken.TryRead(
            value.Contents.Bytes,
            out var read,
            out var error,
            allowZeroPadding: true
        )
            ? JudgeAsync(
                value.Field.FullName,
                read,
                MessageImprintOf(read, digest),
                provenAt,
                cancellation
            )
            : ValueTask.FromResult(Unreadable(value.Field.FullName, error.ToString()));

    /// <summary>A document time stamp whose byte ranges were refused.</summary>
    public static Stamp Refused(string field, IReadOnlyList<Finding> findings) =>
        new(
            new TimestampReport(
                field,
                null,
                null,
                Indication.TotalFailed,
                SubIndication.FormatFailure,
                findings
            ),
            Fits: false
        );

    private static MessageImprint? MessageImprintOf(
        TimestampToken token,
        Func<HashAlgorithmName, byte[]> digest
    ) => token.Info.Imprint.Hash is { } hash ? MessageImprint.OfDigest(hash, digest(hash)) : null;

    private async ValueTask<Stamp> JudgeAsync(
        string? field,
        TimestampToken token,
        MessageImprint? imprint,
        DateTimeOffset? provenAt,
        CancellationToken cancellation
    )
    {
        pool.Add(token.SignedData);
        var authority = token.FindSigner(pool.Certificates);
        var name = authority is null
            ? null
            : authority.Subject.CommonName ?? authority.Subject.ToString();
        var check = imprint is null
            ? TimestampCheck.ImprintDiffers
            : token.Check(imprint, pool.Certificates);
        if (check != TimestampCheck.Intact)
        {
            var (indication, subIndication, finding) = FaultOf(check);
            return new Stamp(
                new TimestampReport(
                    field,
                    token.Info.Time,
                    name,
                    indication,
                    subIndication,
                    [finding]
                )
                {
                    Token = token.Encoded,
                },
                Fits: check != TimestampCheck.ImprintDiffers,
                IsForeign: check == TimestampCheck.ImprintDiffers
            );
        }

        var path = await trust.JudgeAsync(
            authority!,
            provenAt,
            TrustPurpose.Timestamping,
            cancellation
        );
        var findings = path
            .Findings.Concat(trust.JudgeAlgorithms(UsedAlgorithm.Of(token.Signer, null), provenAt))
            .Distinct()
            .ToList();
        var worst = findings.Find(finding => finding.Indication is not null);
        return new Stamp(
            new TimestampReport(
                field,
                token.Info.Time,
                name,
                worst?.Indication ?? Indication.TotalPassed,
                worst?.SubIndication,
                findings
            )
            {
                Token = token.Encoded,
                Path = [.. path.Path.Select(SignerReports.Of)],
                Revocation = path.Revocation,
            },
            Fits: true
        );
    }

    private static (Indication, SubIndication, Finding) FaultOf(TimestampCheck check)
    {
        var (indication, subIndication, vi, en) = check switch
        {
            TimestampCheck.ImprintDiffers => (
                Indication.TotalFailed,
                SubIndication.HashFailure,
                "được cấp cho dữ liệu khác",
                "it was made for other data"
            ),
            TimestampCheck.SignatureWrong => (
                Indication.TotalFailed,
                SubIndication.SigCryptoFailure,
                "nội dung đã bị sửa",
                "its content was changed"
            ),
            TimestampCheck.SignerMissing => (
                Indication.Indeterminate,
                SubIndication.NoSigningCertificateFound,
                "không kèm chứng thư của nơi cấp",
                "the authority's certificate is missing"
            ),
            TimestampCheck.SignerNotBound => (
                Indication.Indeterminate,
                SubIndication.NoSigningCertificateFound,
                "không ràng buộc với chứng thư của nơi cấp",
                "it is not bound to the authority's certificate"
            ),
            _ => (
                Indication.Indeterminate,
                SubIndication.ChainConstraintsFailure,
                "chứng thư của nơi cấp không dùng để cấp dấu thời gian",
                "the authority's certificate is not for time stamps"
            ),
        };
        return (
            indication,
            subIndication,
            FindingCatalogue.InvalidTimestamp(
                new Sentence(vi, en),
                indication == Indication.TotalFailed
            )
        );
    }

    private static Stamp WithoutContent(TimestampToken token) =>
        new(
            new TimestampReport(
                null,
                token.Info.Time,
                null,
                Indication.Indeterminate,
                SubIndication.SignedDataNotFound,
                [
                    FindingCatalogue.InvalidTimestamp(
                        new Sentence(
                            "dữ liệu được đóng dấu không có hoặc không tính được",
                            "what it stamps is missing or cannot be computed"
                        ),
                        spoils: false
                    ),
                ]
            ),
            Fits: false
        );

    private static Stamp Unreadable(string? field, string reason) =>
        new(
            new TimestampReport(
                field,
                null,
                null,
                Indication.TotalFailed,
                SubIndication.FormatFailure,
                [
                    FindingCatalogue.InvalidTimestamp(
                        new Sentence($"không đọc được ({reason})", $"unreadable ({reason})"),
                        true
                    ),
                ]
            ),
            Fits: false
        );
}
