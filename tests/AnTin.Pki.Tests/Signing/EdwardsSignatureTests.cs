using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Pki.Signing.Edwards;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Pki.Tests.Signing;

/// <summary>
/// Ed25519 and Ed448: the vectors of RFC 8032 §7.1 and §7.4, values at the edges of what the standard allows, and
/// <c>openssl</c>, which must always say the same.
/// </summary>
public sealed class EdwardsSignatureTests(ITestOutputHelper output) : IDisposable
{
    private const string Key25519 =
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
    private const string Value25519 =
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";
    private const string Key448 =
        "43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c0866aea01eb00742802b8438ea4cb82169c235160627b4c3a9480";
    private const string Value448 =
        "26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f4352541b143c4b981b7e18f62de8ccdf633fc1bf037ab7cd779805e0dbcc0aae1cbcee1afb2e027df36bc04dcecbf154336c19f0af7e0a6472905e799f1953d2a0ff3348ab21aa4adafd1d234441cf807c03a00";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-edwards-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(
        "Ed25519",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "Ed25519",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData("Ed25519", Key25519, "af82", Value25519)]
    [InlineData(
        "Ed25519",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    )]
    [InlineData(
        "Ed448",
        "5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180",
        "",
        "533a37f6bbe457251f023c0d88f976ae2dfb504a843e34d2074fd823d41a591f2b233f034f628281f2fd7a22ddd47d7828c59bd0a21bfd3980ff0d2028d4b18a9df63e006c5d1c2d345b925d8dc00b4104852db99ac5c7cdda8530a113a0f4dbb61149f05a7363268c71d95808ff2e652600"
    )]
    [InlineData("Ed448", Key448, "03", Value448)]
    public void Vector_OfTheStandard_HoldsAndNothingBesideIt(
        string curve,
        string key,
        string message,
        string value
    )
    {
        Holds(curve, key, message, value).ShouldBeTrue();
        Holds(curve, key, message + "00", value).ShouldBeFalse();
        for (var at = 0; at < value.Length; at += 14)
        {
            Holds(curve, key, message, Flipped(value, at)).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("Ed25519", Key25519, "af82", Value25519)]
    [InlineData("Ed448", Key448, "03", Value448)]
    public void Number_OutsideTheGroup_MakesNoSecondSignature(
        string name,
        string key,
        string message,
        string value
    )
    {
        var curve = EdwardsCurve.Find(name)!;
        var octets = Convert.FromHexString(value);
        var s = new BigInteger(octets.AsSpan(curve.Octets), isUnsigned: true);
        (s + curve.Order).TryWriteBytes(octets.AsSpan(curve.Octets), out _, isUnsigned: true);

        Verify(curve, key, message, octets).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Ed25519", Key25519, "af82", Value25519)]
    [InlineData("Ed448", Key448, "03", Value448)]
    public void Signature_OfAnotherLength_IsNone(
        string name,
        string key,
        string message,
        string value
    )
    {
        Holds(name, key, message, value + "00").ShouldBeFalse();
        Holds(name, key, message, value[..^2]).ShouldBeFalse();
        Holds(name, key, message, value[..(value.Length / 2)]).ShouldBeFalse();
        Holds(name, key, message, "").ShouldBeFalse();
        Holds(name, key[..^2], message, value).ShouldBeFalse();
        Holds(name, key + "00", message, value).ShouldBeFalse();
    }

    /// <summary>0, 1, L - 1, L and p, on both sides: what a verifier that forgets a check takes for a signature.</summary>
    [Theory]
    [InlineData("Ed25519", Key25519)]
    [InlineData("Ed448", Key448)]
    public void SpecialNumbers_OnBothSides_AreNoSignature(string name, string key)
    {
        var curve = EdwardsCurve.Find(name)!;
        BigInteger[] special =
        [
            0,
            1,
            curve.Order - 1,
            curve.Order,
            curve.Order + 1,
            curve.Prime - 1,
            curve.Prime,
        ];
        foreach (var r in special)
        {
            foreach (var s in special)
            {
                Verify(curve, key, "3f", [.. Octets(curve, r), .. Octets(curve, s)])
                    .ShouldBeFalse($"{r} {s}");
            }
        }
    }

    /// <summary>With the neutral point as key, R = [S]B satisfies the equation for every message.</summary>
    [Theory]
    [InlineData("Ed25519")]
    [InlineData("Ed448")]
    public void Key_OfSmallOrder_HasSignedNothing(string name)
    {
        var curve = EdwardsCurve.Find(name)!;
        var neutral = Octets(curve, 1);
        var signature = (byte[])[.. curve.Base.Encode(), .. neutral];

        EdwardsSignature.Verify(curve, neutral, "any"u8, signature).ShouldBeFalse();
        EdwardsSignature
            .Verify(curve, Octets(curve, curve.Prime - 1), "any"u8, signature)
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData("Ed25519")]
    [InlineData("Ed448")]
    public void Point_HasOneSpelling(string name)
    {
        var curve = EdwardsCurve.Find(name)!;
        var neutral = Octets(curve, 1);
        var negative = Octets(curve, 1);
        negative[^1] |= 0x80;

        EdwardsPoint.Decode(curve, neutral).ShouldNotBeNull();
        EdwardsPoint.Decode(curve, negative).ShouldBeNull("x is 0 and cannot be odd");
        EdwardsPoint.Decode(curve, Octets(curve, curve.Prime + 1)).ShouldBeNull();
        EdwardsPoint.Decode(curve, Octets(curve, curve.Prime)).ShouldBeNull();
        EdwardsPoint.Decode(curve, curve.Base.Encode())!.X.ShouldBe(curve.Base.X);
        Enumerable
            .Range(2, 20)
            .Count(y => EdwardsPoint.Decode(curve, Octets(curve, y)) is null)
            .ShouldBeInRange(4, 16, "about half of all y are on the curve");
    }

    [Theory]
    [InlineData("Ed25519")]
    [InlineData("Ed448")]
    public void Base_TimesItsOrder_IsTheNeutralPoint(string name)
    {
        var curve = EdwardsCurve.Find(name)!;

        curve.Base.Combine(curve.Order, curve.Neutral, 0).Encode().ShouldBe(curve.Neutral.Encode());
        curve.Base.IsOfSmallOrder().ShouldBeFalse();
        curve.Base.Double().Encode().ShouldBe(curve.Base.Add(curve.Base).Encode());
    }

    [Theory]
    [InlineData("ED25519", "Ed25519")]
    [InlineData("ED448", "Ed448")]
    public async Task Openssl_SignsWhatHoldsHere(string kind, string name)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not here: nothing was checked.");
            return;
        }

        await RunAsync("genpkey", "-algorithm", kind, "-out", "key");
        await RunAsync("pkey", "-in", "key", "-pubout", "-outform", "DER", "-out", "public");
        var key = PublicKeyInfo.From(await ReadAsync("public"));
        key.Kind.ShouldBe(KeyKind.EdwardsCurve);
        key.Name.ShouldBe(name);
        SignatureVerifier.Knows(key).ShouldBeTrue();
        var algorithm = name == "Ed448" ? SignatureAlgorithms.Ed448 : SignatureAlgorithms.Ed25519;
        for (var i = 0; i < 6; i++)
        {
            var message = RandomNumberGenerator.GetBytes(1 + 400 * i);
            await File.WriteAllBytesAsync(PathOf("message"), message);
            await RunAsync([
                "pkeyutl",
                "-sign",
                "-rawin",
                "-inkey",
                "key",
                "-in",
                "message",
                "-out",
                "value",
            ]);
            var value = await ReadAsync("value");

            SignatureVerifier.Verify(key.Encoded.Span, algorithm, message, value).ShouldBeTrue();
            message[i] ^= 1;
            SignatureVerifier.Verify(key.Encoded.Span, algorithm, message, value).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("ED25519")]
    [InlineData("ED448")]
    public async Task Certificate_OfOpenssl_IsSignedByItsKeyAndNoOther(string kind)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not here: nothing was checked.");
            return;
        }

