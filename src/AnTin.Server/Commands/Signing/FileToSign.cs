using System.CommandLine;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary>One file, and all that was asked about it.</summary>
internal sealed record FileToSign(
    FileInfo File,
    FileStream Stream,
    ParseResult Parse,
    Pkcs12Key Key,
    SigningKeyChoice Choice,
    HttpClient Http
)
{
    private byte[]? content;

    public IReadOnlyList<Certificate> Certificates => Key.Certificates;

    /// <summary>Read in pieces.</summary>
    public PdfSource Source => PdfSource.FromStream(Stream);

    /// <summary>All of it, for formats that hold it in memory.</summary>
    /// <exception cref="InputFileException">It is larger than the limit.</exception>
    public ReadOnlyMemory<byte> Content => content ??= InputFile.Read(File);

    /// <summary>The options with the level, the role and the services that were asked for.</summary>
    public T With<T>(T options)
        where T : SignatureOptions => Choice.AddTo(options, Http);
}
