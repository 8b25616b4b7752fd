using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfOcspResponses;

/// <summary>RFC 6960 §4.2.1: ResponseData and BasicOCSPResponse are DER.</summary>
internal sealed class OcspIsCanonical : Lint<OcspUnderLint>
{
    public override string Source => "RFC 6960 §4.2.1, X.690 §10–11";

    public override IEnumerable<string> Check(OcspUnderLint subject) =>
        DerCanonical.FirstViolation(
            subject.Response.BasicResponse.IsEmpty
                ? subject.Response.Encoded
                : subject.Response.BasicResponse
        )
            is { } violation
            ? [violation.ToString()]
            : [];
}
