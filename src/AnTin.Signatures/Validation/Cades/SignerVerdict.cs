using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>What the message says of one signer, before anybody asks about trust.</summary>
internal sealed record SignerVerdict(
    CmsSignerInfo Signer,
    Certificate? Certificate,
    Integrity Integrity,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>The time-stamp tokens on the signature value (ETSI EN 319 122-1 §5.3), unchecked.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Tokens =>
        Signer
            .UnsignedAttributes.Where(attribute =>
                attribute.Type == AnTin.Pki.Der.Oids.SignatureTimestamp
            )
            .SelectMany(attribute => attribute.Values);
}
