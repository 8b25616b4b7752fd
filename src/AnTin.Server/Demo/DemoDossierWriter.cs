using System.Globalization;
using System.Security.Cryptography;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;
using AnTin.Platform.Ids;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Population;

namespace AnTin.Server.Demo;

/// <summary>Writes dossiers as the acts would have left them: rows, timeline, clock, counters.</summary>
internal sealed class DemoDossierWriter(IReadOnlyDictionary<string, Organisation> organisations)
{
    private static readonly string[] Titles =
    [
        "Giáo viên",
        "Điều dưỡng",
        "Bác sĩ",
        "Chuyên viên",
        "Kế toán viên",
        "Văn thư",
    ];

    private static readonly DossierStatus[] OpenStates =
    [
        DossierStatus.AwaitingReception,
        DossierStatus.AwaitingReception,
        DossierStatus.Received,
        DossierStatus.UnderVerification,
        DossierStatus.AwaitingApproval,
        DossierStatus.SupplementRequested,
        DossierStatus.Refused,
        DossierStatus.Draft,
        DossierStatus.Withdrawn,
    ];

    private readonly DemoOrganisation[] filing =
    [
        .. DemoOrganisation.All.Where(one =>
            one.Parent is not null && one.Key != DemoAccounts.Unregistered
        ),
    ];

    private readonly Dictionary<(Guid Organisation, DateOnly Day), int> numbers = [];
    private int dossiers;
    private int people;

    /// <summary>A dossier that both officers have decided; the caller signs its orders.</summary>
    public IReadOnlyList<(IssuanceOrder Order, Guid DossierId)> WriteApproved(
        RegistrationDb db,
        DateTimeOffset at
    )
    {
        var one = Next();
        var dossier = Begin(db, one, at.AddHours(-30), 1 + dossiers % 3);
        Receive(db, dossier, at.AddHours(-26));
        dossier.MoveTo(DossierStatus.Issuing);
        dossier.ApproverId = dossier.VerifierId = null;
        Happen(db, dossier, DossierEventKind.SentToApprover, at.AddHours(-4), Officer(2));
        Happen(db, dossier, DossierEventKind.Approved, at, Officer(4));
        var orders = new List<(IssuanceOrder, Guid)>();
        for (var ordinal = 1; ordinal <= dossier.RowCount; ordinal++)
        {
            var row = Row(db, dossier, one, ordinal, at);
            row.Status = RowStatus.Ordered;
            orders.Add((Order(dossier, row, at), dossier.Id));
        }

        dossier.AcceptedCount = dossier.RowCount;
        Count(db, dossier);
        return orders;
    }

    /// <summary>What lies on desks and in drafts today; the answer is what the verifier is about to send on.</summary>
    public IReadOnlyList<Guid> WriteOpenOnes(RegistrationDb db, DateTimeOffset now)
    {
        var verified = new List<Guid>();
        for (var place = 0; place < 54; place++)
        {
            var status = OpenStates[place % OpenStates.Length];
            var one = Next();
            var at = now.AddHours(-(place % 30) * 2.5);
            var dossier = Begin(db, one, at, 1 + place % 5);
            dossier.Channel = place % 9 == 1 ? IntakeChannel.Interconnection : IntakeChannel.Online;
            dossier.HasRevocationLetter = place % 13 == 2;
            for (var ordinal = 1; ordinal <= dossier.RowCount; ordinal++)
            {
                var row = Row(db, dossier, one, ordinal, at);
                if (status == DossierStatus.AwaitingApproval)
                {
                    MakeTokenKey(row);
                }
            }

            if (status == DossierStatus.AwaitingApproval)
            {
                verified.Add(dossier.Id);
            }

            Open(db, dossier, status, at);
            Count(db, dossier);
        }

        return verified;
    }

    /// <summary>The portal goes on counting where the story stopped: in the evening, some of its dossiers are of today.</summary>
    public void WriteNumbers(RegistrationDb db) =>
        db.DossierSequences.AddRange(
            numbers.Select(entry => new DossierSequence
            {
                OrganisationId = entry.Key.Organisation,
                Day = entry.Key.Day,
                Last = entry.Value,
            })
        );

