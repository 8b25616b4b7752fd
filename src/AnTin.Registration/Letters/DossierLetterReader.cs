using AnTin.Registration.Dossiers;
using AnTin.Registration.RequestLetters;

namespace AnTin.Registration.Letters;

/// <summary>Finds our list in an attached letter and compares it with the dossier's rows as they are now.</summary>
public sealed class DossierLetterReader : IRequestLetterReader
{
    public LetterStamp? Read(ReadOnlyMemory<byte> file) =>
        LetterReader.TryRead(file, out var content, out _)
            ? new LetterStamp(content.DossierCode, content.Count, content.ListDigest)
            : null;

    public bool ListsTheSame(
        LetterStamp stamp,
        Dossier dossier,
        IReadOnlyList<CertificationRequest> rows
    )
    {
        var form = RequestForms.ForProcedure(dossier.ProcedureCode);
        return form is not null
            && string.Equals(
                LetterList.Of(form, dossier.Code, dossier.LookupCode, DossierRows.Of(rows)).Digest,
                stamp.ListDigest,
                StringComparison.Ordinal
            );
    }
}
