using System.CommandLine;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign pdf|xml|cms|json|asic</c>: signs files with a key of a PKCS#12 file. Exit code 0: signed; 1: refused.</summary>
public static class SignCommand
{
    public static Command Create() => Create(TimeProvider.System);

    /// <param name="clock">Says what "now" is.</param>
    public static Command Create(TimeProvider clock) =>
        new(
            "sign",
            """
            Ký số: pdf, xml, cms, asic, json. / Signs: pdf, xml, cms, asic, json.

            antin sign pdf data/demo/files/teacher-document.pdf signed.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt
            """
        )
        {
            SignPdf.Create(clock),
            SignXml.Create(clock),
            SignCms.Create(clock),
            SignJson.Create(clock),
            SignAsic.Create(clock),
        };
}
