using AnTin.Platform.Text;

namespace AnTin.Registration.Values;

/// <summary>Mã định danh of an organisation in the one form in which it is stored: "vm.01 " and "VM.01" are one code.</summary>
public static class OrganisationCode
{
    /// <summary>Capitals, normalisation form C, no space around.</summary>
    public static string Fold(string typed) => VietnameseText.Nfc(typed.Trim().ToUpperInvariant());
}
