using AnTin.Pdf.Structure;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Acts;

/// <summary>A signature that stands in the document before the act.</summary>
internal sealed record EarlierSignature(SignatureReport Report, PdfFormField? Field)
{
    public bool IsByLeader =>
        Report.Kind != CertificateKind.Organisation && Report.Role is null or "leader";

    public bool IsByOrganisation =>
        Report.Role is "organisation-seal"
        || (Report.Role is null && Report.Kind == CertificateKind.Organisation);
}
