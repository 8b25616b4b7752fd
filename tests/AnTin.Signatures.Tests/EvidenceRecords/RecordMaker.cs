using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Pki.Signing;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Tests.EvidenceRecords;

/// <summary>
/// Makes evidence records as an archive does, year after year: a first stamp, then renewals of the stamp (same chain) or of
/// the hash tree (a chain of its own, SHA-512). One instance for one record.
/// </summary>
/// <param name="authority">Stamps; its clock is moved on for each.</param>
/// <param name="preserved">Digests of what is preserved, by hash.</param>
/// <param name="isXml">RFC 6283, else RFC 4998.</param>
internal sealed class RecordMaker(
    TestAuthority authority,
    Func<HashAlgorithmName, byte[][]> preserved,
    bool isXml
)
{
    private const string Method = CanonicalForm.Exclusive10;

    private readonly List<List<string>> xml = [];
    private readonly List<List<byte[]>> asn1 = [];
    private readonly byte[] sibling = SHA256.HashData("sibling"u8);

    private HashAlgorithmName hash = HashAlgorithmName.SHA256;
    private bool spoilsNext;

    /// <summary>The whole record.</summary>
    /// <param name="how">A letter a renewal: s of the stamp, t of the hash tree.</param>
    /// <param name="spoiled">Which stamp is over another digest than it should list; 0 is the first.</param>
    public async Task<byte[]> MakeAsync(string how, int? spoiled = null)
    {
        spoilsNext = spoiled == 0;
        await BeginAsync();
        for (var i = 0; i < how.Length; i++)
        {
            spoilsNext = spoiled == i + 1;
            await RenewAsync(how[i]);
        }

        return ToArray();
    }

    public async Task<RecordMaker> BeginAsync()
    {
        await StampAsync(preserved(hash), newChain: true);
        return this;
    }

    /// <param name="how">As in <see cref="MakeAsync"/>.</param>
    public Task RenewAsync(char how) => how == 's' ? RenewStampAsync() : RenewTreeAsync();

    public byte[] ToArray()
    {
        if (isXml)
        {
            return Encoding.UTF8.GetBytes(
                $"""<EvidenceRecord xmlns="urn:ietf:params:xml:ns:ers" Version="1.0">{Sequence(xml)}</EvidenceRecord>"""
            );
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence()) { }

            writer.WriteEncodedValue(Sequence(asn1));
        }

        return writer.Encode();
    }

    /// <summary>RFC 4998 §5.2, RFC 6283 §4.2.1.</summary>
    private Task RenewStampAsync()
    {
        var former = isXml
            ? Canonical($"{Sequence(xml)}", "TimeStamp", last: true)
            : Token(asn1[^1][^1]);
        return StampAsync([DigestAlgorithms.Compute(hash, former)], newChain: false);
    }

    /// <summary>RFC 4998 §5.2, RFC 6283 §4.2.2.</summary>
    private Task RenewTreeAsync()
    {
        hash = HashAlgorithmName.SHA512;
        var chains = DigestAlgorithms.Compute(
            hash,
            isXml
                ? Canonical(Sequence(xml), "ArchiveTimeStampSequence", last: false)
                : Sequence(asn1)
        );
        return StampAsync(
            isXml
                ? [.. preserved(hash), chains]
                :
                [
                    .. preserved(hash)
                        .Select(one => DigestAlgorithms.Compute(hash, [.. one, .. chains])),
                ],
            newChain: true
        );
    }

    private async Task StampAsync(byte[][] digests, bool newChain)
    {
        if (spoilsNext)
        {
            digests[^1][0] ^= 1;
            spoilsNext = false;
        }

        var own = digests.Length == 1 ? digests[0] : Together(digests);
        var token = await authority.StampAsync(Together([own, sibling]), hash);
        if (newChain)
        {
            xml.Add([]);
            asn1.Add([]);
        }

        xml[^1].Add(Xml(digests, token));
        asn1[^1].Add(Asn1(digests, token));
        authority.Clock = authority.Clock.AddDays(10);
    }

    private byte[] Together(IEnumerable<byte[]> digests) =>
        DigestAlgorithms.Compute(
            hash,
            digests
                .OrderBy(Convert.ToHexString, StringComparer.Ordinal)
                .SelectMany(one => one)
                .ToArray()
        );

    private string Xml(byte[][] digests, byte[] token) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<ArchiveTimeStamp Order="{xml[^1].Count + 1}"><HashTree><Sequence Order="1">{string.Concat(digests.Select(Value))}</Sequence><Sequence Order="2">{Value(sibling)}</Sequence></HashTree><TimeStamp><TimeStampToken Type="RFC3161">{Convert.ToBase64String(token)}</TimeStampToken></TimeStamp></ArchiveTimeStamp>"""
        );

    private static string Value(byte[] digest) =>
        $"<DigestValue>{Convert.ToBase64String(digest)}</DigestValue>";

    private static string Sequence(List<List<string>> chains) =>
        $"""<ArchiveTimeStampSequence xmlns="urn:ietf:params:xml:ns:ers">{string.Concat(chains.Select((one, i) => string.Create(CultureInfo.InvariantCulture, $"""<ArchiveTimeStampChain Order="{i + 1}"><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha{(i == 0 ? 256 : 512)}"/><CanonicalizationMethod Algorithm="{Method}"/>{string.Concat(one)}</ArchiveTimeStampChain>""")))}</ArchiveTimeStampSequence>""";

    private static byte[] Canonical(string text, string element, bool last)
    {
        SignedXml
            .TryRead(Encoding.UTF8.GetBytes(text), out var read, out var error)
            .ShouldBeTrue(error);
        var found = read!.Document.GetElementsByTagName(element);
        return Canonicaliser
            .Write(
                new NodeSelection(found[last ? found.Count - 1 : 0]!, comments: true),
                CanonicalForm.Find(Method, null)!,
                SignedXml.Limit
            )!
            .Value.ToArray();
    }

    private byte[] Asn1(byte[][] digests, byte[] token)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2)))
            {
                foreach (var list in new[] { digests, [sibling] })
                {
                    using (writer.PushSequence())
                    {
                        list.ToList().ForEach(one => writer.WriteOctetString(one));
                    }
                }
            }

            writer.WriteEncodedValue(token);
        }

        return writer.Encode();
    }

    private static byte[] Sequence(List<List<byte[]>> chains)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var chain in chains)
            {
                using (writer.PushSequence())
                {
                    chain.ForEach(one => writer.WriteEncodedValue(one));
                }
            }
        }

        return writer.Encode();
    }

    private static byte[] Token(byte[] stamp)
    {
        var reader = new AsnReader(stamp, AsnEncodingRules.DER).ReadSequence();
        reader.ReadEncodedValue();
        return reader.ReadEncodedValue().ToArray();
    }
}
