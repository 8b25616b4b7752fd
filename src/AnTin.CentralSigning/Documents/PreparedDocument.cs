using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Transactions;

namespace AnTin.CentralSigning.Documents;

/// <summary>What the confirmation page shows: the document, the key, and the transaction that waits for the PIN.</summary>
public sealed record PreparedDocument(
    SubscriberDocument Document,
    Credential Credential,
    SigningTransaction Transaction
);
