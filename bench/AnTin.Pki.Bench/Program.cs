using System.Security.Cryptography;
using AnTin.Pki.Bench;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Lints;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.Pki.Tests;
using AnTin.Pki.Timestamps;

// Everything is compared with one bare P-256 signature: what encoding and reading cost beside the key.
using var pki = await DemoPki.CreateAsync();
using var key = SoftwareSigner.Generate("P-256");
using var twin = new LintTwin(pki.AuthorityKey.Algorithm);
var profile = ProfileCatalogue.Find("CPCA_G1:PERSON_5Y");
var builder = new CertificateBuilder(profile, pki.AuthorityIssuer);
var content = new CertificateContent
{
    Serial = CertificateSerial.CreateRandom(),
    Validity = profile.ValidityFrom(DemoPki.Start),
    Subject = DemoPki.PersonName("Trần Văn An"),
    PublicKey = PublicKeyInfo.From(key.PublicKey),
};
var tbs = builder.BuildTbs(content);
var certificate = await builder.SignAsync(tbs, pki.AuthorityKey);
var now = DemoPki.Start.AddDays(1);
var question = OcspCertificateId.For(pki.Authority, certificate.Serial);
var request = OcspRequest.Create([question], RandomNumberGenerator.GetBytes(32));
var responder = new OcspResponder(await pki.IssueAsync("OCSP_90D", key), key);
var unit = new TimestampingUnit(
    await pki.IssueAsync("TSA_5Y", key),
    key,
    ObjectIdentifier.Parse("2.999.1"),
    TimeSpan.FromSeconds(1)
);
var stampRequest = TimestampRequest.Create(MessageImprint.Of(HashAlgorithmName.SHA256, tbs), 12345);
var entries = Enumerable
    .Range(0, 100_000)
    .Select(_ => new RevokedCertificate(
        CertificateSerial.CreateRandom(),
        now,
        RevocationReason.KeyCompromise
    ))
    .ToArray();
var crlContent = new CrlContent
{
    Issuer = pki.AuthorityIssuer,
    Number = 1,
    ThisUpdate = now,
    NextUpdate = now.AddDays(1),
    Entries = entries,
};
var crl = await CrlWriter.SignAsync(crlContent, pki.AuthorityKey);
CertificateRevocationList.TryRead(crl, out var read, out _);

var sideBySide = new SideBySide();
sideBySide.Add("bare P-256 signature", () => key.Sign(tbs));
sideBySide.Add("certificate: to-be-signed bytes", () => builder.BuildTbs(content));
sideBySide.Add("certificate: built and signed", () => key.Sign(builder.BuildTbs(content)));
sideBySide.Add("certificate: read", () => Certificate.TryRead(certificate.Encoded, out _, out _));
sideBySide.Add("certificate: twin linted", () => twin.Lint(tbs, profile, pki.Authority));
sideBySide.Add("OCSP: request read", () => OcspRequest.TryRead(request, out _, out _));
sideBySide.Add("OCSP: answered", Answer);
sideBySide.Add("time stamp: read and stamped", Stamp);
sideBySide.Add("CRL of 100,000: to-be-signed bytes", () => CrlWriter.BuildTbs(crlContent));
sideBySide.Add("CRL of 100,000: read", () => CertificateRevocationList.TryRead(crl, out _, out _));
sideBySide.Add("CRL of 100,000: one serial found", () => read!.Find(entries[777].Serial));
sideBySide.Run();

void Answer()
{
    OcspRequest.TryRead(request, out var asked, out _);
    var good = OcspSingleResponse.Good(asked!.Certificates[0], now, now.AddHours(8));
    responder.RespondAsync(now, [good], asked.Nonce).AsTask().GetAwaiter().GetResult();
}

void Stamp()
{
    TimestampRequest.TryRead(stampRequest, out var asked, out _);
    unit.StampAsync(asked!, now, 77).AsTask().GetAwaiter().GetResult();
}
