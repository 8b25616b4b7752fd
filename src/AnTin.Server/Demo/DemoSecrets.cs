namespace AnTin.Server.Demo;

/// <summary>Passwords of the demo world. They open invented data only and are printed for everybody to use.</summary>
internal static class DemoSecrets
{
    public const string Password = "HoaBan-Demo-2026";

    public const string Pkcs12Password = "hoa-ban-p12";

    /// <summary>PIN of the teacher whose key is already active.</summary>
    public const string TeacherPin = "593827";
}
