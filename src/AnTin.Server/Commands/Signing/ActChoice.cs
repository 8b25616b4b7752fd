using AnTin.Signatures.Acts;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary>Which act of Decree 30/2020 was asked for, and its words.</summary>
internal sealed record ActChoice
{
    public required SigningAct Act { get; init; }

    public required ActSettings Settings { get; init; }

    public string? NearName { get; init; }

    public string? Comment { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public CopyForm? Copy { get; init; }

    public string? Organisation { get; init; }

    public IReadOnlyList<FileInfo> Trust { get; init; } = [];

    /// <summary>What makes the request senseless; null when nothing does.</summary>
    public string? FindProblem() =>
        Trust.Select(OutputFile.Missing).FirstOrDefault(one => one is not null)
        ?? Trust
            .Where(file => CertificateBundle.Read(file).Count == 0)
            .Select(file =>
                $"--trust {file}: không phải tệp chứng thư (PEM hoặc DER) / is no file of certificates (PEM or DER)"
            )
            .FirstOrDefault();

    public ActRequest Request(SigningOptions options, ReadOnlyMemory<byte> picture) =>
        new()
        {
            Act = Act,
            Settings = Settings,
            Signing = options,
            Picture = picture,
            NearName = NearName,
            Comment = Comment,
            Number = Number,
            Date = Date,
            Copy = Copy,
            Organisation = Organisation,
            TrustAnchors = [.. Trust.SelectMany(CertificateBundle.Read)],
        };
}
