using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Transactions;
using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Signing;

/// <summary>Authorising by PIN. The web page sees the PIN on its way here: that is why this is level 1.</summary>
public sealed class PinMethod(PinGuard pins) : IAuthorisationMethod
{
    public string Name => "pin";

    public string SoleControlLevel => "1";

    public bool Handles(Authorisation authorisation) => authorisation is PinAuthorisation;

    public Task<Result> CheckAsync(
        Credential credential,
        SigningTransaction transaction,
        Authorisation authorisation,
        CancellationToken ct
    ) => pins.CheckAsync(credential, ((PinAuthorisation)authorisation).Pin, ct);
}
