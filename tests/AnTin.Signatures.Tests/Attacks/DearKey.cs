using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// A key of 16,384 bits with the longest exponent that is worked with, which nobody owns: its signatures are octets, so that
/// a check takes the whole work and says no.
/// </summary>
internal sealed class DearKey : X509SignatureGenerator, ISigner
{
    private const int Octets = 2048;

    private readonly byte[] value;

    public DearKey(int number)
    {
        var modulus = Octet(number, 1);
        modulus[0] |= 0x80;
        modulus[^1] |= 1;
        value = Octet(number, 2);
        value[0] = 0x01;
        PublicKey = Encode(modulus);
    }

    public SignatureAlgorithm Algorithm => SignatureAlgorithm.RsaSha256;

    public new ReadOnlyMemory<byte> PublicKey { get; }

    public ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    ) => ValueTask.FromResult(value);

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
        Algorithm.Encode().ToArray();

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => value;

    /// <summary>A certificate that says it is signed with this key.</summary>
    public Certificate Issue(
        X500DistinguishedName subject,
        X500DistinguishedName issuer,
        ReadOnlyMemory<byte> key
    )
    {
        var request = new CertificateRequest(
            subject,
            System.Security.Cryptography.X509Certificates.PublicKey.CreateFromSubjectPublicKeyInfo(
                key.Span,
                out _
            ),
            HashAlgorithmName.SHA256
        );
        using var made = request.Create(
            issuer,
            this,
            TestAuthority.SigningTime.AddDays(-1),
            TestAuthority.SigningTime.AddDays(100),
            value.AsSpan(1, 8)
        );
        Certificate
            .TryReadTolerantly(made.RawData, out var certificate, out var error)
            .ShouldBeTrue(error?.ToString());
        return certificate!;
    }

    protected override PublicKey BuildPublicKey() =>
        System.Security.Cryptography.X509Certificates.PublicKey.CreateFromSubjectPublicKeyInfo(
            PublicKey.Span,
            out _
        );

    private static byte[] Octet(int number, int use) =>
        [
            .. Enumerable
                .Range(0, Octets / SHA256.HashSizeInBytes)
                .SelectMany(i =>
                    SHA256.HashData([(byte)number, (byte)(number >> 8), (byte)use, (byte)i])
                ),
        ];

    private static byte[] Encode(byte[] modulus)
    {
        var numbers = new AsnWriter(AsnEncodingRules.DER);
        using (numbers.PushSequence())
        {
            numbers.WriteIntegerUnsigned(modulus);
            numbers.WriteInteger(ulong.MaxValue);
        }

        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            using (key.PushSequence())
            {
                key.WriteObjectIdentifier("1.2.840.113549.1.1.1");
                key.WriteNull();
            }

            key.WriteBitString(numbers.Encode());
        }

        return key.Encode();
    }
}
