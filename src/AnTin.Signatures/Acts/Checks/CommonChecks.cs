namespace AnTin.Signatures.Acts.Checks;

/// <summary>What is asked of every act, in the order of Decree 68/2024 Article 29: first the certificate, then the document.</summary>
internal static class CommonChecks
{
    public static IReadOnlyList<IActCheck> All { get; } =
    [
        new KindFitsAct(),
        new MadeForSigning(),
        new InForce(),
        new EndsLater(),
        new LeadsToAnchor(),
        new NotRevoked(),
        new DocumentOpen(),
        new EarlierSignaturesIntact(),
    ];
}
