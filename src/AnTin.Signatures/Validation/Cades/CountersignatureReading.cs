using System.Globalization;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>
/// Counter-signatures (RFC 5652 §11.4): each is a signature of its own, over the value of the one that carries it, and may
/// carry further ones.
/// </summary>
internal sealed class CountersignatureReading(CmsSignedData message, EvidencePool pool)
{
    private const int Deepest = 4;
    private const int MostTogether = 100;

    private int count;

    /// <param name="signer">Whose value is counter-signed.</param>
    /// <param name="name">Of that signature.</param>
    public IReadOnlyList<Countersignature> Read(CmsSignerInfo signer, string name) =>
        Read(signer, name, Deepest);

    private List<Countersignature> Read(CmsSignerInfo signer, string name, int depth)
    {
        var read = new List<Countersignature>();
        foreach (
            var attribute in signer.UnsignedAttributes.Where(one =>
                one.Type == Oids.CounterSignature
            )
        )
        {
            foreach (var value in attribute.Values)
            {
                if (count++ >= MostTogether)
                {
                    return read;
                }

                var own = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} counter-signature {read.Count + 1}"
                );
                read.Add(new(attribute, value, ReadOne(signer, value, own, depth)));
            }
        }

        return read;
    }

    private CmsSignatureReading ReadOne(
        CmsSignerInfo parent,
        ReadOnlyMemory<byte> value,
        string name,
        int depth
    )
    {
        if (depth == 0)
        {
            return CmsSignatureReading.Unreadable(name, "nested too deeply");
        }

        if (!CmsSignerInfo.TryRead(value, out var signer, out var error))
        {
            return CmsSignatureReading.Unreadable(name, error.ToString());
        }

        var verdict = SignerCheck.Check(
            message,
            signer,
            hash => DigestAlgorithms.Compute(hash, parent.Signature.Span),
            pool,
            bindingRequired: false,
            isCountersignature: true
        );
        return new CmsSignatureReading(
            CmsSignatureReading.Facts(name, signer, verdict) with
            {
                IsCountersignature = true,
            },
            null,
            Read(signer, name, depth - 1)
        );
    }
}
