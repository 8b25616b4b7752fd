using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AnTin.Pki.Signing;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Tests.Jades;

/// <summary>The examples of RFC 7515 appendix A and RFC 7797 §4: what others signed long ago verifies here, and only that.</summary>
public sealed class JwsVectorTests
{
    private const string Claims =
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

    private const string RsaValue =
        "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";

    private const string EcValue =
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    private static readonly PublicKeyInfo RsaKey = Rsa(
        "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
    );

    private static readonly PublicKeyInfo EcKey = Ec(
        ECCurve.NamedCurves.nistP256,
        "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
    );

    [Fact]
    public void Example_A2_Rs256_Holds() =>
        ShouldHold($"eyJhbGciOiJSUzI1NiJ9.{Claims}.{RsaValue}", RsaKey);

    [Fact]
    public void Example_A3_Es256_Holds() =>
        ShouldHold($"eyJhbGciOiJFUzI1NiJ9.{Claims}.{EcValue}", EcKey);

    [Fact]
    public void Example_A4_Es512_Holds() =>
        ShouldHold(
            "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn",
            Ec(
                ECCurve.NamedCurves.nistP521,
                "AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk",
                "ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2"
            )
        );

    [Fact]
    public void Example_A6_TwoSignatures_HoldEachWithItsKey()
    {
        var file = Read(
            $$"""
            {"payload":"{{Claims}}","signatures":[
            {"protected":"eyJhbGciOiJSUzI1NiJ9","header":{"kid":"2010-12-29"},"signature":"{{RsaValue}}"},
            {"protected":"eyJhbGciOiJFUzI1NiJ9","header":{"kid":"e9bc097a-ce51-4036-9562-d2ade882db0d"},"signature":"{{EcValue}}"}]}
            """
        );

        file.Serialization.ShouldBe(JsonSerialization.General);
        Holds(file, 0, RsaKey).ShouldBeTrue();
        Holds(file, 1, EcKey).ShouldBeTrue();
        Holds(file, 0, EcKey).ShouldBeFalse();
        // ETSI TS 119 182-1 §5.3.1 is stricter than RFC 7515: kid may not stand there.
        new SignedHeader(file.Signatures[0]).Faults.ShouldBe(["header: kid"]);
    }

    [Fact]
    public void Example_A7_Flattened_Holds()
    {
        var file = Read(
            $$"""{"payload":"{{Claims}}","protected":"eyJhbGciOiJFUzI1NiJ9","header":{"kid":"1"},"signature":"{{EcValue}}"}"""
        );

        file.Serialization.ShouldBe(JsonSerialization.Flattened);
        Holds(file, 0, EcKey).ShouldBeTrue();
    }

    [Fact]
    public void Example_A5_Unsecured_IsNoSignature() =>
        Read($"eyJhbGciOiJub25lIn0.{Claims}.").Signatures[0].Fault.ShouldBe("signature");

    [Theory]
    [InlineData("AA", true)]
    [InlineData("AB", false)]
    [InlineData("AAA", true)]
    [InlineData("AAB", false)]
    [InlineData("A", false)]
    [InlineData("AA==", false)]
    [InlineData("A A", false)]
    [InlineData("+/", false)]
    [InlineData("-_-_", true)]
    [InlineData("", true)]
    public void Base64Url_HasOneSpelling(string text, bool isRead) =>
        StrictBase64.TryUrl(text, out _).ShouldBe(isRead);

    private static void ShouldHold(string compact, PublicKeyInfo key)
    {
        var file = Read(compact);

        Holds(file, 0, key).ShouldBeTrue();
        Holds(file with { Payload = file.Payload![..^4] }, 0, key).ShouldBeFalse();
    }

    private static JwsFile Read(string text)
    {
        JwsFile
            .TryRead(Encoding.UTF8.GetBytes(text), out var file, out var error)
            .ShouldBeTrue(error);
        return file!;
    }

    private static bool Holds(JwsFile file, int index, PublicKeyInfo key)
    {
        var signature = file.Signatures[index];
        var header = new SignedHeader(signature);
        var content = new SignedContent(file.Payload, header, _ => null);
        return JwsAlgorithms.Verify(
            JwsAlgorithms.Find(header.Algorithm)!,
            key,
            JwsOctets.SigningInput(signature.ProtectedText, content.Payload!.Value.Span),
            signature.Value
        );
    }

    private static PublicKeyInfo Rsa(string modulus)
    {
        using var rsa = RSA.Create(
            new RSAParameters { Modulus = Base64Url.DecodeFromChars(modulus), Exponent = [1, 0, 1] }
        );
        return Info(rsa.ExportSubjectPublicKeyInfo());
    }

    private static PublicKeyInfo Ec(ECCurve curve, string x, string y)
    {
        using var ec = ECDsa.Create(
            new ECParameters
            {
                Curve = curve,
                Q = new ECPoint
                {
                    X = Base64Url.DecodeFromChars(x),
                    Y = Base64Url.DecodeFromChars(y),
                },
            }
        );
        return Info(ec.ExportSubjectPublicKeyInfo());
    }

    private static PublicKeyInfo Info(byte[] spki)
    {
        PublicKeyInfo.TryRead(spki, out var key, out _).ShouldBeTrue();
        return key!;
    }
}
