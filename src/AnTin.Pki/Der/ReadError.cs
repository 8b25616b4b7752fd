using System.Globalization;

namespace AnTin.Pki.Der;

/// <summary>Why hostile or broken bytes were not read: where, in which field, and what was wrong there.</summary>
/// <param name="Offset">Offset in the bytes that were given, counted from zero.</param>
/// <param name="Section">The field of the standard's ASN.1 that was being read, such as <c>tbsCertificate.validity</c>.</param>
/// <param name="Message">What was wrong, as a sentence.</param>
public sealed record ReadError(int Offset, string Section, string Message)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Section} at offset {Offset}: {Message}");
}
