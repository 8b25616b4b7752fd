using System.Security.Cryptography;
using System.Text;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Pki.Tests.Fuzz;

/// <summary>
/// Every reader of foreign bytes, fed with spoiled ones: it answers yes or no, soon, and never throws
/// (<see cref="FuzzRun"/>).
/// </summary>
public sealed class ParserFuzzTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Usually = 2000;

    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, bool>> Readers = new()
    {
        ["certificate"] = bytes =>
            Certificate.TryRead(bytes, out var read, out _)
            && (read.ToString().Length > 0) | read.IsSelfIssued | (read.Serial.BitLength >= 0),
        ["key"] = bytes =>
            PublicKeyInfo.TryRead(bytes, out var key, out _)
            && !SignatureVerifier.Verify(
                key.Encoded.Span,
                SignatureAlgorithm.EcdsaSha256,
                [1],
                [2]
            ),
        ["name"] = bytes =>
            DistinguishedName.TryRead(bytes, out var name, out _)
            && name == DistinguishedName.Parse("CN=x") | name.ToRfc4514().Length >= 0,
        ["request"] = bytes => CertificateSigningRequest.TryReadFile(bytes, out _, out _),
        ["crl"] = bytes =>
            CertificateRevocationList.TryRead(bytes, out var crl, out _)
            && crl.Entries.Count() == crl.Count
            && crl.Entries.All(entry => crl.Find(entry.Serial) is not null),
        ["delta crl"] = bytes =>
            CertificateRevocationList.TryRead(bytes, out var delta, out _)
            && !DeltaCrl.Fits(delta, delta)
            && delta.Entries.All(entry =>
                DeltaCrl.Find(delta, delta, entry.Serial) is null
                == (delta.Find(entry.Serial)!.Value.Reason == RevocationReason.RemoveFromCrl)
            ),
        ["ocsp request"] = bytes => OcspRequest.TryRead(bytes, out _, out _),
        ["ocsp path"] = bytes =>
            OcspRequest.TryReadPath(Encoding.Latin1.GetString(bytes.Span), out _, out _),
        ["ocsp response"] = bytes => OcspResponse.TryRead(bytes, out _, out _),
        ["ocsp basic response"] = bytes => OcspResponse.TryReadBasic(bytes, out _, out _),
        ["timestamp request"] = bytes => TimestampRequest.TryRead(bytes, out _, out _),
        ["timestamp response"] = bytes => TimestampResponse.TryRead(bytes, out _, out _),
        ["timestamp token"] = bytes =>
            TimestampToken.TryRead(bytes, out var token, out _, allowZeroPadding: true)
            && token.Check([1, 2, 3]) != TimestampCheck.Intact,
        ["signed data"] = bytes =>
            CmsSignedData.TryRead(bytes, out var message, out _, allowZeroPadding: true)
            && message.Certificates.Count >= 0
            && message.OcspResponses.Count() >= 0
            && message.Signers.All(signer =>
                signer.SigningCertificates.Count >= 0
                && signer.ClaimedTime != DateTimeOffset.MaxValue
            ),
        ["ber"] = bytes => Ber.TryToDefinite(bytes, out _, out _, out _),
        ["text of a name"] = bytes =>
            DistinguishedName.TryParse(Encoding.UTF8.GetString(bytes.Span), out var name)
            && name.ToString().Length > 0,
        ["serial"] = bytes =>
            CertificateSerial.TryParse(Encoding.Latin1.GetString(bytes.Span), out _),
        ["certificate file"] = bytes => CertificateFile.TryRead(bytes, out _, out _),
    };

    private readonly Dictionary<string, byte[]> seeds = [];

    public static TheoryData<string> Names => [.. Readers.Keys];

    public async Task InitializeAsync()
    {
        using var pki = await DemoPki.CreateAsync();
        using var key = SoftwareSigner.Generate("P-256");
        var person = await pki.IssueAsync(
            "PERSON_5Y",
            key,
            alternativeNames: [GeneralName.Rfc822Name("an@hoaban.edu.vn")]
        );
        var responder = await pki.IssueAsync("OCSP_90D", key);
        var unit = await pki.IssueAsync("TSA_5Y", key);
        var now = DemoPki.Start.AddDays(1);
        var question = OcspCertificateId.For(pki.Authority, person.Serial);
        var answer = await new OcspResponder(responder, key).RespondAsync(
            now,
            [
                OcspSingleResponse.Revoked(
                    question,
                    now,
                    now.AddHours(1),
                    now,
                    RevocationReason.KeyCompromise
                ),
            ],
            new byte[32]
        );
        var stampRequest = TimestampRequest.Create(
            MessageImprint.Of(HashAlgorithmName.SHA256, [1]),
            12345
        );
        TimestampRequest.TryRead(stampRequest, out var stampQuestion, out _).ShouldBeTrue();
        var token = await new TimestampingUnit(
            unit,
            key,
            ObjectIdentifier.Parse("2.999.1"),
            TimeSpan.FromSeconds(1)
        ).StampAsync(stampQuestion!, now, 1);

        seeds["certificate"] = person.Encoded.ToArray();
        seeds["certificate file"] =
        [
            .. Encoding.ASCII.GetBytes(CertificateFile.ToPem(person.Encoded.Span)),
        ];
        seeds["key"] = person.PublicKey.Encoded.ToArray();
        seeds["name"] = person.Subject.Encoded.ToArray();
        seeds["request"] = (
            await CertificateSigningRequest.CreateAsync(person.Subject, key)
        ).Encoded.ToArray();
        var complete = new CrlContent
        {
            Issuer = pki.AuthorityIssuer,
            Number = 1,
            ThisUpdate = now,
            NextUpdate = now.AddDays(1),
            Entries =
            [
                new(person.Serial, now, RevocationReason.KeyCompromise, now),
                new(CertificateSerial.Parse("03AF12"), now),
            ],
            DistributionPoint = person.CrlUris.Single(),
        };
        seeds["crl"] = await CrlWriter.SignAsync(
            complete with
            {
                FreshestCrl = "http://pki.hoaban.gov.vn/pki/pub/crl/delta.crl",
            },
            pki.AuthorityKey
        );
        seeds["delta crl"] = await CrlWriter.SignAsync(
            complete with
            {
                Number = 300,
                BaseNumber = 129,
                Entries =
                [
                    .. complete.Entries,
                    new(CertificateSerial.Parse("5A0BCD"), now, RevocationReason.RemoveFromCrl),
                ],
            },
            pki.AuthorityKey
        );
        seeds["ocsp request"] = OcspRequest.Create([question], new byte[32]);
        seeds["ocsp path"] = Encoding.ASCII.GetBytes(Convert.ToBase64String(seeds["ocsp request"]));
        seeds["ocsp response"] = answer;
        OcspResponse.TryRead(answer, out var response, out _).ShouldBeTrue();
        seeds["ocsp basic response"] = response!.BasicResponse.ToArray();
        seeds["timestamp request"] = stampRequest;
        seeds["timestamp response"] = TimestampResponse.Grant(token);
        seeds["timestamp token"] = token;
        seeds["signed data"] = token;
        // 30 80 30 80 24 80 04 01 61 24 80 04 01 62 00 00 00 00 02 01 01 00 00 00 00
        seeds["ber"] = Convert.FromHexString("30803080248004016124800401620000000002010100000000");
        seeds["text of a name"] = Encoding.UTF8.GetBytes(person.Subject.ToString());
        seeds["serial"] = Encoding.ASCII.GetBytes("1D:90:23:A6:3C:17:2C:F2");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Names))]
    public Task TryRead_SpoiledBytes_NeverThrows(string name)
    {
        var read = Readers[name];
        read(seeds[name]).ShouldBeTrue("the seed itself is well formed");
        var others = seeds.Values.ToArray();
        return FuzzRun.RunAsync(
            name,
            Usually,
            seed =>
                new Mutator(seed).Mutate(seeds[name], others[(int)(seed % (ulong)others.Length)]),
            input => read(input),
            output.WriteLine
        );
    }
}
