using System.Security.Cryptography.X509Certificates;
using System.Text;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;

namespace AnTin.Pki.Tests.Certificates;

/// <summary>The roots a Debian system trusts: 25 years of other people's certificates, each with its own habits.</summary>
public sealed class ForeignRootsTests
{
    private const string Bundle = "/etc/ssl/certs/ca-certificates.crt";
    private const string End = "-----END CERTIFICATE-----";

    [Fact]
    public void TryRead_EveryRootOfTheSystem_AgreesWithTheFrameworkAndItsOwnSignature()
    {
        if (!File.Exists(Bundle))
        {
            Console.WriteLine($"{Bundle} is absent: no foreign roots are read.");
            return;
        }

        foreach (
            var pem in File.ReadAllText(Bundle)
                .Split(End, StringSplitOptions.TrimEntries)
                .SkipLast(1)
        )
        {
            CertificateFile
                .TryRead(Encoding.ASCII.GetBytes(pem + "\n" + End), out var read, out var error)
                .ShouldBeTrue(error?.ToString());
            using var judge = X509CertificateLoader.LoadCertificate(read!.Encoded.Span);

            read.Serial.ShouldBe(CertificateSerial.Parse(judge.SerialNumber), read.ToString());
            read.Validity.NotAfter.UtcDateTime.ShouldBe(judge.NotAfter.ToUniversalTime());
            read.Subject.Encoded.ToArray().ShouldBe(judge.SubjectName.RawData);
            read.IsAuthority.ShouldBe(
                judge
                    .Extensions.OfType<X509BasicConstraintsExtension>()
                    .Any(one => one.CertificateAuthority)
            );
            read.UnknownCriticalExtensions.ShouldBeEmpty();
            read.IsSelfSigned.ShouldBeTrue(read.ToString());
            DistinguishedName.Parse(read.Subject.ToString()).ShouldBe(read.Subject);
        }
    }
}
