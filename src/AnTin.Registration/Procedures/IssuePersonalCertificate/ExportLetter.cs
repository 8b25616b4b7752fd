using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Letters;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using AnTin.Registration.RequestLetters;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Xuất văn bản": the request letter as PDF, with the dossier's code, the count and the digest of the list inside (P-10).</summary>
public sealed class ExportLetter(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    IRequestLetterPrinter printer,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of the dossier's organisation.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Number">Số công văn.</param>
    /// <param name="Subject">Trích yếu; null takes the form's own, with the addition for central signing.</param>
    /// <param name="IssuedOn">Ngày ban hành; null is today.</param>
    /// <param name="AsWordDocument">.docx, for offices that finish the text themselves; it cannot be checked when it comes back.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        string? Number,
        string? Subject = null,
        DateOnly? IssuedOn = null,
        bool AsWordDocument = false
    );

    public async Task<Result<ExportedLetter>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.OwnDraftAsync(
            command.Actor,
            command.DossierId,
            command.Version,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var rows = await db.Requests.AsNoTracking().OfDossier(dossier.Id).ToListAsync(ct);
        var faults = Check(command, dossier, rows);
        if (faults.Count > 0)
        {
            return faults;
        }

        var now = clock.GetUtcNow();
        var catalogue = await catalogues.CurrentAsync(ct);
        var regime = catalogue.RegimeOn(VietnamTime.DateOf(now)).Content;
        dossier.Letter = new LetterDetails(
            VietnameseText.Nfc(command.Number!.Trim()),
            string.IsNullOrWhiteSpace(command.Subject)
                ? SubjectFor(rows, regime)
                : VietnameseText.Nfc(command.Subject.Trim()),
            command.IssuedOn ?? VietnamTime.DateOf(now)
        );
        dossier.LetterListDigest = LetterList
            .Of(RequestForms.Person, dossier.Code, dossier.LookupCode, DossierRows.Of(rows))
            .Digest;
        dossier.LetterState = LetterState.Exported;
        if (dossier.Status == DossierStatus.Draft)
        {
            dossier.MoveTo(DossierStatus.LetterExported);
        }

        DossierSearchText.Refresh(dossier);
        db.Log(dossier, DossierEventKind.LetterExported, command.Actor, now, dossier.Letter.Number);
        var place = await PlaceAsync(
            db,
            dossier.OrganisationId,
            catalogue,
            VietnamTime.DateOf(now),
            ct
        );
        var letter = Letter(dossier, rows, regime, place, now);
        var file = command.AsWordDocument
            ? DossierLetterPrinter.PrintDocx(letter)
            : printer.Print(letter);
        return await db.TrySaveAsync(ct) is { } changed
            ? changed
            : new ExportedLetter(
                FileName(dossier.Letter.Number, command.AsWordDocument),
                file,
                DossierRef.Of(dossier)
            );
    }

    private static List<Refusal> Check(
        Command command,
        Dossier dossier,
        List<CertificationRequest> rows
    )
    {
        var faults = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(command.Number))
        {
            faults.Add(
                new Refusal(
                    "REG-LETTER-NUMBER",
                    new Sentence("Số công văn là trường bắt buộc", "Enter the number of the letter")
                )
                {
                    Field = "Number",
                    NextStep = new Sentence("Ví dụ: 01/CV-CTS", "For example: 01/CV-CTS"),
                }
            );
        }

        if (dossier.Receiver is null)
        {
            faults.Add(SubmissionRefusals.ReceiverMissing);
        }

        if (rows.Count == 0)
        {
            faults.Add(SubmissionRefusals.NoRows);
        }

        if (rows.Select(row => row.Custody == KeyCustody.Central).Distinct().Count() > 1)
        {
            faults.Add(OneCustodyPerLetter.Mixed);
        }

        return faults;
    }

    /// <summary>R-020: the subject names central signing when every row asks for it.</summary>
    internal static string SubjectFor(
        IReadOnlyList<CertificationRequest> rows,
        RegimeContent regime
    )
    {
        var subject = regime.Subjects[ProcedureCode.IssuePersonalCertificate];
        return rows.Count > 0 && rows.All(row => row.Custody == KeyCustody.Central)
            ? $"{subject} {regime.CentralSigningSubject}"
            : subject;
    }

    private static async Task<string> PlaceAsync(
        RegistrationDb db,
        Guid organisationId,
        CatalogueSnapshot catalogue,
        DateOnly today,
        CancellationToken ct
    )
    {
        var code = await db
            .Organisations.Where(row => row.Id == organisationId)
            .Select(row => row.ProvinceCode)
            .FirstAsync(ct);
        return catalogue.ProvincesOn(today).FirstOrDefault(province => province.Code == code)?.Name
            ?? "";
    }

    private RequestLetter Letter(
        Dossier dossier,
        List<CertificationRequest> rows,
        RegimeContent regime,
        string place,
        DateTimeOffset now
    ) =>
        new(
            dossier.Code,
            dossier.LookupCode,
            settings.Link($"lookup?code={dossier.LookupCode}"),
            dossier.Bloc,
            regime.Forms[ProcedureCode.IssuePersonalCertificate],
            regime.CertificateTerm,
            OrganisationPath.Levels(dossier.OrganisationPath),
            place,
            dossier.Letter!,
            dossier.Receiver!,
            rows,
            dossier.LetterListDigest!,
            now
        );

    /// <summary>"01/CV-CTS" → "01-CV-CTS.pdf" .</summary>
    private static string FileName(string number, bool word) =>
        new string([.. number.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')])
        + (word ? ".docx" : ".pdf");
}
