using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Sections 1 and 2 of the form with its note, as typed.</summary>
internal sealed record GeneralForm(
    int DeclaredCount,
    ReceiverForm? Receiver,
    Guid? ReceiverId,
    bool HasRevocationLetter,
    string? Note
)
{
    private const int MostRows = 1000;
    private const int LongestNote = 2000;

    public async Task<Result<GeneralData>> ReadAsync(
        RegistrationDb db,
        Guid organisationId,
        CatalogueSnapshot catalogue,
        DateOnly today,
        CancellationToken ct
    )
    {
        var faults = new List<Refusal>();
        if (DeclaredCount is < 0 or > MostRows)
        {
            faults.Add(
                new Refusal(
                    "REG-DOSSIER-COUNT",
                    new Sentence(
                        $"Số lượng YC là số từ 1 đến {MostRows}",
                        $"The number of requests is between 1 and {MostRows}"
                    )
                )
                {
                    Field = "DeclaredCount",
                }
            );
        }

        if (Note?.Length > LongestNote)
        {
            faults.Add(
                new Refusal(
                    "REG-DOSSIER-NOTE",
                    new Sentence(
                        $"Ghi chú dài quá {LongestNote} ký tự",
                        $"The note is longer than {LongestNote} characters"
                    )
                )
                {
                    Field = "Note",
                }
            );
        }

        var receiver = await ReadReceiverAsync(db, organisationId, catalogue, today, faults, ct);
        return faults.Count > 0
            ? faults
            : new GeneralData(
                DeclaredCount,
                receiver,
                ReceiverId,
                HasRevocationLetter,
                string.IsNullOrWhiteSpace(Note) ? null : VietnameseText.Nfc(Note.Trim())
            );
    }

    private async Task<ReceiverDetails?> ReadReceiverAsync(
        RegistrationDb db,
        Guid organisationId,
        CatalogueSnapshot catalogue,
        DateOnly today,
        List<Refusal> faults,
        CancellationToken ct
    )
    {
        if (Receiver is not null)
        {
            var read = ReceiverForms.Read(Receiver, catalogue, today);
            faults.AddRange(read.Refusals);
            return read.IsOk ? read.Value : null;
        }

        if (ReceiverId is null)
        {
            return null;
        }

        var saved = await db
            .Receivers.AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.Id == ReceiverId && row.OrganisationId == organisationId,
                ct
            );
        if (saved is null)
        {
            faults.Add(
                new Refusal(
                    "REG-RECEIVER-NOT-FOUND",
                    new Sentence(
                        "Không tìm thấy người tiếp nhận đã lưu",
                        "There is no such saved receiver"
                    )
                )
                {
                    Field = "ReceiverId",
                }
            );
        }

        return saved?.Details;
    }
}
