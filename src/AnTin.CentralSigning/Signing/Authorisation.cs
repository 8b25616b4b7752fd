using AnTin.CentralSigning.Sessions;

namespace AnTin.CentralSigning.Signing;

/// <summary>A person's word that a transaction may be signed. Each method has its own kind.</summary>
/// <param name="Bearer">Who gives it.</param>
/// <param name="TransactionDigest">SHA-256 of the transaction as it was shown to that person.</param>
public abstract record Authorisation(Subscriber Bearer, byte[] TransactionDigest);
