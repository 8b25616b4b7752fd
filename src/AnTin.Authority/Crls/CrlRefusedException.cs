namespace AnTin.Authority.Crls;

/// <summary>The shelf refused a CRL; the one published before stays (rule T11).</summary>
public sealed class CrlRefusedException(string message) : Exception(message);