    private static void Open(
        RegistrationDb db,
        Dossier dossier,
        DossierStatus status,
        DateTimeOffset at
    )
    {
        switch (status)
        {
            case DossierStatus.Received
            or DossierStatus.UnderVerification
            or DossierStatus.AwaitingApproval:
                Receive(db, dossier, at.AddHours(1));
                break;
            case DossierStatus.SupplementRequested:
                Receive(db, dossier, at.AddHours(1));
                dossier.PausedDaysLeft = 2;
                dossier.DueAt = null;
                dossier.DeskReason =
                    "Dòng 1: hộp thư công vụ không thuộc cơ quan; bổ sung hộp thư đúng rồi nộp lại.";
                Happen(
                    db,
                    dossier,
                    DossierEventKind.SupplementRequested,
                    at.AddHours(3),
                    Officer(0),
                    dossier.DeskReason
                );
                break;
            case DossierStatus.Refused:
                dossier.DeskReason = "Văn bản đề nghị không do cơ quan quản lý trực tiếp ký.";
                dossier.SettledAt = at.AddHours(2);
                Happen(
                    db,
                    dossier,
                    DossierEventKind.Refused,
                    at.AddHours(2),
                    Officer(0),
                    dossier.DeskReason
                );
                break;
            case DossierStatus.Draft:
                dossier.SubmittedAt = null;
                break;
        }

        // Approval needs orders that the verifier signed: those that wait for it get there by the act itself.
        dossier.MoveTo(
            status == DossierStatus.AwaitingApproval ? DossierStatus.UnderVerification : status
        );
    }

    private Dossier Begin(RegistrationDb db, DemoOrganisation one, DateTimeOffset at, int rows)
    {
        var organisation = organisations[one.Key];
        var number = ++dossiers;
        var head = InventedPeople.Person(9_000 + number % 40);
        var dossier = new Dossier
        {
            Id = Guid.CreateVersion7(at),
            Code = Code(organisation, at),
            LookupCode = LookupCode.New().Value,
            ProcedureCode = ProcedureCode.IssuePersonalCertificate,
            OrganisationId = organisation.Id,
            OrganisationPath = organisation.Path,
            TreeKey = organisation.TreeKey,
            Bloc = organisation.Bloc,
            CreatedBy = db.Accounts.First(account => account.OrganisationId == organisation.Id).Id,
            DeclaredCount = rows,
            RowCount = rows,
            LetterState = LetterState.Valid,
            LetterSignedBy = one.Name,
            LetterCount = rows,
            Letter = new LetterDetails(
                one.LetterNumber(number),
                "V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân",
                VietnamTime.DateOf(at)
            ),
            Receiver = Receiver(one, head),
            CreatedAt = at.AddHours(-2),
            UpdatedAt = at,
            SubmittedAt = at,
            QueueAt = WorkingCalendar.Default.DueAfterWorkingDays(at, 3),
        };
        dossier.SearchText =
            " "
            + VietnameseText.Fold(
                $"{dossier.Code} {dossier.LookupCode} {dossier.OrganisationPath} {dossier.Letter.Number} {head.Name}"
            );
        dossier.MoveTo(DossierStatus.AwaitingReception);
        db.Dossiers.Add(dossier);
        Happen(db, dossier, DossierEventKind.Created, at.AddHours(-2), (null, head.Name));
        Happen(db, dossier, DossierEventKind.Submitted, at, (null, head.Name));
        return dossier;
    }

    private static ReceiverDetails Receiver(DemoOrganisation one, InventedPerson head) =>
        new(
            head.Name,
            head.PersonalId,
            head.IdIssued,
            InventedPerson.IdIssuer,
            "Cán bộ công nghệ thông tin",
            "84" + head.Phone[1..],
            one.AccountMailbox,
            one.Address,
            DemoProvince.Name,
            null,
            "Phường Hoa Ban"
        );

