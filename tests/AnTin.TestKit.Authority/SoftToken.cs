using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Registration.Contracts;

namespace AnTin.TestKit.Authority;

/// <summary>An officer's token in memory: one P-256 key, its request for the ceremony, and what it signs.</summary>
public sealed class SoftToken : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SoftToken() =>
        Request = new CertificateRequest(
            "CN=token",
            key,
            HashAlgorithmName.SHA256
        ).CreateSigningRequest();

    public byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(PublicKey));

    /// <summary>PKCS#10, the same each time: a ceremony that goes on reads the same file.</summary>
    public byte[] Request { get; }

    /// <summary>A certificate over this key under any name, signed by itself.</summary>
    public byte[] CertificateFor(string name, DateTimeOffset at)
    {
        using var made = new CertificateRequest(
            name,
            key,
            HashAlgorithmName.SHA256
        ).CreateSelfSigned(at.AddDays(-1), at.AddDays(1));
        return made.RawData;
    }

    /// <summary>As it stands in <c>officerTokens</c>.</summary>
    public string Line(string officer, string authority = "services-g1") =>
        $$"""
            { "officer": "{{officer}}", "authority": "{{authority}}",
              "request": "{{Convert.ToBase64String(Request)}}", "sha256": "{{Digest}}" }
            """;

    /// <summary>A bare signature, as plain tools write it.</summary>
    public byte[] Sign(DecisionStatement statement) =>
        key.SignData(
            statement.Octets(),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );

    /// <summary>As <c>antin officer sign</c> writes it.</summary>
    public byte[] Answer(DecisionStatement statement) =>
        new TokenAnswer(TokenAnswer.Version, statement.Digest(), Digest, Sign(statement)).Write();

    /// <summary>What the desk makes of one signature over several orders; no desk is asked.</summary>
    public IReadOnlyList<OfficerSignature> Decide(
        DecisionRole role,
        string officer,
        IReadOnlyList<IssuanceOrder> orders,
        string? verifier = null
    )
    {
        var at = orders[0].ApprovedAt;
        var tree = new DecisionTree([
            .. orders.Select(order => OrderDecision.Message(role, order, at)),
        ]);
        var statement = new DecisionStatement(
            role,
            officer,
            verifier,
            orders[0].DossierCode,
            orders.Count,
            tree.Root,
            at
        );
        var signature = Sign(statement);
        return
        [
            .. orders.Select(
                (_, place) =>
                    new OfficerSignature(
                        officer,
                        at,
                        [],
                        signature,
                        new DecisionProof(
                            tree.Root,
                            place,
                            orders.Count,
                            tree.Path(place),
                            Token: Digest
                        )
                    )
            ),
        ];
    }

    public void Dispose() => key.Dispose();
}
