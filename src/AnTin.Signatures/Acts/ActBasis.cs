namespace AnTin.Signatures.Acts;

/// <summary>Where the rules of the acts stand.</summary>
internal static class ActBasis
{
    public const string Certificate = "Decree 68/2024/NĐ-CP Article 29";
    public const string Look = "Decree 30/2020/NĐ-CP Annex I";
    public const string SignedByBoth = "Decree 30/2020/NĐ-CP Articles 5 and 13(7)";
    public const string Order = "Decree 30/2020/NĐ-CP Articles 14 and 15";
    public const string Clerk = "Decree 30/2020/NĐ-CP Article 32(2)";
    public const string Receipt = "Decree 30/2020/NĐ-CP Article 21(2)";
    public const string Copies = "Decree 30/2020/NĐ-CP Article 25";
    public const string ArrivalStamp = "Decree 30/2020/NĐ-CP Article 22, Annex IV";
    public const string Certified = "ISO 32000-2 §12.8.2.2";
    public const string Product = "product rule";
}
