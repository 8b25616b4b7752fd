using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary><see cref="GeneralForm"/> once read.</summary>
internal sealed record GeneralData(
    int DeclaredCount,
    ReceiverDetails? Receiver,
    Guid? ReceiverId,
    bool HasRevocationLetter,
    string? Note
)
{
    public void Write(Dossier dossier)
    {
        dossier.DeclaredCount = DeclaredCount;
        dossier.HasRevocationLetter = HasRevocationLetter;
        dossier.Note = Note;
        if (Receiver is not null)
        {
            dossier.Receiver = Receiver;
            dossier.ReceiverId = ReceiverId;
        }
    }
}
