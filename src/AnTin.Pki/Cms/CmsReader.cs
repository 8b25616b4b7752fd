using AnTin.Pki.Der;

namespace AnTin.Pki.Cms;

/// <summary>Reads the fields in the order of RFC 5652 §5.1.</summary>
internal static class CmsReader
{
    private const int MostElements = 2000;
    private const int MostSigners = 200;

    public static CmsSignedData Read(ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "contentInfo");
        var info = reader.Inside(whole, "contentInfo");
        if (info.ObjectIdentifier("contentType") is var type && type != Oids.SignedData)
        {
            throw info.Broken("contentType", $"is {type}, not signed data.");
        }

        if (!info.TryContext(0, "content", out var content))
        {
            throw info.Broken("content", "is missing.");
        }

        info.Complete();
        var data = content.Sequence("signedData");
        content.Complete();
        return ReadSignedData(reader.Whole(whole), ref data);
    }

    private static CmsSignedData ReadSignedData(ReadOnlyMemory<byte> encoded, ref DerReader data)
    {
        var version = data.SmallInteger("signedData.version");
        var digestSet = data.Element(DerTag.Set, "digestAlgorithms");
        var digests = data.Inside(digestSet, "digestAlgorithms");
        var encapsulated = data.Element(DerTag.Sequence, "encapContentInfo");
        var inside = data.Inside(encapsulated, "encapContentInfo");
        var contentType = inside.ObjectIdentifier("eContentType");
        // Not a conditional expression: its null would become an empty memory, and a detached signature an empty one.
        ReadOnlyMemory<byte>? content = null;
        if (inside.TryContext(0, "eContent", out var explicitly))
        {
            content = ReadContent(ref explicitly);
        }

        inside.Complete();

        var certificates = ReadElements(ref data, 0, "certificates");
        var revocations = ReadElements(ref data, 1, "crls");
        var set = data.Set("signerInfos");
        data.Complete();
        var signers = new List<CmsSignerInfo>(1);
        while (set.HasData)
        {
            if (signers.Count == MostSigners)
            {
                throw set.Broken("signerInfos", $"has more than {MostSigners} signers.");
            }

            signers.Add(CmsSignerInfo.Read(ref set));
        }

        return new CmsSignedData
        {
            Encoded = encoded,
            Version = version,
            DigestAlgorithmsElement = data.Whole(digestSet),
            DigestAlgorithms = ReadElements(ref digests, "digestAlgorithms"),
            ContentType = contentType,
            EncapsulatedContentElement = data.Whole(encapsulated),
            Content = content,
            CertificateElements = certificates,
            RevocationElements = revocations,
            Signers = signers,
        };
    }

    /// <summary>
    /// RFC 5652 §5.2.1: PKCS#7 put the content there without an OCTET STRING, and such files are still met; then the
    /// content octets of the element are what was signed.
    /// </summary>
    private static ReadOnlyMemory<byte> ReadContent(ref DerReader explicitly)
    {
        var element = explicitly.Any("eContent");
        explicitly.Complete();
        return explicitly.Content(element);
    }

    private static List<ReadOnlyMemory<byte>> ReadElements(
        ref DerReader data,
        int number,
        string field
    )
    {
        return data.TryContext(number, field, out var set) ? ReadElements(ref set, field) : [];
    }

    private static List<ReadOnlyMemory<byte>> ReadElements(ref DerReader set, string field)
    {
        var elements = new List<ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            if (elements.Count == MostElements)
            {
                throw set.Broken(field, $"has more than {MostElements} elements.");
            }

            elements.Add(set.Whole(set.Any(field)));
        }

        return elements;
    }
}