    private static void Receive(RegistrationDb db, Dossier dossier, DateTimeOffset at)
    {
        dossier.RegimeCode = db
            .Regimes.OrderByDescending(regime => regime.EffectiveFrom)
            .First()
            .Code;
        dossier.ReceivedAt = at;
        dossier.DueAt = WorkingCalendar.Default.DueAfterWorkingDays(at, 3);
        dossier.QueueAt = dossier.DueAt.Value;
        dossier.OfficerName = Officer(0).Name;
        dossier.OfficerId = db
            .Accounts.First(account => account.Mailbox == DemoOfficer.All[0].Mailbox)
            .Id;
        Happen(db, dossier, DossierEventKind.Received, at, Officer(0));
    }

    private CertificationRequest Row(
        RegistrationDb db,
        Dossier dossier,
        DemoOrganisation one,
        int ordinal,
        DateTimeOffset at
    )
    {
        var person = InventedPeople.Person(++people);
        var central = one.Sector is not Sector.Other && people % 5 != 0;
        var mailbox = person.Mailbox(one.MailDomain);
        var row = new CertificationRequest
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
            Title = Titles[
                one.Sector switch
                {
                    Sector.Education or Sector.Training => 0,
                    Sector.Health => 1 + people % 2,
                    _ => 3 + people % 3,
                }
            ],
            Phone = "84" + person.Phone[1..],
            Custody = central ? KeyCustody.Central : KeyCustody.Token,
            Status = RowStatus.Checked,
            Population = PopulationVerdict.Matches,
            PopulationCheckedAt = at,
            SearchText = " " + VietnameseText.Fold($"{person.Name} {mailbox}"),
        };
        db.Requests.Add(row);
        return row;
    }

    private IssuanceOrder Order(Dossier dossier, CertificationRequest row, DateTimeOffset at)
    {
        MakeTokenKey(row);
        return new IssuanceOrder(
            Guid.CreateVersion7(at),
            row.Id,
            dossier.Code,
            dossier.Bloc,
            "PERSON_5Y",
            new PersonSubject(
                row.FullName,
                row.Province,
                OrganisationPath.Levels(row.OrganisationPath),
                row.Mailbox
            ),
            row.Custody,
            row.DeviceSerial,
            row.CertificateRequest,
            row.Phone,
            at,
            at
        );
    }

    private void MakeTokenKey(CertificationRequest row)
    {
        if (row.Custody == KeyCustody.Token)
        {
            row.DeviceSerial = $"0294{people:X4}";
            row.CertificateRequest = TokenRequest();
        }
    }

    // The token made the key; nobody here will ever use it.
    private static byte[] TokenRequest()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = CertificateSigningRequest.CreateAsync(
            DistinguishedName.Empty,
            new SoftwareSigner(pair, SignatureAlgorithm.EcdsaSha256)
        );
        return request.AsTask().GetAwaiter().GetResult().Encoded.ToArray();
    }

    private string Code(Organisation organisation, DateTimeOffset at)
    {
        var day = VietnamTime.DateOf(at);
        var number = numbers[(organisation.Id, day)] =
            numbers.GetValueOrDefault((organisation.Id, day)) + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{organisation.Id}-{day:yyMMdd}-{number:0000}"
        );
    }

    private DemoOrganisation Next() => filing[dossiers % filing.Length];

    private static (Guid? Id, string Name) Officer(int place) =>
        (null, DemoOfficer.All[place].Name);

    private static void Count(RegistrationDb db, Dossier dossier)
    {
        if (dossier.SubmittedAt is not null)
        {
            db
                .Counters.First(counter => counter.Name == Registration.Workspace.Counter.Submitted)
                .Value++;
        }
    }

    private static void Happen(
        RegistrationDb db,
        Dossier dossier,
        DossierEventKind kind,
        DateTimeOffset at,
        (Guid? Id, string Name) who,
        string? text = null
    ) =>
        db.Events.Add(
            new DossierEvent
            {
                Id = Guid.CreateVersion7(at),
                DossierId = dossier.Id,
                Kind = kind,
                ActorId = who.Id,
                ActorName = who.Name,
                At = at,
                Text = text,
            }
        );
}
