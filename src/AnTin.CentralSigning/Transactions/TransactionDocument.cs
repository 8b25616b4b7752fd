namespace AnTin.CentralSigning.Transactions;

/// <summary>One thing to be signed.</summary>
/// <param name="Label">What the person is shown: the document's name, NFC.</param>
/// <param name="Hash">The digest the key will sign.</param>
public sealed record TransactionDocument(string Label, byte[] Hash);
