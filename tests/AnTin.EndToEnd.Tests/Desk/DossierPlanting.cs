using System.Globalization;
using AnTin.Platform.Ids;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Population;
using AnTin.Server.Demo;
using Microsoft.EntityFrameworkCore;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>Puts dossiers on the desk as the counter would have left them: submitted, letter signed, rows checked.</summary>
internal sealed class DossierPlanting(
    Func<RegistrationDb> open,
    IReadOnlyDictionary<string, Organisation> organisations
)
{
    private int _dossiers;
    private int _people;

    /// <summary>A dossier of an organisation, by its key in the demo world, that waits for reception.</summary>
    /// <param name="organisation">Key of the organisation that files.</param>
    /// <param name="rows">How many people.</param>
    /// <param name="submittedAt">When it was submitted.</param>
    /// <param name="change">Anything that is different this time.</param>
    public async Task<Planted> Async(
        string organisation,
        int rows,
        DateTimeOffset submittedAt,
        Action<Dossier>? change = null
    )
    {
        await using var db = open();
        var one = DemoOrganisation.All.First(known => known.Key == organisation);
        var owner = organisations[organisation];
        var number = ++_dossiers;
        var dossier = new Dossier
        {
            Id = Guid.CreateVersion7(submittedAt),
            Code = string.Create(
                CultureInfo.InvariantCulture,
                $"{owner.Id}-{VietnamTime.DateOf(submittedAt):yyMMdd}-{number:0000}"
            ),
            LookupCode = LookupCode.New().Value,
            ProcedureCode = ProcedureCode.IssuePersonalCertificate,
            OrganisationId = owner.Id,
            OrganisationPath = owner.Path,
            TreeKey = owner.TreeKey,
            Bloc = owner.Bloc,
            CreatedBy = (
                await db.Accounts.FirstAsync(account => account.OrganisationId == owner.Id)
            ).Id,
            DeclaredCount = rows,
            RowCount = rows,
            LetterCount = rows,
            LetterState = LetterState.Valid,
            LetterSignedBy = one.Name,
            Letter = new LetterDetails(
                one.LetterNumber(number),
                "V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân sử dụng giải pháp ký số tập trung",
                VietnamTime.DateOf(submittedAt)
            ),
            Receiver = Receiver(one),
            CreatedAt = submittedAt.AddHours(-1),
            UpdatedAt = submittedAt,
            SubmittedAt = submittedAt,
            QueueAt = WorkingCalendar.Default.DueAfterWorkingDays(submittedAt, 3),
        };
        dossier.SearchText =
            " "
            + VietnameseText.Fold(
                $"{dossier.Code} {dossier.LookupCode} {dossier.OrganisationPath} {dossier.Letter.Number}"
            );
        dossier.MoveTo(DossierStatus.AwaitingReception);
        change?.Invoke(dossier);
        db.Dossiers.Add(dossier);
        db.Events.Add(Submitted(dossier, submittedAt));
        for (var ordinal = 1; ordinal <= rows; ordinal++)
        {
            db.Requests.Add(Row(dossier, one, ordinal, submittedAt));
        }

        await db.SaveChangesAsync();
        return new Planted(dossier.Id, dossier.LookupCode, one.AccountMailbox);
    }

    private static ReceiverDetails Receiver(DemoOrganisation one) =>
        new(
            "Cầm Văn Nhận",
            "099080123456",
            new DateOnly(2022, 2, 1),
            InventedPerson.IdIssuer,
            "Văn thư",
            "84900000099",
            one.AccountMailbox,
            one.Address,
            DemoProvince.Name,
            null,
            "Phường Hoa Ban"
        );

    private static DossierEvent Submitted(Dossier dossier, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            DossierId = dossier.Id,
            Kind = DossierEventKind.Submitted,
            ActorId = dossier.CreatedBy,
            ActorName = "Cầm Văn Nhận",
            At = at,
        };

    private CertificationRequest Row(
        Dossier dossier,
        DemoOrganisation one,
        int ordinal,
        DateTimeOffset at
    )
    {
        var person = InventedPeople.Person(++_people);
        var mailbox = person.Mailbox(one.MailDomain);
        return new CertificationRequest
        {
            Id = Guid.CreateVersion7(at),
            DossierId = dossier.Id,
            Ordinal = ordinal,
            FullName = person.Name,
            BirthDate = person.Birth,
            IdNumber = person.PersonalId,
            IdIssuedOn = person.IdIssued,
            IdIssuedBy = InventedPerson.IdIssuer,
            Mailbox = mailbox,
            OrganisationId = dossier.OrganisationId,
            OrganisationPath = dossier.OrganisationPath,
            Province = DemoProvince.Name,
            Title = ordinal == 2 ? "Hiệu trưởng" : "Giáo viên",
            Warnings = ordinal == 2 ? "REG-ROW-TITLE" : null,
            Phone = "84" + person.Phone[1..],
            Custody = KeyCustody.Central,
            Status = RowStatus.Checked,
            Population = PopulationVerdict.Matches,
            PopulationCheckedAt = at,
            SearchText = " " + VietnameseText.Fold($"{person.Name} {mailbox}"),
        };
    }
}
