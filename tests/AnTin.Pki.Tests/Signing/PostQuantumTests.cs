using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Lints;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Paths;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.Pki.Signing.PostQuantum;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Signing;

/// <summary>
/// ML-DSA and SLH-DSA. Machines with OpenSSL 3.5 make and check such signatures; on others the same tests see that they are
/// refused, and nowhere taken for right or wrong.
/// </summary>
public sealed class PostQuantumTests
{
    public static TheoryData<string> Names => [.. PostQuantumKey.Names];

    /// <summary>RFC 9881 §2 and RFC 9909 §3 assign the identifiers, FIPS 204 table 2 and FIPS 205 table 2 the lengths.</summary>
    [Theory]
    [InlineData("ML-DSA-44", "2.16.840.1.101.3.4.3.17", 1312)]
    [InlineData("ML-DSA-65", "2.16.840.1.101.3.4.3.18", 1952)]
    [InlineData("ML-DSA-87", "2.16.840.1.101.3.4.3.19", 2592)]
    [InlineData("SLH-DSA-SHA2-128s", "2.16.840.1.101.3.4.3.20", 32)]
    [InlineData("SLH-DSA-SHA2-192s", "2.16.840.1.101.3.4.3.22", 48)]
    [InlineData("SLH-DSA-SHA2-256f", "2.16.840.1.101.3.4.3.25", 64)]
    [InlineData("SLH-DSA-SHAKE-128s", "2.16.840.1.101.3.4.3.26", 32)]
    [InlineData("SLH-DSA-SHAKE-256f", "2.16.840.1.101.3.4.3.31", 64)]
    public void Key_OfItsLength_IsKnownByNameWhateverThePlatform(
        string name,
        string identifier,
        int octets
    )
    {
        var key = PublicKeyInfo.From(KeyOf(identifier, octets));
        var longer = PublicKeyInfo.From(KeyOf(identifier, octets + 1));
        SignatureAlgorithms.TryFind(name, out var algorithm).ShouldBeTrue();
        var reader = new DerReader(algorithm!.Encode().ToArray(), "algorithm");
        var written = AlgorithmIdentifier.Read(ref reader, "algorithm");

        (key.Kind, key.Name).ShouldBe((KeyKind.PostQuantum, name));
        longer.Kind.ShouldBe(KeyKind.Other);
        (written.Algorithm.Dotted, written.Parameters.Length).ShouldBe((identifier, 0));
        SignatureAlgorithms.TryFrom(written, out var read).ShouldBeTrue();
        read.ShouldBe(algorithm);
        SignatureVerifier.Knows(key).ShouldBe(PostQuantumKey.IsSupported(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Signature_OverAMessage_VerifiesAndNotWhenABitIsFlipped(string name)
    {
        if (IsRefused(name))
        {
            return;
        }

        using var signer = SoftwareSigner.Generate(name);
        var message = "Quyết định số 68"u8.ToArray();
        var signature = await signer.SignAsync(message);

        Verify(message, signature).ShouldBeTrue();
        for (var at = 0; at < signature.Length; at += 1 + (signature.Length / 9))
        {
            var spoiled = (byte[])signature.Clone();
            spoiled[at] ^= 0x10;
            Verify(message, spoiled).ShouldBeFalse();
        }

        Verify([.. message, 0], signature).ShouldBeFalse();
        Verify(message, [.. signature, 0]).ShouldBeFalse();
        Verify(message, []).ShouldBeFalse();

        bool Verify(byte[] data, byte[] value) =>
            SignatureVerifier.Verify(signer.PublicKey.Span, signer.Algorithm, data, value);
    }

    /// <summary>The profiles ending in _PQ from root to person, a list and an answer; openssl judges the path too.</summary>
    [Theory]
    [InlineData("ML-DSA-87", "ML-DSA-65", "ML-DSA-44")]
    [InlineData("SLH-DSA-SHA2-192s", "ML-DSA-87", "ML-DSA-65")]
    public async Task Path_OfSuchKeys_StandsHereAndWithOpenssl(
        string rootKey,
        string authorityKey,
        string personKey
    )
    {
        if (IsRefused(rootKey))
        {
            return;
        }

        using var pki = await DemoPki.CreateAsync(rootKey, authorityKey);
        using var key = SoftwareSigner.Generate(personKey);
        var person = await pki.IssueAsync("PERSON_5Y_PQ", key);
        var at = DemoPki.Start.AddDays(1);
        var list = await ListAsync(pki, person, at);
        var rootList = await ListAsync(pki, null, at);

        using var twin = new LintTwin(pki.AuthorityKey.Algorithm);
        twin.Lint(person.TbsBytes, ProfileCatalogue.Find("CPCA_G1:PERSON_5Y_PQ"), pki.Authority)
            .ShouldBeEmpty();
        PathValidator
            .Validate(
                person,
                at,
                new PathInput
                {
                    Anchors = [pki.Root],
                    Intermediates = [pki.Authority],
                    Crls = [list, rootList],
                }
            )
            .IsValid.ShouldBeTrue();
        var judged = await new OpensslVerify
        {
            Anchors = [pki.Root.Encoded],
            Intermediates = [pki.Authority.Encoded],
            Lists = [list.Encoded, rootList.Encoded],
            At = at,
            Options = ["-crl_check_all"],
        }.RunAsync(person.Encoded);
        judged.Both.ShouldContain(": OK");
    }

    /// <summary>True on a machine without such keys, after seeing that it says so and judges nothing.</summary>
    private static bool IsRefused(string name)
    {
        if (PostQuantumKey.IsSupported(name))
        {
            return false;
        }

        Should.Throw<PlatformNotSupportedException>(() => SoftwareSigner.Generate(name));
        return true;
    }

    private static async Task<CertificateRevocationList> ListAsync(
        DemoPki pki,
        Certificate? person,
        DateTimeOffset at
    )
    {
        var encoded = await CrlWriter.SignAsync(
            new CrlContent
            {
                Issuer = person is null ? pki.RootIssuer : pki.AuthorityIssuer,
                Number = 1,
                ThisUpdate = at.AddHours(-1),
                NextUpdate = at.AddDays(1),
                Entries = [],
                DistributionPoint = person?.CrlUris.Single(),
            },
            person is null ? pki.RootKey : pki.AuthorityKey
        );
        CertificateRevocationList.TryRead(encoded, out var list, out _).ShouldBeTrue();
        return list!;
    }

    /// <summary>A key with nothing but noughts in it.</summary>
    internal static byte[] KeyOf(string identifier, int octets)
    {
        using var writer = new DerWriter(octets + 64);
        using (writer.Sequence())
        {
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(ObjectIdentifier.Parse(identifier));
            }

            writer.BitString(new byte[octets]);
        }

        return writer.ToArray();
    }
}
