using AnTin.Registration.Dossiers;
using AnTin.Registration.Letters.Papers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using AnTin.TestKit;
using static AnTin.Registration.Tests.Letters.Samples;

namespace AnTin.Registration.Tests.Letters;

public class DossierPapersTests
{
    [Fact]
    public async Task Latest_FollowsTheDossier_FromSubmissionToSupplement()
    {
        await using var room = await Room.CreateAsync();
        var papers = room.Get<DossierPapers>();
        var draft = await room.DraftAsync(room.School, People.Teacher(1));
        (await papers.LatestAsync(room.School, draft.Id, default)).ShouldBeNull();

        var dossier = await room.SubmittedAsync(room.School, People.Teacher(2));
        (await papers.LatestAsync(room.School, dossier.Id, default))!.Kind.ShouldBe(
            PaperKind.Submission
        );
        await room.Get<Accept>()
            .HandleAsync(new(room.Reception, dossier.Id, SeenVersion.Any), default);
        var received = await papers.LatestAsync(room.School, dossier.Id, default);
        await room.Get<ReturnForCorrection>()
            .HandleAsync(
                new(room.Reception, dossier.Id, SeenVersion.Any, "Thiếu ngày sinh"),
                default
            );
        var asked = await papers.LatestAsync(room.School, dossier.Id, default);

        received!.Kind.ShouldBe(PaperKind.Reception);
        asked!.Kind.ShouldBe(PaperKind.Supplement);
        (await papers.LatestAsync(room.Hospital, dossier.Id, default)).ShouldBeNull();
        (
            await papers.FindAsync(room.Reception, dossier.Id, PaperKind.Supplement, default)
        ).ShouldNotBeNull();
        if (OutsideTool.Exists("pdftotext"))
        {
            var text = Flat((await AskAsync(received.Pdf, "pdf", "pdftotext", "{}", "-")).Output);
            text.ShouldContain("09 giờ 00 phút, ngày 29/04/2026");
            text.ShouldContain("06/05/2026");
            text.ShouldContain("3 ngày làm việc");
            Flat((await AskAsync(asked.Pdf, "pdf", "pdftotext", "{}", "-")).Output)
                .ShouldContain("Thiếu ngày sinh");
        }
    }

    [Fact]
    public async Task Latest_RefusedDossier_SaysWhy()
    {
        await using var room = await Room.CreateAsync();
        var dossier = await room.SubmittedAsync(room.School, People.Teacher(3));
        await room.Get<Refuse>()
            .HandleAsync(
                new(room.Reception, dossier.Id, SeenVersion.Any, "Sai cơ quan quản lý trực tiếp"),
                default
            );

        var paper = await room.Get<DossierPapers>().LatestAsync(room.School, dossier.Id, default);

        paper!.Kind.ShouldBe(PaperKind.Refusal);
        paper.FileName.ShouldStartWith("tu-choi-tiep-nhan-");
    }
}
