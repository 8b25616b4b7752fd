using System.Globalization;
using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Updates whose bytes are the attack: what one program reads in them another may not.</summary>
public sealed class StructureTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Page =
        "<< /Type /Page /Parent 2 0 R /Contents 99 0 R /Resources << /Font << /F1 6 0 R >> >> >>";

    private const string Evil = "BT /F1 14 Tf 72 760 Td (1.000.000.000) Tj ET";

    private TestAuthority Authority => fixture.Authority;

    private static readonly Dictionary<string, Func<byte[], byte[]>> Attacks = new(
        StringComparer.Ordinal
    )
    {
        ["only the root is another"] = file =>
            new RawUpdate(file)
                .Object(98, "<< /Type /Catalog /Pages 97 0 R >>")
                .Object(97, "<< /Type /Pages /Kids [96 0 R] /Count 1 /MediaBox [0 0 595 842] >>")
                .Object(96, "<< /Type /Page /Parent 97 0 R /Contents 99 0 R >>")
                .Object(99, RawUpdate.Stream(Evil))
                .Table(Trailer(file, root: 98)),
        ["incremental saving: no table, no trailer"] = file =>
            new RawUpdate(file).Object(5, RawUpdate.Stream(Evil)).Bytes(),
        ["incremental saving: table without trailer"] = file =>
            new RawUpdate(file)
                .Object(5, RawUpdate.Stream(Evil))
                .Text("xref\n5 1\n0000000000 00000 n \nstartxref\n0\n%%EOF\n")
                .Bytes(),
        ["incremental saving: old startxref"] = file =>
            With(
                file,
                update =>
                    update
                        .Object(5, RawUpdate.Stream(Evil))
                        .Table(Trailer(file), startxref: update.LastSection)
            ),
        ["incremental saving: no end marker"] = file =>
            new RawUpdate(file)
                .Object(5, RawUpdate.Stream(Evil))
                .Text("trailer\n<< /Root 1 0 R /Size 30 >>\n")
                .Bytes(),
        ["chain leads to itself"] = file =>
            With(
                file,
                update =>
                {
                    update.Object(5, RawUpdate.Stream(Evil));
                    return update.Table(
                        $"/Root 1 0 R /Size 30 /Prev {update.Position.ToString(CultureInfo.InvariantCulture)}"
                    );
                }
            ),
        ["chain cut off"] = file =>
            new RawUpdate(file).Object(5, RawUpdate.Stream(Evil)).Table("/Root 1 0 R /Size 30"),
        ["chain leads beyond the file"] = file =>
            new RawUpdate(file)
                .Object(5, RawUpdate.Stream(Evil))
                .Table("/Root 1 0 R /Size 30 /Prev 99999999"),
        ["page in an object stream"] = file =>
            With(
                file,
                update =>
                {
                    update.Object(99, RawUpdate.Stream(Evil));
                    var contents = update.LastOffset(99);
                    var page = $"3 0 {Page}";
                    update.Object(100, RawUpdate.Stream(page, "/Type /ObjStm /N 1 /First 4"));
                    return update.XrefStream(
                        Trailer(file),
                        [(3, 2, 100, 0), (99, 1, contents, 0), (100, 1, update.LastOffset(100), 0)]
                    );
                }
            ),
        ["hybrid: the stream hides another page"] = file =>
            With(
                file,
                update =>
                {
                    update.Object(99, RawUpdate.Stream(Evil));
                    var contents = update.LastOffset(99);
                    update.Object(3, Page);
                    var page = update.LastOffset(3);
                    var hidden = update.Position;
                    update.SectionStream(
                        101,
                        Trailer(file),
                        [(3, 1, page, 0), (99, 1, contents, 0)]
                    );
                    update.Forget();
                    return update.Table($"{Trailer(file)} /XRefStm {hidden}");
                }
            ),
        ["object under two numbers"] = file =>
            new RawUpdate(file)
                .Object(5, RawUpdate.Stream(Evil))
                .Object(5, RawUpdate.Stream("BT ET"))
                .Table(Trailer(file)),
        ["table with an object twice, the signed one last"] = file =>
            With(
                file,
                update =>
                {
                    var signed = SignedOffset(file, 5);
                    update.Object(5, RawUpdate.Stream(Evil));
                    return Twice(update, file, update.LastOffset(5), signed);
                }
            ),
        ["table with an object twice, the signed one first"] = file =>
            With(
                file,
                update =>
                {
                    var signed = SignedOffset(file, 5);
                    update.Object(5, RawUpdate.Stream(Evil));
                    return Twice(update, file, signed, update.LastOffset(5));
                }
            ),
        ["stream with an object twice"] = file =>
            With(
                file,
                update =>
                {
                    update.Object(5, RawUpdate.Stream(Evil));
                    return update.XrefStream(
                        Trailer(file),
                        [(5, 1, update.LastOffset(5), 0), (5, 1, SignedOffset(file, 5), 0)]
                    );
                }
            ),
        ["hybrid: table and stream give an object two places"] = file =>
            With(
                file,
                update =>
                {
                    update.Object(5, RawUpdate.Stream(Evil));
                    var evil = update.LastOffset(5);
                    var hidden = update.Position;
                    update.SectionStream(101, Trailer(file), [(5, 1, evil, 0)]);
                    var start = update.Position;
                    return update
                        .Text(
                            $"xref\n5 1\n{SignedOffset(file, 5):D10} 00000 n \ntrailer\n<< {Trailer(file)} /XRefStm {hidden} >>\n"
                                + $"startxref\n{start}\n%%EOF\n"
                        )
                        .Bytes();
                }
            ),
        ["comment that looks like a revision"] = file =>
            new RawUpdate(file).Text("% %%EOF\n%PDF-1.7\n").Bytes(),
        ["unbalanced comment before an object"] = file =>
            With(
                file,
                update =>
                {
                    update.Text("% ( unbalanced << \n");
                    return update.Object(5, RawUpdate.Stream(Evil)).Table(Trailer(file));
                }
            ),
        ["page freed"] = file =>
            With(
                file,
                update =>
                {
                    var start = update.Position;
                    return update
                        .Text(
                            $"xref\n4 1\n0000000000 00001 f \ntrailer\n<< {Trailer(file)} >>\nstartxref\n{start}\n%%EOF\n"
                        )
                        .Bytes();
                }
            ),
        ["page of another generation"] = file =>
            With(
                file,
                update =>
                {
                    var at = update.Position;
                    update.Text("4 1 obj\n<< /Type /Page /Parent 2 0 R /Rotate 180 >>\nendobj\n");
                    var start = update.Position;
                    return update
                        .Text(
                            $"xref\n4 1\n{at:D10} 00001 n \ntrailer\n<< {Trailer(file)} >>\nstartxref\n{start}\n%%EOF\n"
                        )
                        .Bytes();
                }
            ),
        ["encryption declared"] = file =>
            new RawUpdate(file)
                .Object(99, "<< /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -1 >>")
                .Table($"{Trailer(file)} /Encrypt 99 0 R"),
    };

    public static TheoryData<string> Names() => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Update_OfHostileBytes_IsNeverClean(string name)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        var report = await Authority.CheckAsync(Attacks[name](signed));

        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
        report.Signatures.ShouldAllBe(signature => !signature.Clean);
        report.Signatures.ShouldAllBe(signature =>
            signature.Has(FindingCatalogue.EditedAfterSigning)
            || signature.Has(FindingCatalogue.BytesLeftOut)
            || signature.Has(FindingCatalogue.ByteRangeWrong)
        );
        if (report.Signatures.Count == 0)
        {
            (
                report.Conclusion == Conclusion.Unreadable
                || report.Findings.Any(one => one.Code == FindingCatalogue.SignatureTakenOut)
            ).ShouldBeTrue();
        }
    }

    private static byte[] Twice(RawUpdate update, byte[] file, int first, int second)
    {
        var start = update.Position;
        return update
            .Text(
                $"xref\n5 1\n{first:D10} 00000 n \n5 1\n{second:D10} 00000 n \ntrailer\n<< {Trailer(file)} >>\n"
                    + $"startxref\n{start}\n%%EOF\n"
            )
            .Bytes();
    }

    private static int SignedOffset(byte[] file, int number) =>
        Encoding.Latin1.GetString(file).LastIndexOf($"\n{number} 0 obj", StringComparison.Ordinal)
        + 1;

    private static string Trailer(byte[] file, int root = 1) =>
        $"/Root {root} 0 R /Size 120 /Prev {new RawUpdate(file).LastSection}";

    private static byte[] With(byte[] file, Func<RawUpdate, byte[]> write) =>
        write(new RawUpdate(file));
}
