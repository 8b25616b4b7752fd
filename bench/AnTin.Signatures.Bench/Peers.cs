using System.ComponentModel;
using System.Diagnostics;

namespace AnTin.Signatures.Bench;

/// <summary>The commands that are laid side by side; all use the same key and the same files.</summary>
internal sealed class Peers(TemporaryFolder folder, string antin)
{
    private const string Password = "bench";

    private string Key => folder.Path("key.pem");

    private string Certificate => folder.Path("certificate.pem");

    private string Pkcs12 => folder.Path("key.p12");

    private string PasswordFile => folder.Path("password.txt");

    public async Task<bool> MakeKeyAsync()
    {
        folder.File("password.txt", "bench"u8.ToArray());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return await StartsAsync("openssl", ["version"])
            && await RunAsync(
                "openssl",
                $"req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Bench -addext keyUsage=critical,digitalSignature,nonRepudiation -keyout {Key} -out {Certificate}",
                0
            ) == 0
            && await RunAsync(
                "openssl",
                $"pkcs12 -export -inkey {Key} -in {Certificate} -out {Pkcs12} -passout pass:{Password}",
                0
            ) == 0;
    }

    public Task<bool> HasPdfsigAsync() => StartsAsync("pdfsig", ["-v"]);

    public Task OpensslSignAsync(string file) =>
        RunAsync(
            "openssl",
            $"cms -sign -binary -in {file} -signer {Certificate} -inkey {Key} -outform DER -out {file}.p7s",
            0
        );

    public Task OpensslVerifyAsync(string file) =>
        RunAsync(
            "openssl",
            $"cms -verify -binary -inform DER -in {file}.p7s -content {file} -CAfile {Certificate} -purpose any -out /dev/null",
            0
        );

    public Task PdfsigAsync(string file) => RunAsync("pdfsig", file, 1);

    public Task AntinSignCmsAsync(string file) =>
        AntinAsync(
            $"sign cms {file} {file}.p7s --detached --overwrite --p12 {Pkcs12} --password-file {PasswordFile}",
            0
        );

    public Task AntinVerifyCmsAsync(string file) =>
        AntinAsync($"verify {file}.p7s --content {file} --trust {Certificate} --offline", 2);

    public Task AntinSignPdfAsync(string file) =>
        AntinAsync(
            $"sign pdf {file} {file}.signed.pdf --overwrite --p12 {Pkcs12} --password-file {PasswordFile}",
            0
        );

    /// <summary>"Cannot be decided" is right: the certificate comes without time stamp and revocation answer.</summary>
    public Task AntinVerifyAsync(string file) =>
        AntinAsync($"verify {file} --trust {Certificate} --offline", 2);

    private Task AntinAsync(string arguments, int worst) =>
        antin.EndsWith(".dll", StringComparison.Ordinal)
            ? RunAsync("dotnet", $"{antin} {arguments}", worst)
            : RunAsync(antin, arguments, worst);

    private static async Task<bool> StartsAsync(string program, string[] arguments)
    {
        try
        {
            using var process = Start(program, arguments);
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<int> RunAsync(string program, string arguments, int worst)
    {
        using var process = Start(program, arguments.Split(' '));
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode <= worst
            ? process.ExitCode
            : throw new InvalidOperationException(
                $"{program} {arguments}: {process.ExitCode} {await errors}"
            );
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                RedirectStandardError = true,
            }
        )!;
}
