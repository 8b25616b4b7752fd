using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Transactions;
using AnTin.Signatures.Acts;

namespace AnTin.CentralSigning.Documents;

/// <summary>What the confirmation page shows: the document, the key, and the transaction that waits for the PIN.</summary>
public sealed record PreparedDocument(
    SubscriberDocument Document,
    Credential Credential,
    SigningTransaction Transaction
)
{
    /// <summary>The act that the transaction binds; null in one of before acts were bound.</summary>
    public SigningAct? Act => ActCatalogue.Find(Transaction.Documents[0].Act);
}
