using System.Globalization;
using System.Security.Cryptography;
using AnTin.TestKit;

namespace AnTin.EndToEnd.Tests.WholeService.Kills;

/// <summary>
/// The real process dies by SIGKILL at every state between submission and settlement, and at chance moments of issuance
/// and notices. Each dossier is finished once. <c>ANTIN_KILLS=24</c> makes a longer run of it.
/// </summary>
[Collection(nameof(WholeSite))]
public sealed class KillTests(WholeSite site)
{
    /// <summary>Every state, and within: acts take some tens of milliseconds, issuance and its mails some hundreds.</summary>
    private static readonly (string Status, int Least, int Most)[][] Walks =
    [
        [("LetterExported", 0, 80), ("UnderVerification", 0, 80), ("AwaitingApproval", 100, 900)],
        [("AwaitingReception", 0, 80), ("AwaitingApproval", 0, 120), ("Settled", 0, 600)],
        [("Received", 0, 80), ("AwaitingApproval", 200, 1500), ("Settled", 0, 1500)],
    ];

    [Fact]
    public async Task Process_KilledAnywhere_FinishesEachDossierOnce()
    {
        if (site.Browser is null)
        {
            return;
        }

        var books = new Books(site.Demo);
        var dossiers = new List<KilledDossier>();
        try
        {
            for (var kills = 0; kills < Wished(); kills += Walks[0].Length)
            {
                var dossier = new KilledDossier(site.Demo, books, dossiers.Count + 1);
                dossiers.Add(dossier);
                await dossier.PrepareAsync();
                await dossier.SettleAsync(
                    Walks[(dossiers.Count - 1) % Walks.Length].Select(MomentIn)
                );
            }

            await Eventually.HoldsAsync(
                async () => await books.WaitingAsync() == 0,
                "all notices to go out",
                TimeSpan.FromMinutes(3)
            );
            foreach (var dossier in dossiers)
            {
                await OnceAsync(books, dossier);
            }

            await NumbersAsync(books);
        }
        finally
        {
            dossiers.ForEach(dossier => dossier.Dispose());
        }
    }

    private static int Wished() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("ANTIN_KILLS"),
            CultureInfo.InvariantCulture,
            out var wished
        )
            ? wished
            : 6;

    private static KillMoment MomentIn((string Status, int Least, int Most) state) =>
        new(
            state.Status,
            TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(state.Least, state.Most))
        );

    private async Task OnceAsync(Books books, KilledDossier dossier)
    {
        var serials = await books.RegistrationAsync(
            """SELECT "CertificateSerial" FROM "Requests" WHERE "DossierId" = $p ORDER BY 1""",
            dossier.Id
        );
        serials.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        serials.ShouldNotContain("");
        (
            await books.RegistrationAsync(
                """
                SELECT "Serial" FROM "Certificates" WHERE "RequestId" IN
                  (SELECT "Id" FROM "Requests" WHERE "DossierId" = $p) ORDER BY 1
                """,
                dossier.Id
            )
        ).ShouldBe(serials, "the directory has each certificate once");
        var code = (
            await books.RegistrationAsync(
                """SELECT "Code" FROM "Dossiers" WHERE "Id" = $p""",
                dossier.Id
            )
        ).Single();
        (
            await books.AuthorityAsync(
                """
                SELECT i."SerialHex" FROM "Certificates" c
                JOIN "Intents" i ON i."Sequence" = c."IntentSequence"
                JOIN "Orders" o ON o."OrderId" = i."OrderId"
                WHERE o."DossierCode" = $p ORDER BY 1
                """,
                code
            )
        ).ShouldBe(serials, "the authority signed what the directory shows, and nothing twice");
        foreach (var mailbox in dossier.Mailboxes)
        {
            (
                await books.SigningAsync(
                    """SELECT "SerialHex" FROM "Credentials" WHERE "Mailbox" = $p""",
                    mailbox
                )
            )
                .Single()
                .ShouldBeOneOf([.. serials]);
            var mails = await site.Demo.InboxAsync(mailbox);
            mails.Count(mail => mail.Text.Contains("/my/activate/")).ShouldBe(1, mailbox);
        }

        await NoticesAsync(books, dossier);
    }

    private async Task NoticesAsync(Books books, KilledDossier dossier)
    {
        var lookup = (
            await books.RegistrationAsync(
                """SELECT "LookupCode" FROM "Dossiers" WHERE "Id" = $p""",
                dossier.Id
            )
        ).Single();
        var mails = (await site.Demo.InboxAsync(site.Demo.Account("organisation").Login))
            .Where(mail => mail.Subject.Contains(lookup, StringComparison.Ordinal))
            .Select(mail => mail.Subject)
            .Order(StringComparer.Ordinal)
            .ToList();
        mails.Count.ShouldBe(3, string.Join("; ", mails));
        mails.Distinct(StringComparer.Ordinal).Count().ShouldBe(3, "filed, received, settled");
        var texts = (await site.Demo.InboxAsync("84" + dossier.Phone[1..])).Where(one => one.IsSms);
        texts.Single().Text.ShouldContain(lookup);
    }

    /// <summary>No number of a day was lost or given twice.</summary>
    private static async Task NumbersAsync(Books books)
    {
        var holes = await books.RegistrationAsync(
            """
            SELECT s."OrganisationId" || ' ' || s."Day" || ': ' || s."Last" FROM "DossierSequences" s
            WHERE s."Last" <> (SELECT COUNT(DISTINCT d."Code") FROM "Dossiers" d
              WHERE d."OrganisationId" = s."OrganisationId"
                AND d."Code" LIKE '%-' || substr(replace(s."Day", '-', ''), 3) || '-%')
            """
        );
        holes.ShouldBeEmpty();
    }
}
