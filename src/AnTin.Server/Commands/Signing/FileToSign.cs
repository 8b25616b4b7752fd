using System.CommandLine;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary>One file, and all that was asked about it.</summary>
internal sealed record FileToSign(
    FileInfo File,
    ReadOnlyMemory<byte> Content,
    ParseResult Parse,
    Pkcs12Key Key,
    SigningKeyChoice Choice,
    HttpClient Http
)
{
    public IReadOnlyList<Certificate> Certificates => Key.Certificates;

    /// <summary>The options with the level, the role and the services that were asked for.</summary>
    public T With<T>(T options)
        where T : SignatureOptions => Choice.AddTo(options, Http);
}
