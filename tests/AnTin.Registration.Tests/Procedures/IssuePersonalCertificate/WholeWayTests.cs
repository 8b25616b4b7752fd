using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Tests.World;
using AnTin.Registration.Workspace;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Procedures.IssuePersonalCertificate;

/// <summary>S02, S04, S05, S06 from end to end, without pages.</summary>
public sealed class WholeWayTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Dossier_TwoIssuedOneRefused_IsSettledAndToldOnce(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var rows = new[] { People.Teacher(1), People.Teacher(2), People.Teacher(3) };
        var approved = await room.ApprovedAsync(room.School, rows, refused: 2);
        var orders = room.Get<IIssuanceOrders>();

        var pulled = await orders.PullAsync(10, default);
        pulled.Count.ShouldBe(2);
        foreach (var signed in pulled)
        {
            signed.Verification.Signature.ShouldBe(
                FakeSigner.Sign(
                    room.Verifier.Mailbox,
                    OrderDecision.Verification(signed.Order, signed.Verification.At)
                )
            );
            signed.Approval.Signature.ShouldBe(
                FakeSigner.Sign(
                    room.Approver.Mailbox,
                    OrderDecision.Approval(signed.Order, signed.Approval.At)
                )
            );
            var outcome = new OrderIssued(
                signed.Order.OrderId,
                TestCertificates.Make(signed.Order),
                "CPCA_G1:PERSON_5Y",
                room.Clock.GetUtcNow()
            );
            await orders.SettleAsync(outcome, default);
            await orders.SettleAsync(outcome, default);
        }

        (await orders.PullAsync(10, default)).ShouldBeEmpty();
        var dossier = await room.DossierAsync(approved.Id);
        dossier.Status.ShouldBe(DossierStatus.Settled);
        dossier.IssuedCount.ShouldBe(2);
        dossier.RefusedCount.ShouldBe(1);
        (await room.MailsAsync())
            .Count(mail =>
                mail.Subject.StartsWith("Kết quả giải quyết hồ sơ", StringComparison.Ordinal)
            )
            .ShouldBe(1);
        (await room.SmsAsync()).ShouldHaveSingleItem().Number.ShouldBe("84900000099");
        await using var db = room.Db();
        (await db.Counters.FirstAsync(counter => counter.Name == Counter.Settled)).Value.ShouldBe(
            1
        );
        (await db.Counters.FirstAsync(counter => counter.Name == Counter.Submitted)).Value.ShouldBe(
            1
        );
        (await db.Certificates.CountAsync()).ShouldBe(2);
        var certificate = await db.Certificates.OrderBy(row => row.Id).FirstAsync();
        certificate.DisplayName.ShouldStartWith("CN=");
        certificate.DisplayName.ShouldEndWith("C=VN");
        certificate.Profile.ShouldBe("CPCA_G1:PERSON_5Y");
    }
}
