using System.Globalization;
using System.Text;
using AnTin.Pki.Certificates;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.OutsideTools;

/// <summary>What programs that are not ours say of a signature that was made here.</summary>
internal static class OutsideVerdicts
{
    /// <summary>Verifies a CAdES message up to <c>root.pem</c>.</summary>
    public static string[] Openssl(
        TestAuthority authority,
        string message,
        params string[] content
    ) =>
        [
            .. "openssl cms -verify -cades -binary -inform DER -CAfile root.pem -purpose any -out /dev/null -attime".Split(
                ' '
            ),
            Seconds(authority),
            "-in",
            message,
            .. content,
        ];

    /// <summary>Verifies a time stamp on <paramref name="data"/> up to <c>root.pem</c>.</summary>
    public static string[] OpensslStamp(TestAuthority authority, string data, string token) =>
        [
            .. "openssl ts -verify -token_in -CAfile root.pem -untrusted authority.pem -attime".Split(
                ' '
            ),
            Seconds(authority),
            "-data",
            data,
            "-in",
            token,
        ];

    /// <summary>Verifies an XML signature up to <c>root.der</c>.</summary>
    public static string[] Xmlsec(TestAuthority authority, string file) =>
        [
            .. "xmlsec1 --verify --id-attr:Id http://www.w3.org/2000/09/xmldsig#:Object --id-attr:Id http://uri.etsi.org/01903/v1.3.2#:SignedProperties --trusted-der root.der --verification-gmt-time".Split(
                ' '
            ),
            authority.Clock.UtcDateTime.ToString(
                "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture
            ),
            file,
        ];

    /// <summary>The program ends with 0 in a folder with these files, the root and the authority; where it is not installed, the test says so.</summary>
    /// <returns>What it said; empty where it is not installed.</returns>
    public static async Task<string> ShouldHoldAsync(
        this TestAuthority authority,
        ITestOutputHelper output,
        string[] command,
        params IEnumerable<(string Name, byte[] Content)> files
    )
    {
        if (!OutsideTool.Exists(command[0]))
        {
            output.WriteLine($"{command[0]} is not installed: nothing was checked.");
            return "";
        }

        var root = authority.Root.Encoded.ToArray();
        IEnumerable<(string Name, byte[] Content)> certificates =
        [
            ("root.der", root),
            ("root.pem", Pem(root)),
            ("authority.pem", Pem(authority.Authority.Encoded.ToArray())),
        ];
        var folder = Directory.CreateTempSubdirectory("antin-outside-");
        try
        {
            foreach (var (name, content) in files.Concat(certificates))
            {
                var path = Path.Combine(folder.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, content);
            }

            var answer = await OutsideTool.RunInAsync(folder.FullName, command[0], command[1..]);
            answer.ExitCode.ShouldBe(0, answer.Both);
            return answer.Both;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Seconds(TestAuthority authority) =>
        authority.Clock.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static byte[] Pem(byte[] certificate) =>
        Encoding.ASCII.GetBytes(CertificateFile.ToPem(certificate));
}
