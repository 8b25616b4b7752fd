namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// CA/Browser Forum Baseline Requirements §7.1: at least 64 bits from a CSPRNG. Randomness cannot be seen in one
/// number, but a counter, a short number or a stuck generator can: 64 random bits behind a sign bit need 65 bits, and
/// 128 of them have fewer than six different octets once in 10¹⁹ times.
/// </summary>
internal sealed class SerialLooksRandom : Lint<CertificateUnderLint>
{
    private const int FewestBits = 65;
    private const int FewestDifferentOctets = 6;

    public override string Source => "CABF BR §7.1, T5";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var serial = subject.Certificate.Serial;
        if (serial.BitLength < FewestBits)
        {
            yield return $"The serial {serial} has {serial.BitLength} bits.";
        }
        else if (serial.Content.ToArray().Distinct().Count() < FewestDifferentOctets)
        {
            yield return $"The serial {serial} repeats itself.";
        }
    }
}
