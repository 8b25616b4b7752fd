using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>Raises signatures of a CMS message to a level (ETSI EN 319 122-1 §6.3); a B-LTA one gets a further archive stamp.</summary>
/// <param name="to">How far.</param>
/// <param name="detachedContent">What was signed, where that is not in the message.</param>
internal sealed class CmsAugmentation(Augmentation to, CmsContent? detachedContent)
{
    /// <param name="file">In DER, BER or PEM.</param>
    /// <param name="signers">Signed parts of those that are raised; null: all.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    /// <exception cref="TimestampUnavailableException">No token could be had.</exception>
    public async ValueTask<SigningResult<byte[]>> RaiseAsync(
        ReadOnlyMemory<byte> file,
        IReadOnlyList<ReadOnlyMemory<byte>>? signers,
        CancellationToken cancellation
    )
    {
        if (!CmsSignedData.TryRead(CmsFile.Octets(file), out var read, out var error))
        {
            return SigningRefusals.MessageUnreadable(error.ToString());
        }

        if (read.Signers.Any(HasOldArchive))
        {
            return SigningRefusals.OldArchiveStamp();
        }

        if (to.Level > SignatureLevel.BaselineLT && read.IsDetached && detachedContent is null)
        {
            return SigningRefusals.ContentMissing();
        }

        var message = read.Encoded.ToArray();
        var chosen = signers ?? [.. read.Signers.Select(one => one.SignedPart)];
        if (to.Level > SignatureLevel.BaselineB)
        {
            message = await EachAsync(message, chosen, StampValueAsync, cancellation);
        }

        if (to.Level > SignatureLevel.BaselineT)
        {
            var collector = new EvidenceCollector(to.Evidence, to.Certificates);
            read = Read(message);
            foreach (var signer in read.Signers.Where(one => IsAmong(chosen, one)))
            {
                var missing = await collector.CollectAsync(
                    read,
                    signer,
                    to.EvidenceRequired,
                    cancellation
                );
                if (missing is not null)
                {
                    return SigningRefusals.EvidenceMissing(missing);
                }
            }

            message = CmsArchive.AddEvidence(read, collector.Collected);
        }

        return to.Level > SignatureLevel.BaselineLT
            ? await EachAsync(message, chosen, StampAllAsync, cancellation)
            : message;
    }

    private async ValueTask<byte[]> StampValueAsync(
        CmsSignedData message,
        CmsSignerInfo signer,
        CancellationToken cancellation
    ) =>
        signer.UnsignedAttributes.Find(Oids.SignatureTimestamp) is null
            ? await CmsArchive.StampValueAsync(message, signer, to.Timestamps!, cancellation)
            : message.Encoded.ToArray();

    private ValueTask<byte[]> StampAllAsync(
        CmsSignedData message,
        CmsSignerInfo signer,
        CancellationToken cancellation
    ) =>
        CmsArchive.StampAllAsync(
            message,
            signer,
            message.Content is { } carried ? CmsContent.Of(carried) : detachedContent!,
            to.Timestamps!,
            cancellation
        );

    /// <summary>Each step writes the message anew and with it the order of the signers, so they are known by what they signed.</summary>
    private static async ValueTask<byte[]> EachAsync(
        byte[] message,
        IReadOnlyList<ReadOnlyMemory<byte>> chosen,
        Func<CmsSignedData, CmsSignerInfo, CancellationToken, ValueTask<byte[]>> step,
        CancellationToken cancellation
    )
    {
        foreach (var part in chosen)
        {
            var read = Read(message);
            var signer = read.Signers.First(one => one.SignedPart.Span.SequenceEqual(part.Span));
            message = await step(read, signer, cancellation);
        }

        return message;
    }

    private static bool IsAmong(IReadOnlyList<ReadOnlyMemory<byte>> chosen, CmsSignerInfo signer) =>
        chosen.Any(one => one.Span.SequenceEqual(signer.SignedPart.Span));

    /// <summary>Their imprint hangs on the order of what stands in the message, which writing it anew changes.</summary>
    private static bool HasOldArchive(CmsSignerInfo signer) =>
        signer.UnsignedAttributes.Find(CadesOids.ArchiveTimestampV2) is not null
        || signer.UnsignedAttributes.Find(CadesOids.ArchiveTimestampV1) is not null;

    private static CmsSignedData Read(byte[] message) =>
        CmsSignedData.TryRead(message, out var read, out var error)
            ? read
            : throw new InvalidOperationException(error.ToString());
}
