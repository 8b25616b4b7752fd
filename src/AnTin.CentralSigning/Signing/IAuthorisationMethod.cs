using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Transactions;
using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Signing;

/// <summary>
/// A way for a person to authorise a transaction. Today the PIN; a bound phone becomes another implementation beside
/// it. A method checks the person's evidence only; everything else is checked by <see cref="SignatureActivation"/>.
/// </summary>
public interface IAuthorisationMethod
{
    /// <summary>Short name for the record: "pin".</summary>
    string Name { get; }

    /// <summary>The level of sole control it can honestly claim, in words of the CSC API: "1" or "2".</summary>
    string SoleControlLevel { get; }

    bool Handles(Authorisation authorisation);

    Task<Result> CheckAsync(
        Credential credential,
        SigningTransaction transaction,
        Authorisation authorisation,
        CancellationToken ct
    );
}
