using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Signatures.Asic;
using AnTin.Signatures.Evidence;

namespace AnTin.Signatures.Signing;

/// <summary>
/// The archive time stamps of a container (ETSI EN 319 162-1 §4.4 and annex A.7): a token over a manifest that lists every
/// file. The newest manifest is always <c>ASiCArchiveManifest.xml</c>; the one before is renamed and listed as root file.
/// </summary>
internal static class AsicArchive
{
    private const string Newest = "META-INF/ASiCArchiveManifest.xml";
    private const string MimeType = "application/vnd.etsi.timestamp-token";

    /// <summary>Stamps everything; the evidence of the stamp before goes into that stamp first.</summary>
    /// <exception cref="TimestampUnavailableException">No token could be had.</exception>
    public static async ValueTask<SigningResult<AsicPackage>> StampAsync(
        AsicPackage package,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        string? former = null;
        if (package.Find(Newest) is { } manifest)
        {
            var evident = await WithEvidenceAsync(package, manifest, to, cancellation);
            if (!evident.Succeeded)
            {
                return evident.Refusal;
            }

            former = package.FreeName("ASiCArchiveManifest", ".xml");
            package = evident.Value.Renamed(Newest, former);
        }

        var hash = HashAlgorithmName.SHA256;
        var name = package.FreeName("timestamp", ".tst");
        var written = AsicManifest.Write(
            name,
            MimeType,
            package.Files.Select(one => (one.Name, one.Content, (string?)null)),
            hash,
            former
        );
        var token = await to.Timestamps!.StampOctetsAsync(written, hash, cancellation);
        return package.With(Newest, written).With(name, token);
    }

    /// <summary>No manifest lists the newest token yet, so that it may still grow.</summary>
    private static async ValueTask<SigningResult<AsicPackage>> WithEvidenceAsync(
        AsicPackage package,
        ReadOnlyMemory<byte> manifest,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        if (
            AsicManifest.TryRead(Newest, manifest)?.SignedBy is not { } name
            || package.Find(name) is not { } token
            || !CmsSignedData.TryRead(token, out var read, out _)
        )
        {
            return SigningRefusals.BadContainer(
                new(
                    "ASiCArchiveManifest.xml không dẫn tới dấu thời gian nào",
                    "ASiCArchiveManifest.xml leads to no time stamp"
                )
            );
        }

        var collector = new EvidenceCollector(to.Evidence, to.Certificates);
        return
            await collector.CollectAsync(read, mustKnowRevocation: true, cancellation)
                is { } missing
            ? SigningRefusals.EvidenceMissing(missing)
            : package.With(name, CmsArchive.AddEvidence(read, collector.Collected));
    }
}
