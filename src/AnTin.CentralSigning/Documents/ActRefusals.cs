using AnTin.Platform.Results;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Signing;

namespace AnTin.CentralSigning.Documents;

/// <summary>What stands against an act, at the field of the form where it is mended.</summary>
public static class ActRefusals
{
    private const string PutUpWith = "despite";

    /// <summary>The code for <see cref="SignatureWish.Despite"/> of a refusal that the signer may put up with; null of any other.</summary>
    public static string? CodeOf(Refusal refusal) => refusal.Facts?.GetValueOrDefault(PutUpWith);

    public static Refusal Unknown() =>
        new(
            "CEN-ACT-UNKNOWN",
            new(
                "Chứng thư này không dùng được cho việc ký đã chọn.",
                "This certificate cannot be used for the act that was chosen."
            )
        )
        {
            Field = "Act",
            NextStep = new("Chọn việc ký khác.", "Choose another act."),
        };

    public static Refusal Of(ActFinding finding, SigningAct act) =>
        Of(finding.Reason) with
        {
            Field = Field(finding.Code, act),
            LegalBasis = Basis(finding.Basis),
            Facts =
                finding.Severity == ActSeverity.Waivable
                    ? new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [PutUpWith] = finding.Code,
                    }
                    : null,
        };

    public static Refusal Of(SigningRefusal refusal) =>
        refusal.Code switch
        {
            "DOCUMENT_CLOSED_BY_CERTIFICATION" => DocumentRefusals.ChangesNotAllowed(),
            "TIMESTAMP_UNAVAILABLE" => DocumentRefusals.TimeStampMissing(),
            _ => new Refusal(
                $"CEN-PDF-{refusal.Code.Replace('_', '-')}",
                new Sentence($"{refusal.Sentence.Vi}.", $"{refusal.Sentence.En}.")
            ),
        };

    private static string? Field(string code, SigningAct act) =>
        code switch
        {
            "PICTURE_MISSING" or "PICTURE_UNREADABLE" or "PICTURE_COLOUR_WRONG" => "Picture",
            "COPY_DIRECTION_NOT_ALLOWED" => "Copy",
            "INPUT_MISSING" when act is OpinionAct => "Comment",
            "INPUT_MISSING" => "Number",
            _ => null,
        };

    /// <summary>The articles as Vietnamese law names them; null for rules of this product.</summary>
    private static string? Basis(string basis) =>
        basis.StartsWith("Decree ", StringComparison.Ordinal)
            ? basis
                .Replace("Decree ", "Nghị định ", StringComparison.Ordinal)
                .Replace(" Annex ", " Phụ lục ", StringComparison.Ordinal)
                .Replace(" Articles ", ", Điều ", StringComparison.Ordinal)
                .Replace(" Article ", ", Điều ", StringComparison.Ordinal)
                .Replace(" and ", " và ", StringComparison.Ordinal)
            : null;
}
