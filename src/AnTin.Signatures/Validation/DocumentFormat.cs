namespace AnTin.Signatures.Validation;

/// <summary>What kind of file was handed in.</summary>
public enum DocumentFormat
{
    Unknown,
    Pades,
    Cades,
    Xades,
    Asic,
    Jades,
}
