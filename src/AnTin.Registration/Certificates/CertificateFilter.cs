namespace AnTin.Registration.Certificates;

/// <summary>What a GET address of a certificate list says.</summary>
/// <param name="Text">Beginning of a word of the name, of the mailbox, the serial or the device; accents forgiven.</param>
/// <param name="ScopeTreeKey">Only this organisation and all below it; null for the desk.</param>
public sealed record CertificateFilter(
    string? Text = null,
    string? ScopeTreeKey = null,
    CertificateKind? Kind = null,
    CertificateState? State = null,
    string? Province = null
);