        var first = await CertificateAsync(kind);
        var second = await CertificateAsync(kind);

        first.IsSignedBy(first.PublicKey).ShouldBeTrue();
        first.IsSignedBy(second.PublicKey).ShouldBeFalse();
    }

    [Fact]
    public void Key_WithParameters_IsOfNoKindWeKnow()
    {
        var writer = new DerWriter(64);
        using (writer.Sequence())
        {
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(Oids.Ed25519);
                writer.Null();
            }

            writer.BitString(Convert.FromHexString(Key25519));
        }

        PublicKeyInfo.From(writer.ToArray()).Kind.ShouldBe(KeyKind.Other);
        writer.Dispose();
    }

    private static bool Holds(string name, string key, string message, string value) =>
        Verify(EdwardsCurve.Find(name)!, key, message, Convert.FromHexString(value));

    private static bool Verify(EdwardsCurve curve, string key, string message, byte[] value) =>
        EdwardsSignature.Verify(
            curve,
            Convert.FromHexString(key),
            Convert.FromHexString(message),
            value
        );

    private static byte[] Octets(EdwardsCurve curve, BigInteger number)
    {
        var octets = new byte[curve.Octets];
        number.TryWriteBytes(octets, out _, isUnsigned: true).ShouldBeTrue();
        return octets;
    }

    private static string Flipped(string value, int at)
    {
        var octets = Convert.FromHexString(value);
        octets[at / 2] ^= 1;
        return Convert.ToHexString(octets);
    }

    private async Task<Certificate> CertificateAsync(string kind)
    {
        await RunAsync([
            "req",
            "-x509",
            "-newkey",
            kind,
            "-nodes",
            "-subj",
            "/CN=Hoa Ban",
            "-keyout",
            "key",
            "-outform",
            "DER",
            "-out",
            "certificate",
        ]);
        return Certificate.From(await ReadAsync("certificate"));
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(PathOf(name));

    private async Task RunAsync(params string[] arguments)
    {
        var answer = await OutsideTool.RunInAsync(folder.FullName, "openssl", arguments);
        answer.ExitCode.ShouldBe(0, answer.Both);
    }
}
