using AnTin.Platform.Results;

namespace AnTin.Registration.Certificates;

/// <summary>Loại CTS .</summary>
public enum CertificateKind
{
    Person,
    Organisation,
    Device,
}

public static class CertificateKindWords
{
    public static Sentence Words(this CertificateKind kind) =>
        kind switch
        {
            CertificateKind.Person => new("Cá nhân", "Person"),
            CertificateKind.Organisation => new("Tổ chức", "Organisation"),
            CertificateKind.Device => new(
                "Thiết bị, dịch vụ, phần mềm",
                "Device, service, software"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
