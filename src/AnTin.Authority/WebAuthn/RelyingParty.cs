using System.Globalization;

namespace AnTin.Authority.WebAuthn;

/// <summary>Whom a passkey was made for.</summary>
/// <param name="Id">The host, without scheme and port (§5.1.2).</param>
/// <param name="Origin">Scheme, host and port as the browser writes them, e.g. <c>https://desk.hoaban.gov.vn</c>.</param>
public sealed record RelyingParty(string Id, string Origin)
{
    /// <summary>Null where the address is none, or one by number: those have no passkeys (§5.1.2, "effective domain").</summary>
    public static RelyingParty? At(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var desk)
        && desk.HostNameType == UriHostNameType.Dns
            ? new RelyingParty(desk.IdnHost, $"{desk.Scheme}://{HostAndPort(desk)}")
            : null;

    private static string HostAndPort(Uri desk) =>
        desk.IsDefaultPort
            ? desk.IdnHost
            : string.Create(CultureInfo.InvariantCulture, $"{desk.IdnHost}:{desk.Port}");
}
