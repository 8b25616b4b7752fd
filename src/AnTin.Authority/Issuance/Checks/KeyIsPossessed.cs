using AnTin.Pki.CertificateRequests;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>
/// A key made elsewhere (token, SIM, server) comes with a PKCS#10 request signed by itself; from the request only the
/// key is taken (rule T14). A centrally kept key is asked for later and proves itself then.
/// </summary>
public sealed class KeyIsPossessed : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review)
    {
        var order = review.Order;
        return order.CertificateRequest is { } request ? Check(request, review.KeyNames)
            : order.Custody == KeyCustody.Central ? null
            : OrderRefusals.NoKey();
    }

    /// <summary>The same questions for a request that central custody prepared.</summary>
    public static Refusal? Check(byte[] request, IReadOnlyCollection<string> keyNames)
    {
        if (!CertificateSigningRequest.TryRead(request, out var read, out var error))
        {
            return OrderRefusals.NotPossessed(error.ToString());
        }

        if (!read.ProvesPossession())
        {
            return OrderRefusals.NotPossessed("signature");
        }

        return keyNames.Contains(read.PublicKey.Name, StringComparer.Ordinal)
            ? null
            : OrderRefusals.KeyNotAllowed(read.PublicKey.Name);
    }
}
