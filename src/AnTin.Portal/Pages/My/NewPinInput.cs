namespace AnTin.Portal.Pages.My;

/// <summary>What is typed when a PIN is chosen; never sent back to the browser.</summary>
public sealed class NewPinInput
{
    /// <summary>The PIN in use, where one is.</summary>
    public string Present { get; set; } = "";
    public string Pin { get; set; } = "";
    public string PinAgain { get; set; } = "";
}
