using System.Text;
using AnTin.Registration.Dossiers;
using AnTin.Registration.RequestLetters;

namespace AnTin.Registration.Tests.World;

/// <summary>Letters as one line of text: "code|count|digest". Signatures are whatever the test says.</summary>
internal sealed class FakeLetters
    : IRequestLetterPrinter,
        IRequestLetterReader,
        ILetterSignatureCheck
{
    public List<LetterFault> Faults { get; } = [];

    public RequestLetter? LastPrinted { get; private set; }

    public byte[] Print(RequestLetter letter)
    {
        LastPrinted = letter;
        return Encoding.UTF8.GetBytes(
            $"{letter.DossierCode}|{letter.Rows.Count}|{letter.ListDigest}"
        );
    }

    public LetterStamp? Read(ReadOnlyMemory<byte> file)
    {
        var parts = Encoding.UTF8.GetString(file.Span).Split('|');
        return parts.Length == 3
            ? new LetterStamp(
                parts[0],
                int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture),
                parts[2]
            )
            : null;
    }

    public bool ListsTheSame(
        LetterStamp stamp,
        Dossier dossier,
        IReadOnlyList<CertificationRequest> rows
    ) => stamp.ListDigest == ListDigest.Of(rows);

    public Task<LetterVerdict> CheckAsync(
        ReadOnlyMemory<byte> file,
        IReadOnlyList<string> organisationLevels,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        Task.FromResult(
            new LetterVerdict([.. Faults], Faults.Count == 0 ? organisationLevels[^1] : null)
        );
}
