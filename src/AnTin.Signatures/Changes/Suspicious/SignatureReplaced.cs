using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>A signature that stood in the signed document was replaced or taken away.</summary>
internal sealed class SignatureReplaced : IChangeRule
{
    public string Code => "SIGNATURE_REPLACED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is { IsSignature: true, WasSigned: true } && difference.FieldKey is "V";

    public Sentence Describe(Difference difference) =>
        new(
            $"giá trị chữ ký số ở ô “{difference.Field!.Name}” bị thay",
            $"the signature in field “{difference.Field!.Name}” was replaced"
        );
}
