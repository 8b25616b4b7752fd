using AnTin.Registration.Certificates;

namespace AnTin.Registration.Search;

/// <summary>What is asked of the list of certificates.</summary>
public sealed record CertificateFilter
{
    /// <summary>Serial, name (whole or from any word on), mailbox or device; accents forgiven; a beginning is enough.</summary>
    public string? Text { get; init; }

    public CertificateState? State { get; init; }

    public CertificateKind? Kind { get; init; }

    /// <summary>Short name of the province.</summary>
    public string? Province { get; init; }

    /// <summary>Whether anything but a text is asked.</summary>
    public bool Narrows => State is not null || Kind is not null || Province is { Length: > 0 };
}
