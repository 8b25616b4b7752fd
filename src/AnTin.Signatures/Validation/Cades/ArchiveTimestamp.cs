using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>One archive time stamp of a signer, version 2 or 3, as it stands there: read, not believed.</summary>
internal sealed class ArchiveTimestamp
{
    private readonly ArchivedSigner signer;
    private readonly TimestampToken? token;
    private readonly ArchiveHashIndex? index;

    private ArchiveTimestamp(
        ArchivedSigner signer,
        CmsAttribute attribute,
        ReadOnlyMemory<byte> value
    )
    {
        this.signer = signer;
        Attribute = attribute;
        Value = value;
        token = TimestampToken.TryRead(value, out var read, out _) ? read : null;
        index = token is null || IsVersionTwo ? null : ArchiveHashIndex.Find(token.Signer);
    }

    public CmsAttribute Attribute { get; }

    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>The token, and what it should have been made for.</summary>
    public StampedValue Stamped =>
        new(
            Value,
            hash =>
                IsVersionTwo ? VersionTwo(hash)
                : index is not null && signer.VersionThree(index.Encoded, hash) is { } octets
                    ? DigestAlgorithms.Compute(hash, octets)
                : []
        );

    private bool IsVersionTwo => Attribute.Type == CadesOids.ArchiveTimestampV2;

    private DateTimeOffset At => token?.Info.Time ?? DateTimeOffset.MinValue;

    /// <summary>Newest first; of two of one time, the one that covers more.</summary>
    public static IReadOnlyList<ArchiveTimestamp> ReadAll(ArchivedSigner signer, int most) =>
        [
            .. signer
                .Signer.UnsignedAttributes.Where(IsOne)
                .SelectMany(one =>
                    one.Values.Select(value => new ArchiveTimestamp(signer, one, value))
                )
                .Take(most)
                .OrderByDescending(one => one.At)
                .ThenByDescending(one => one.index?.Breadth ?? 0),
        ];

    /// <summary>What makes it worthless though it was made for this signature; null where nothing does.</summary>
    public Finding? Fault(bool fails) =>
        index?.NamesAbsent(signer.Message, signer.Signer) == true
            ? FindingCatalogue.MissingArchivedPart(fails)
            : null;

    /// <summary>An unsigned attribute that was there when the stamp was made, and is the same still.</summary>
    public bool Covers(CmsAttribute attribute, ReadOnlyMemory<byte> value) =>
        IsVersionTwo
            ? Before.Contains(attribute)
            : index is not null && index.Covers(attribute, value);

    private static bool IsOne(CmsAttribute attribute) =>
        attribute.Type == CadesOids.ArchiveTimestampV3
        || attribute.Type == CadesOids.ArchiveTimestampV2;

    /// <summary>The unsigned attributes, without archive time stamps that are not older (TS 101 733 V2.2.1 §6.4.1).</summary>
    private List<CmsAttribute> Before =>
        [
            .. signer.Signer.UnsignedAttributes.Where(one =>
                !IsOne(one)
                || (
                    TimestampToken.TryRead(one.SingleValue, out var other, out _)
                    && other.Info.Time < At
                )
            ),
        ];

    /// <summary>Of the two ways to hash, the one that fits; the second where neither does.</summary>
    private byte[] VersionTwo(HashAlgorithmName hash)
    {
        var whole = Imprint(hash, withHeader: true);
        return token is not null && token.Info.Imprint.Digest.Span.SequenceEqual(whole)
            ? whole
            : Imprint(hash, withHeader: false);
    }

    private byte[] Imprint(HashAlgorithmName hash, bool withHeader) =>
        signer.VersionTwo(Before, hash, withHeader) ?? [];
}
