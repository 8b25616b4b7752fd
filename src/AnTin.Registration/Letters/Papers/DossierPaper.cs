using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Letters.Papers;

/// <summary>
/// A paper that accompanies a dossier (Circular 03/2025/TT-VPCP, under Decree 118/2025/NĐ-CP): what the papers have in
/// common.
/// </summary>
public abstract record DossierPaper
{
    private protected DossierPaper() { }

    private static readonly TextStyle Title = new(FontFace.Bold, 15);

    /// <summary>Cơ quan chủ quản of the authority.</summary>
    public string Superior { get; init; } = "Ban Cơ yếu Chính phủ";

    public string Authority { get; init; } = "Cục Chứng thực số và Bảo mật thông tin";

    /// <summary>With its symbol; empty where papers are not numbered.</summary>
    public string Number { get; init; } = "";

    public string Place { get; init; } = "Hà Nội";

    /// <summary>In Vietnam.</summary>
    public required DateOnly Date { get; init; }

    public required string DossierCode { get; init; }

    public required string LookupCode { get; init; }

    public required Uri LookupAddress { get; init; }

    /// <summary>Whose dossier it is.</summary>
    public required PaperApplicant Applicant { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết, such as the subject of the letter.</summary>
    public required string Request { get; init; }

    /// <summary>Who signs for the authority; empty for a paper that the portal issues by itself.</summary>
    public string Officer { get; init; } = "";

    public byte[] Print(DateTimeOffset? at = null) =>
        new PrintedDocument
        {
            Title = $"{Heading} {LookupCode}",
            Author = Authority,
            CreatedAt = at,
            Sections = [new Section(LetterStyles.Page, Blocks())],
            PageNumber = (page, count) => $"Trang {page}/{count}",
        }.Print();

    /// <summary>The title of the paper.</summary>
    private protected abstract string Heading { get; }

    /// <summary>What only this paper says.</summary>
    private protected abstract IEnumerable<Block> Body();

    /// <summary>Roles that sign, from left to right, with the name below.</summary>
    private protected abstract IReadOnlyList<(string Role, string Name)> Signers { get; }

    private List<Block> Blocks() =>
        [
            LetterHeading.Of(
                Bloc.State,
                Superior,
                Authority,
                Number.Length == 0 ? "" : LetterWords.Number(Bloc.State, Number),
                null,
                LetterWords.PlaceAndDate(Place, Date)
            ),
            new Gap(16),
            Code(),
            LetterStyles.Centred(Heading, Title, before: 14) with
            {
                Role = "H1",
            },
            LetterStyles.Centred(
                $"Mã hồ sơ: {DossierCode}",
                LetterStyles.Body with
                {
                    Size = 12,
                },
                before: 4
            ),
            new Gap(8),
            Line(ApplicantWord, Applicant.Name),
            Line("Địa chỉ", Applicant.Address),
            Line(
                "Số điện thoại",
                LetterWords.Unbroken(Applicant.Phone),
                "Thư điện tử",
                Applicant.Mailbox
            ),
            Line("Nội dung yêu cầu giải quyết", Request),
            .. Body(),
            new Gap(20),
            Signatures(),
        ];

    private protected virtual string ApplicantWord => "Hồ sơ của";

    private protected static Paragraph Line(params IReadOnlyList<string> wordsAndValues)
    {
        var runs = new List<TextRun>();
        for (var i = 0; i + 1 < wordsAndValues.Count; i += 2)
        {
            runs.Add(
                new TextRun($"{(i == 0 ? "" : ". ")}{wordsAndValues[i]}: ", LetterStyles.Body)
            );
            runs.Add(new TextRun(wordsAndValues[i + 1], LetterStyles.Strong));
        }

        return LetterStyles.Justified(6, runs);
    }

    /// <summary>A heading and numbered lines under it.</summary>
    private protected static IEnumerable<Block> Numbered(
        string heading,
        IReadOnlyList<string> lines
    )
    {
        yield return LetterStyles.Justified(6, new TextRun(heading, LetterStyles.Body)) with
        {
            KeepWithNext = true,
        };
        for (var i = 0; i < lines.Count; i++)
        {
            yield return LetterStyles.Justified(
                4,
                new TextRun($"{i + 1}. {lines[i]}", LetterStyles.Body)
            );
        }
    }

    private SideBySide Code()
    {
        var side = Length.Millimetres(22);
        return new SideBySide(
            new Column(
                side,
                new SquareCode(
                    QrSquares.Of(LookupAddress.AbsoluteUri),
                    side,
                    $"Mã QR mở trạng thái của hồ sơ {LookupCode}"
                )
            ),
            new Column(
                LetterStyles.Page.TextWidth - side,
                new Gap(12),
                new Paragraph(new TextRun("Mã tra cứu", LetterStyles.Small)) { Indent = 12 },
                new Paragraph(new TextRun(LookupCode, LetterStyles.Strong with { Size = 18 }))
                {
                    Indent = 12,
                },
                new Paragraph(new TextRun(LookupAddress.AbsoluteUri, LetterStyles.Foot))
                {
                    Indent = 12,
                }
            )
        );
    }

    private SideBySide Signatures()
    {
        var width = LetterStyles.Page.TextWidth / Math.Max(2, Signers.Count);
        var columns = Signers
            .Select(signer => new Column(
                width,
                LetterStyles.Centred(signer.Role, LetterStyles.Strong with { Size = 13 }),
                LetterStyles.Centred(
                    "(Ký, ghi rõ họ tên hoặc ký số)",
                    LetterStyles.Leaning with
                    {
                        Size = 11,
                    }
                ),
                new SignatureSpace(Length.Millimetres(24)),
                LetterStyles.Centred(signer.Name, LetterStyles.Strong)
            ))
            .ToList();
        if (columns.Count == 1)
        {
            columns.Insert(0, new Column(width));
        }

        return new SideBySide(columns);
    }
}
