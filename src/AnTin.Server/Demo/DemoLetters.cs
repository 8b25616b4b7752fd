using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Platform.Evidence;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Signatures;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>A draft of the second school with its letter, unsigned and signed: attach the signed one and submit.</summary>
internal sealed class DemoLetters(IServiceProvider services, Uri address)
{
    private const string School = "thpt2";

    public async Task WriteAsync(
        DemoIdentity identity,
        IReadOnlyList<byte[]> issuers,
        Action<string, string, byte[]> keep,
        CancellationToken ct
    )
    {
        var actor = await SchoolAsync(ct);
        var dossier = await DraftAsync(actor, ct);
        var letter = (
            await Act<ExportLetter>()
                .HandleAsync(
                    new ExportLetter.Command(
                        actor,
                        dossier.Id,
                        SeenVersion.Any,
                        About.LetterNumber(1)
                    ),
                    ct
                )
        ).Must();
        keep("unsignedLetter", "letter.pdf", letter.Pdf);
        keep(
            "signedLetter",
            "letter.signed.pdf",
            await SignAsync(letter.Pdf, identity, issuers, ct)
        );
    }

    private static DemoOrganisation About => DemoOrganisation.All.First(one => one.Key == School);

    private async Task<Actor> SchoolAsync(CancellationToken ct)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<RegistrationDb>>()
            .CreateDbContextAsync(ct);
        var account = await db
            .Accounts.AsNoTracking()
            .FirstAsync(row => row.Mailbox == About.AccountMailbox, ct);
        return ActorDirectory.Of(account);
    }

    private async Task<DossierRef> DraftAsync(Actor actor, CancellationToken ct)
    {
        var head = InventedPeople.Person(8_001);
        var dossier = (
            await Act<CreateDraft>()
                .HandleAsync(
                    new CreateDraft.Command(
                        actor,
                        DeclaredCount: 2,
                        new ReceiverForm
                        {
                            FullName = head.Name,
                            IdNumber = head.PersonalId,
                            IssuedOn = Day(head.IdIssued),
                            IssuedBy = InventedPerson.IdIssuer,
                            Title = "Cán bộ công nghệ thông tin",
                            Phone = head.Phone,
                            Mailbox = About.AccountMailbox,
                            Street = "Số 20, đường Suối Nậm",
                            Province = DemoProvince.Name,
                            Commune = "Phường Mường Then",
                        }
                    ),
                    ct
                )
        ).Must();
        foreach (var number in new[] { 7_001, 7_002 })
        {
            (
                await Act<SaveRow>()
                    .HandleAsync(
                        new SaveRow.Command(
                            actor,
                            dossier.Id,
                            SeenVersion.Any,
                            null,
                            DemoPersonForms.Of(InventedPeople.Person(number), About)
                        ),
                        ct
                    )
            ).Must();
        }

        return dossier;
    }

    private async Task<byte[]> SignAsync(
        byte[] pdf,
        DemoIdentity identity,
        IReadOnlyList<byte[]> issuers,
        CancellationToken ct
    )
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(identity.PrivateKey, out _);
        using var http = new HttpClient();
        var signed = await PdfSigner.SignAsync(
            PdfSource.FromMemory(pdf),
            new SoftwareSigner(key, SignatureAlgorithm.EcdsaSha256),
            new SigningOptions
            {
                Certificates =
                [
                    Certificate.From(identity.Certificate),
                    .. issuers.Select(issuer => Certificate.From(issuer)),
                ],
                At = services.GetRequiredService<TimeProvider>().GetUtcNow(),
                Level = SignatureLevel.BaselineT,
                Timestamps = new HttpTimestampSource(http, new Uri(address, "tsa")),
            },
            ct
        );
        if (!signed.Succeeded)
        {
            throw new InvalidOperationException(signed.Refusal.Sentence.En);
        }

        using var whole = new MemoryStream();
        signed.Value.WriteTo(whole);
        return whole.ToArray();
    }

    private T Act<T>()
        where T : IAct => services.GetRequiredService<T>();

    private static string Day(DateOnly day) =>
        day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
