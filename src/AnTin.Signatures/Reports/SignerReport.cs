namespace AnTin.Signatures.Reports;

/// <summary>Who signed, as the certificate says it.</summary>
/// <param name="Name">The common name, or the whole name where there is none.</param>
/// <param name="Organisation">O of the subject.</param>
/// <param name="Subject">The whole subject as people read it, CN first.</param>
/// <param name="Issuer">The whole issuer, likewise.</param>
/// <param name="Serial">Serial number, upper-case hexadecimal.</param>
/// <param name="NotBefore">First moment of validity.</param>
/// <param name="NotAfter">Last moment of validity.</param>
/// <param name="Certificate">The certificate in DER.</param>
public sealed record SignerReport(
    string Name,
    string? Organisation,
    string Subject,
    string Issuer,
    string Serial,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    ReadOnlyMemory<byte> Certificate
);
