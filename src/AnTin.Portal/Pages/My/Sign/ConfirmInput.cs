namespace AnTin.Portal.Pages.My.Sign;

public sealed class ConfirmInput
{
    /// <summary>Hexadecimal digest of the transaction as it was shown.</summary>
    public string Digest { get; set; } = "";
    public string Pin { get; set; } = "";
}
