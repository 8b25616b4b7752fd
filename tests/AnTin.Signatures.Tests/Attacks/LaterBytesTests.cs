using System.Globalization;
using System.Text;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Updates that show nothing else to a careful reader, and hold something else for readers that repair, that count columns,
/// or that take the first of two.
/// </summary>
public sealed class LaterBytesTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Evil = "BT /F1 14 Tf 72 760 Td (1.000.000.000) Tj ET";
    private const string Information = "<< /Producer (honest) >>";

    private static readonly Dictionary<string, Func<byte[], byte[]>> Attacks = new(
        StringComparer.Ordinal
    )
    {
        ["content behind many blanks"] = file =>
            new RawUpdate(file)
                .Text(new string(' ', 1100))
                .Object(5, RawUpdate.Stream(Evil))
                .Bytes(),
        ["trailer behind many blanks"] = file =>
            new RawUpdate(file)
                .Text(new string('\n', 1100))
                .Text("trailer\n<< /Root 98 0 R >>\n")
                .Bytes(),
        ["content that no table names"] = file =>
            Honest(file, update => update.Object(5, RawUpdate.Stream(Evil)).Forget()),
        ["catalogue that no table names"] = file =>
            Honest(file, update => update.Object(1, "<< /Type /Catalog /Pages 97 0 R >>").Forget()),
        ["trailer that no table goes with"] = file =>
            Honest(file, update => update.Text("trailer\n<< /Root 98 0 R /Size 120 >>\n")),
        ["content between trailer and startxref"] = file =>
            Between(file, "startxref", $"5 0 obj\n{RawUpdate.Stream(Evil)}\nendobj\n"),
        ["content between startxref and the end"] = file =>
            Between(file, "%%EOF", $"5 0 obj\n{RawUpdate.Stream(Evil)}\nendobj\n"),
        ["content hidden in a stream of another length"] = file =>
            With(
                file,
                update =>
                    update
                        .Object(
                            90,
                            "<< /Type /Metadata /Subtype /XML /Length 3 >>\nstream\n<x/>\nendstream\nendobj\n5 0 obj\n"
                                + RawUpdate.Stream(Evil)
                        )
                        .Object(1, Catalog("/Metadata 90 0 R", file))
                        .Table(Trailer(file))
            ),
        ["size that leaves objects out"] = file =>
            With(file, update => update.Object(2, PageTree).Table(Trailer(file, size: 4))),
        ["entry of eleven digits"] = file =>
            Entries(file, signed => $"5 1\n0{signed:D10} 00000 n \n"),
        ["entry of nine digits"] = file => Entries(file, signed => $"5 1\n{signed:D9}  00000 n \n"),
        ["entry with a long generation"] = file =>
            Entries(file, signed => $"5 1\n{signed:D10} 000000 n\n"),
        ["entries of different lengths"] = file =>
            Entries(
                file,
                signed => $"5 2\n{signed:D10} 00000 n    \n{Place(file, 6):D10} 00000 n \n"
            ),
        ["offset into the number of another object"] = file =>
            With(
                file,
                update =>
                {
                    update.Object(15, RawUpdate.Stream(Evil));
                    var place = update.LastOffset(15) + 1;
                    update.Forget();
                    var start = update.Position;
                    return update
                        .Text($"xref\n5 1\n{place:D10} 00000 n \n{End(file, start)}")
                        .Bytes();
                }
            ),
        ["root named twice"] = file =>
            With(
                file,
                update =>
                    update
                        .Object(98, "<< /Type /Catalog /Pages 97 0 R >>")
                        .Table($"/Root 98 0 R {Trailer(file)}")
            ),
        ["pages named twice"] = file =>
            With(
                file,
                update =>
                    update
                        .Object(1, Catalog("", file).Replace("<<", "<< /Pages 97 0 R"))
                        .Table(Trailer(file))
            ),
        ["pages named twice, once in another spelling"] = file =>
            With(
                file,
                update =>
                    update
                        .Object(1, Catalog("", file).Replace("<<", "<< /P#61ges 97 0 R"))
                        .Table(Trailer(file))
            ),
        ["pages named twice within an object stream"] = file =>
            Packed(file, (1, Catalog("", file).Replace("<<", "<< /Pages 97 0 R"))),
        ["object twice in an object stream"] = file =>
            Packed(file, (2, PageTree), (2, PageTree.Replace("3 0 R", "96 0 R"))),
        ["object twice in an object stream, the signed one last"] = file =>
            Packed(file, index: 1, (2, PageTree.Replace("3 0 R", "96 0 R")), (2, PageTree)),
        ["trailer without a root"] = file =>
            new RawUpdate(file)
                .Object(90, Information)
                .Table($"/Size 120 /Info 90 0 R /Prev {new RawUpdate(file).LastSection}"),
        ["another file behind it"] = file =>
            [.. file, .. TestDocuments.Plain("1.000.000.000 dong")],
        ["object in use at nowhere"] = file => Entries(file, _ => "5 1\n0000000000 00000 n \n"),
        ["more entries promised than given"] = file =>
            Entries(file, signed => $"5 2\n{signed:D10} 00000 n \n"),
    };

    private static readonly Dictionary<string, Func<byte[], byte[]>> Updates = new(
        StringComparer.Ordinal
    )
    {
        ["information renewed"] = file => Honest(file, _ => { }),
        ["a comment between objects"] = file =>
            Honest(file, update => update.Text("% made by nobody: 5 0 obj\n")),
        ["an object that nobody refers to"] = file =>
            Honest(file, update => update.Object(92, RawUpdate.Stream("5 0 obj << >> endobj"))),
        ["entries that end with a line feed alone"] = file =>
            Entries(file, signed => $"5 2\n{signed:D10} 00000 n\n{Place(file, 6):D10} 00000 n\n"),
        ["entries that end with CR and LF"] = file =>
            Entries(
                file,
                signed => $"5 2\n{signed:D10} 00000 n\r\n{Place(file, 6):D10} 00000 n\r\n"
            ),
        ["page tree in an object stream"] = file => Packed(file, (2, PageTree)),
        ["size that counts the own objects alone"] = file =>
            With(file, update => update.Object(2, PageTree).Table(Trailer(file, size: 3))),
        ["empty lines behind it"] = file =>
            [.. file, .. Encoding.ASCII.GetBytes(new string('\n', 1100))],
    };

    private const string PageTree =
        "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>";

    public static TheoryData<string> Names() => [.. Attacks.Keys];

    public static TheoryData<string> Others() => [.. Updates.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Update_WithSomethingForOtherReaders_IsNeverClean(string attack)
    {
        var signed = await fixture.Authority.SignAsync(TestDocuments.Plain());

        var report = await fixture.Authority.CheckAsync(Attacks[attack](signed));

        report.Signatures.ShouldAllBe(one => !one.Clean);
        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Update_WithoutSuch_StaysClean(string update)
    {
        var signed = await fixture.Authority.SignAsync(TestDocuments.Plain());

        var signature = await fixture.Authority.OnlySignatureAsync(Updates[update](signed));

        signature.Changes.ShouldBeEmpty();
        signature.Clean.ShouldBeTrue();
    }

    [Fact]
    public async Task Document_WithMoreOdditiesThanAreKept_HidesNoneBehindThem()
    {
        var odd = new RawUpdate(TestDocuments.Plain());
        var previous = odd.LastSection;
        for (var i = 200; i < 1300; i++)
        {
            odd.Object(i, "<< /A 1 /A 2 >>");
        }

        var names = string.Join(' ', Enumerable.Range(200, 1100).Select(one => $"{one} 0 R"));
        var signed = await fixture.Authority.SignAsync(
            odd.Object(1, $"<< /Type /Catalog /Pages 2 0 R /Odd [{names}] >>")
                .Table($"/Root 1 0 R /Size 1300 /Prev {previous}")
        );

        var signature = await fixture.Authority.OnlySignatureAsync(
            With(
                signed,
                update =>
                    update
                        .Object(1, Catalog("", signed).Replace("<<", "<< /Pages 97 0 R"))
                        .Table($"/Root 1 0 R /Size 1400 /Prev {update.LastSection}")
            )
        );

        signature.Clean.ShouldBeFalse();
        signature.Changes.ShouldContain(change => change.Rule == "STRUCTURE_AMBIGUOUS");
    }

    /// <summary>Renews the information of the document, with something else beside it.</summary>
    private static byte[] Honest(byte[] file, Action<RawUpdate> beside) =>
        With(
            file,
            update =>
            {
                beside(update);
                return update.Object(90, Information).Table($"{Trailer(file)} /Info 90 0 R");
            }
        );

    private static byte[] Between(byte[] file, string word, string put)
    {
        var text = Encoding.Latin1.GetString(Honest(file, _ => { }));
        return Encoding.Latin1.GetBytes(
            text.Insert(text.LastIndexOf(word, StringComparison.Ordinal), put)
        );
    }

    private static byte[] Entries(byte[] file, Func<int, string> entries) =>
        With(
            file,
            update =>
            {
                var start = update.Position;
                return update.Text($"xref\n{entries(Place(file, 5))}{End(file, start)}").Bytes();
            }
        );

    private static string End(byte[] file, int start) =>
        $"trailer\n<< {Trailer(file)} >>\nstartxref\n{start.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n";

    private static byte[] Packed(byte[] file, params (int Number, string Body)[] objects) =>
        Packed(file, 0, objects);

    /// <summary>The objects in one stream; a section names the number of the first at the given index.</summary>
    private static byte[] Packed(
        byte[] file,
        int index,
        params (int Number, string Body)[] objects
    ) =>
        With(
            file,
            update =>
            {
                var (head, body) = ("", "");
                foreach (var (number, value) in objects)
                {
                    head += $"{number} {body.Length} ";
                    body += value + " ";
                }

                update.Object(
                    100,
                    RawUpdate.Stream(
                        head + body,
                        $"/Type /ObjStm /N {objects.Length} /First {head.Length}"
                    )
                );
                return update.XrefStream(
                    Trailer(file),
                    [(objects[0].Number, 2, 100, index), (100, 1, update.LastOffset(100), 0)]
                );
            }
        );

    private static string Catalog(string entries, byte[] file)
    {
        var text = Encoding.Latin1.GetString(
            file,
            Place(file, 1),
            Math.Min(40_000, file.Length - Place(file, 1))
        );
        var body = text[
            (text.IndexOf("obj", StringComparison.Ordinal) + 3)..text.IndexOf(
                "endobj",
                StringComparison.Ordinal
            )
        ]
            .Trim();
        return body[..^2] + entries + " >>";
    }

    private static int Place(byte[] file, int number) =>
        Encoding.Latin1.GetString(file).LastIndexOf($"\n{number} 0 obj", StringComparison.Ordinal)
        + 1;

    private static string Trailer(byte[] file, int size = 120) =>
        $"/Root 1 0 R /Size {size} /Prev {new RawUpdate(file).LastSection}";

    private static byte[] With(byte[] file, Func<RawUpdate, byte[]> write) =>
        write(new RawUpdate(file));
}
