using System.Security.Cryptography;
using AnTin.Authority.WebAuthn;
using AnTin.Pki.Tests.Fuzz;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using Xunit.Abstractions;

namespace AnTin.Authority.Tests.WebAuthn;

/// <summary>Every reader of what a browser sends, fed with spoiled bytes: yes or no, soon, never an exception (<see cref="FuzzRun"/>).</summary>
public sealed class WebAuthnFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Usually = 2000;

    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, bool>> Readers = new(
        StringComparer.Ordinal
    )
    {
        ["client data"] = bytes => ClientData.TryRead(bytes, out _),
        ["authenticator data"] = bytes => AuthenticatorData.TryRead(bytes, out _),
        ["attestation object"] = bytes => AttestationObject.TryRead(bytes, out _),
        ["COSE key"] = bytes => CoseKey.TryRead(bytes, out _),
    };

    private readonly SoftAuthenticator passkey = new();

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory, MemberData(nameof(Names))]
    public Task TryRead_SpoiledBytes_NeverThrows(string name)
    {
        var challenge = SHA256.HashData("fuzz"u8);
        var client = passkey.ClientData(ClientData.Create, challenge);
        var seeds = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["client data"] = client,
            ["authenticator data"] = passkey.AuthenticatorData(attested: true),
            ["attestation object"] = passkey.Attestation(client),
            ["COSE key"] = passkey.CoseKey(),
        };
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

    public void Dispose() => passkey.Dispose();
}
