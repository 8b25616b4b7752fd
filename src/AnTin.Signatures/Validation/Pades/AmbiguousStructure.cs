using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// Later parts of a file that programs may read differently: bytes that belong to no revision, objects that no section names,
/// broken cross-reference data, streams of another length than they say, revisions the chain leaves out ("incremental saving
/// attack" with half an update). What one reader overlooks another may show. An object with two places in one section is
/// ambiguous wherever it stands, also in what was signed; so is a file that takes more work than is done for any.
/// </summary>
internal static class AmbiguousStructure
{
    public const string Code = "STRUCTURE_AMBIGUOUS";

    public static ChangeReport? Find(PdfDocument document, long signedEnd)
    {
        document.FindOrphanedSections(signedEnd);
        document.FindUnnamedParts(signedEnd);
        var doubt = document.WasRepaired
            ? document.Findings.FirstOrDefault(finding => finding.Kind == PdfFindingKind.Repaired)
            : document.Findings.FirstOrDefault(finding =>
                finding.Kind == PdfFindingKind.ContradictoryXref
                || (finding.Offset >= signedEnd && IsDoubt(finding.Kind))
                || finding is { Kind: PdfFindingKind.LimitReached, Offset: 0 }
            );
        return doubt is null
            ? null
            : new ChangeReport(
                Code,
                doubt.Section,
                null,
                "/",
                doubt.Offset < signedEnd && !document.WasRepaired
                    ? new Sentence(
                        $"bảng tham chiếu của tệp chỉ một đối tượng đến hai nơi (vị trí {doubt.Offset})",
                        $"the file's cross-reference data is ambiguous (at {doubt.Offset}: {doubt.Message})"
                    )
                    : new Sentence(
                        $"phần thêm vào sau khi ký có cấu trúc không rõ ràng (vị trí {doubt.Offset})",
                        $"what was appended after signing has an ambiguous structure (at {doubt.Offset}: {doubt.Message})"
                    )
            );
    }

    private static bool IsDoubt(PdfFindingKind kind) =>
        kind
            is PdfFindingKind.TrailingBytes
                or PdfFindingKind.XrefLoop
                or PdfFindingKind.OrphanedSection
                or PdfFindingKind.UnnamedObject
                or PdfFindingKind.BadXref
                or PdfFindingKind.BadStreamLength
                or PdfFindingKind.DuplicateKey
                or PdfFindingKind.LimitReached;
}
