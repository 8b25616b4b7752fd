namespace AnTin.CentralSigning.Transactions;

/// <summary>One thing to be signed.</summary>
/// <param name="Label">What the person is shown: the document's name, NFC.</param>
/// <param name="Hash">The digest the key will sign.</param>
/// <param name="Act">Code of the act of Decree 30/2020 that the signature does; null for what is no such document.</param>
public sealed record TransactionDocument(string Label, byte[] Hash, string? Act = null);
