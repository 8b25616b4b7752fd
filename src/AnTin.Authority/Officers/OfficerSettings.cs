namespace AnTin.Authority.Officers;

/// <summary>With which keys officers decide.</summary>
public sealed record OfficerSettings
{
    /// <summary>
    /// Address of the desk as browsers see it, e.g. <c>https://desk.hoaban.gov.vn</c>: passkeys are made for its host and
    /// answer to no other. An address by number has no passkeys. Default: <c>PublicAddress</c>. The desk and the authority need the same.
    /// </summary>
    public string? Origin { get; init; }

    /// <summary>
    /// Whether keys that the desk keeps under PINs still decide. Default true; false leaves passkeys and tokens, and ends orders on
    /// paper (<c>antin ca organisation</c>), which are signed with PINs.
    /// </summary>
    public bool PinKeys { get; init; } = true;
}
