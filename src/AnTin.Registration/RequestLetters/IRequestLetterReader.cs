using AnTin.Registration.Dossiers;

namespace AnTin.Registration.RequestLetters;

/// <summary>Finds the stamp in an attached file, however hostile.</summary>
public interface IRequestLetterReader
{
    /// <summary>Null when the file is not an export of ours: the office wrote the letter itself.</summary>
    LetterStamp? Read(ReadOnlyMemory<byte> file);

    /// <summary>Whether the stamped list is the dossier's list as it stands now.</summary>
    bool ListsTheSame(LetterStamp stamp, Dossier dossier, IReadOnlyList<CertificationRequest> rows);
}
