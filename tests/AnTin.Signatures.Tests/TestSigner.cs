using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;
using AnTin.Pki.Tests;

namespace AnTin.Signatures.Tests;

/// <summary>A key with its certificate and the one that issued it.</summary>
public sealed record TestSigner(SoftwareSigner Key, Certificate Certificate, Certificate Issuer)
    : IDisposable
{
    public IReadOnlyList<Certificate> Chain => [Certificate, Issuer];

    public static async Task<TestSigner> IssueAsync(
        DemoPki pki,
        string kind,
        string key,
        DistinguishedName name
    )
    {
        var signer = SoftwareSigner.Generate(key);
        return new TestSigner(signer, await pki.IssueAsync(kind, signer, name), pki.Authority);
    }

    public void Dispose() => Key.Dispose();
}
