using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using AnTin.Registration.Contracts;

namespace AnTin.TestKit.Authority;

/// <summary>
/// An authenticator in memory, with the browser around it: one ES256 credential. What it writes may be bent, so that a
/// test can lie in one place and tell the truth in the others.
/// </summary>
public sealed class SoftAuthenticator : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] CredentialId { get; } = RandomNumberGenerator.GetBytes(16);

    public string Origin { get; set; } = AuthorityWorld.DeskOrigin;

    public string RelyingParty { get; set; } = new Uri(AuthorityWorld.DeskOrigin).Host;

    /// <summary>UP and UV.</summary>
    public byte Flags { get; set; } = 0x05;

    public uint SignCount { get; set; } = 1;

    /// <summary>COSE_Key of ES256 in CTAP2's canonical form.</summary>
    public byte[] CoseKey()
    {
        var point = key.ExportParameters(false).Q;
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        writer.WriteStartMap(5);
        writer.WriteInt32(1);
        writer.WriteInt32(2);
        writer.WriteInt32(3);
        writer.WriteInt32(-7);
        writer.WriteInt32(-1);
        writer.WriteInt32(1);
        writer.WriteInt32(-2);
        writer.WriteByteString(point.X!);
        writer.WriteInt32(-3);
        writer.WriteByteString(point.Y!);
        writer.WriteEndMap();
        return writer.Encode();
    }

    /// <summary>SHA-256 of the public key, hexadecimal.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(CoseKey()));

    /// <summary>As it stands in <c>officerPasskeys</c>.</summary>
    public string Line(string officer) =>
        $$"""
            { "officer": "{{officer}}", "credential": "{{Base64Url.EncodeToString(CredentialId)}}",
              "publicKey": "{{Base64Url.EncodeToString(CoseKey())}}", "sha256": "{{Digest()}}" }
            """;

    /// <summary>What the desk makes of one answer over several messages; no desk is asked.</summary>
    public List<OfficerSignature> Decide(
        string officer,
        IReadOnlyList<byte[]> messages,
        DateTimeOffset at
    )
    {
        var tree = new DecisionTree(messages);
        var answer = Answer(tree.Root);
        return
        [
            .. messages.Select(
                (_, place) =>
                    new OfficerSignature(
                        officer,
                        at,
                        [],
                        answer.Signature,
                        new DecisionProof(
                            tree.Root,
                            place,
                            messages.Count,
                            tree.Path(place),
                            answer.Evidence
                        )
                    )
            ),
        ];
    }

    public byte[] ClientData(string type, ReadOnlySpan<byte> challenge) =>
        Encoding.UTF8.GetBytes(
            $$"""{"type":"{{type}}","challenge":"{{Base64Url.EncodeToString(challenge)}}","origin":"{{Origin}}","crossOrigin":false}"""
        );

    /// <summary>With the credential in it where <paramref name="attested"/>.</summary>
    public byte[] AuthenticatorData(bool attested = false)
    {
        var bytes = new List<byte>(SHA256.HashData(Encoding.UTF8.GetBytes(RelyingParty)))
        {
            (byte)(Flags | (attested ? 0x40 : 0)),
        };
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, SignCount);
        bytes.AddRange(count);
        if (attested)
        {
            bytes.AddRange(new byte[16]);
            bytes.AddRange([0, (byte)CredentialId.Length]);
            bytes.AddRange(CredentialId);
            bytes.AddRange(CoseKey());
        }

        return [.. bytes];
    }

    /// <summary>Format "none", or "packed" signed by the key itself.</summary>
    public byte[] Attestation(byte[]? clientDataToSign = null)
    {
        var data = AuthenticatorData(attested: true);
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString(clientDataToSign is null ? "none" : "packed");
        writer.WriteTextString("attStmt");
        writer.WriteStartMap(clientDataToSign is null ? 0 : 2);
        if (clientDataToSign is not null)
        {
            writer.WriteTextString("alg");
            writer.WriteInt32(-7);
            writer.WriteTextString("sig");
            writer.WriteByteString(Sign(data, clientDataToSign));
        }

        writer.WriteEndMap();
        writer.WriteTextString("authData");
        writer.WriteByteString(data);
        writer.WriteEndMap();
        return writer.Encode();
    }

    /// <summary>What <c>navigator.credentials.get</c> brings.</summary>
    public PasskeyAnswer Answer(ReadOnlySpan<byte> challenge, string type = "webauthn.get")
    {
        var (client, data) = (ClientData(type, challenge), AuthenticatorData());
        return new PasskeyAnswer(
            new PasskeyEvidence(CredentialId, client, data),
            Sign(data, client)
        );
    }

    public void Dispose() => key.Dispose();

    private byte[] Sign(byte[] authenticatorData, byte[] clientData) =>
        key.SignData(
            [.. authenticatorData, .. SHA256.HashData(clientData)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
}
