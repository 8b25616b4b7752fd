using System.Text.Json;
using AnTin.CentralSigning.Contracts;
using AnTin.Platform.Outbox;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Revocation;

/// <summary>Tells registration, and has a centrally kept key erased. Both may be told twice.</summary>
public sealed class RevocationNotice(ICertificateEvents registration, ICentralKeys custody)
    : IOutboxHandler
{
    public string Kind => RevokedEvent.Kind;

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var happened = JsonSerializer.Deserialize<RevokedEvent>(message.Payload)!;
        if (RevocationCode.Find(happened.Code) is { DestroysKey: true })
        {
            await custody.DestroyAsync(happened.SerialHex, happened.Code, cancellation);
        }

        await registration.RevokedAsync(
            happened.SerialHex,
            happened.Issuer,
            happened.Code,
            happened.At,
            cancellation
        );
    }
}
