using AnTin.CentralSigning.Documents;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Transactions;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;

namespace AnTin.Server.Demo;

/// <summary>A teacher's lesson plan, signed with the centrally kept key as the teacher would sign it.</summary>
internal sealed class DemoDocument(IServiceProvider services)
{
    public async Task<(byte[] Original, byte[] Signed)> SignAsync(
        DemoSubscriber teacher,
        CancellationToken ct
    )
    {
        var person = new Subscriber(Guid.Empty, teacher.Mailbox);
        var original = Print();
        using var stream = new MemoryStream(original);
        var id = (
            await services
                .GetRequiredService<UploadDocument>()
                .UploadAsync(person, teacher.CredentialId, "giao-an.pdf", stream, ct)
        ).Must();
        var pages = (
            await services.GetRequiredService<ReadDocument>().PagesAsync(person, id, ct)
        ).Must();
        var transaction = (
            await services
                .GetRequiredService<PlaceSignature>()
                .PlaceAsync(
                    person,
                    id,
                    SignatureWish.At(SignaturePlace.At(NamedPlace.BottomRight, 1, pages[0])),
                    ct
                )
        ).Must();
        var done = await services
            .GetRequiredService<SignDocument>()
            .SignAsync(person, id, transaction.Digest(), teacher.Pin, ct);
        done.Must();

        var signed = (
            await services
                .GetRequiredService<ReadDocument>()
                .FileAsync(person, id, DocumentFile.Signed, ct)
        ).Must();
        return (original, signed);
    }

    private byte[] Print()
    {
        var heading = new TextStyle(FontFace.Bold, 16);
        var body = new TextStyle(FontFace.Regular, 13);
        return new PrintedDocument
        {
            Title = "Kế hoạch bài dạy",
            Author = "Trường học Hoa Ban",
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Sections =
            [
                new Section(
                    PageFormat.Portrait,
                    [
                        new Paragraph(new TextRun("KẾ HOẠCH BÀI DẠY", heading))
                        {
                            Alignment = Alignment.Centre,
                            Role = "H1",
                        },
                        new Gap(18),
                        new Paragraph(
                            new TextRun(
                                "Môn Ngữ văn, lớp 10. Bài: “Tây Tiến”. Thời lượng: 02 tiết. Học sinh đọc hiểu văn bản, nhận ra vẻ đẹp của hình ảnh và nhạc điệu, viết được một đoạn cảm nhận.",
                                body
                            )
                        )
                        {
                            LineSpacing = 1.3,
                        },
                    ]
                ),
            ],
        }.Print();
    }
}
