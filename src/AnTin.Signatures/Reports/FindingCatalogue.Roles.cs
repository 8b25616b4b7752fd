namespace AnTin.Signatures.Reports;

/// <summary>Of the parts that signatures play in a document.</summary>
public static partial class FindingCatalogue
{
    /// <summary>The field for the organisation's signature is still empty: only a person signed.</summary>
    public const string OrganisationFieldEmpty = "ORGANISATION_FIELD_EMPTY";

    /// <summary>The document waits for its organisation; whoever signed it did so as a person. Informs only.</summary>
    internal static Finding NoOrganisationSignature(string field) =>
        new(
            OrganisationFieldEmpty,
            new(
                $"Ô dành cho chữ ký của cơ quan, tổ chức (“{field}”) còn trống và chưa có chữ ký nào bằng chứng thư của cơ quan, tổ chức",
                $"The field for the organisation's signature (“{field}”) is empty, and no signature was made with an organisation's certificate"
            )
        );
}
