using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.TestKit.Authority;

/// <summary>PKCS#10 requests as tokens and servers make them.</summary>
public static class Requests
{
    public static async Task<byte[]> MakeAsync(string keyName)
    {
        using var signer = SoftwareSigner.Generate(keyName);
        var name = DistinguishedName.Build((AttributeType.CommonName, "whatever the token says"));
        var request = await CertificateSigningRequest.CreateAsync(name, signer);
        return request.Encoded.ToArray();
    }
}
