using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;

namespace AnTin.Authority.Ceremonies;

/// <summary>What a ceremony did, line by line; each line carries the hash of the one before it.</summary>
/// <param name="Ceremony">Its name.</param>
/// <param name="FileHash">SHA-256 of the file's bytes, hexadecimal: where the chain begins.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Rehearsed">True for a dry run.</param>
public sealed record CeremonyTranscript(
    string Ceremony,
    string FileHash,
    IReadOnlyList<CeremonyStepRecord> Lines,
    bool Rehearsed
)
{
    /// <summary>What the witnesses write down: the hash of the last line.</summary>
    public string Hash => Lines.Count == 0 ? FileHash : Lines[^1].Hash;

    /// <summary>True when every line follows from the one before it.</summary>
    public bool Holds()
    {
        var previous = FileHash;
        foreach (var line in Lines)
        {
            if (
                line.Hash
                != HashOf(previous, line.Number, line.Step, line.Deed, line.Artefact, line.At)
            )
            {
                return false;
            }

            previous = line.Hash;
        }

        return true;
    }

    public static CeremonyStepRecord Next(
        string ceremony,
        string previous,
        int number,
        string step,
        string deed,
        string artefact,
        DateTimeOffset at
    ) =>
        new()
        {
            CeremonyId = ceremony,
            Number = number,
            Step = step,
            Deed = deed,
            Artefact = artefact,
            At = at,
            Hash = HashOf(previous, number, step, deed, artefact, at),
        };

    /// <summary>What a line says of a certificate that was made: its SHA-256.</summary>
    public static string ArtefactOf(Certificate certificate) =>
        Convert.ToHexStringLower(certificate.Fingerprint);

    /// <summary>As it is printed and kept.</summary>
    public string ToText() => TranscriptText.Write(this);

    private static string HashOf(
        string previous,
        int number,
        string step,
        string deed,
        string artefact,
        DateTimeOffset at
    ) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        previous,
                        number.ToString(CultureInfo.InvariantCulture),
                        step,
                        deed,
                        artefact,
                        at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
                    )
                )
            )
        );
}
