using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Cades;

/// <summary>
/// Revocation answers that the signer signed along. ISO 32000-2 §12.8.3.3.2:
/// <code>
/// RevocationInfoArchival ::= SEQUENCE {
///     crl           [0] EXPLICIT SEQUENCE OF CRLs OPTIONAL,
///     ocsp          [1] EXPLICIT SEQUENCE OF OCSPResponse OPTIONAL,
///     otherRevInfo  [2] EXPLICIT SEQUENCE OF OtherRevInfo OPTIONAL }
/// </code>
/// </summary>
internal static class RevocationArchival
{
    private const int Limit = 64 << 20;
    private const int MostAnswers = 200;

    private static readonly ObjectIdentifier Attribute = ObjectIdentifier.Parse(
        "1.2.840.113583.1.1.8"
    );

    /// <summary>What cannot be read is passed over: evidence may be missing.</summary>
    public static void Read(CmsSignerInfo signer, EvidencePool pool)
    {
        if (
            signer.SignedAttributes?.Find(Attribute) is not { SingleValue: { Length: > 0 } value }
            || !DerReader.TryParse(
                value,
                "revocationInfoArchival",
                Limit,
                ReadAll,
                out var answers,
                out _
            )
        )
        {
            return;
        }

        foreach (var crl in answers.Item1)
        {
            pool.AddCrl(crl);
        }

        foreach (var response in answers.Item2)
        {
            pool.AddOcspResponse(response);
        }
    }

    private static Tuple<List<ReadOnlyMemory<byte>>, List<ReadOnlyMemory<byte>>> ReadAll(
        ref DerReader reader
    )
    {
        var inside = reader.Sequence("revocationInfoArchival");
        var crls = ReadList(ref inside, 0, "crl");
        return Tuple.Create(crls, ReadList(ref inside, 1, "ocsp"));
    }

    private static List<ReadOnlyMemory<byte>> ReadList(
        ref DerReader inside,
        int number,
        string field
    )
    {
        var answers = new List<ReadOnlyMemory<byte>>();
        if (inside.TryContext(number, field, out var outer))
        {
            var list = outer.Sequence(field);
            while (list.HasData && answers.Count < MostAnswers)
            {
                answers.Add(list.Whole(list.Any(field)));
            }
        }

        return answers;
    }
}
