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
)
{
    /// <summary>O and every OU of the subject, the highest body first.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>The body nearest to the signer: the last OU, else O; null where the signer is its own only body.</summary>
    public string? Unit =>
        (Bodies.Count > 0 ? Bodies : [Organisation ?? Name]).LastOrDefault(body =>
            !string.Equals(body, Name, StringComparison.OrdinalIgnoreCase)
        );
}
