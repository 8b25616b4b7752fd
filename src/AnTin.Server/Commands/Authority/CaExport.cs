using System.CommandLine;
using AnTin.Authority.Crls;
using AnTin.Pki.Certificates;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca export DIRECTORY</c>: CA certificates (DER and PEM), the chain in one file, and the CRLs.</summary>
internal static class CaExport
{
    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("DIRECTORY")
        {
            Description = "Nơi ghi. / Where to write.",
        };
        var command = new Command(
            "export",
            """
            Xuất chứng thư CA và CRL. / Exports CA certificates and CRLs.

            antin ca export authorities
            """
        )
        {
            directory,
        };
        command.Act(
            async (parse, authority, cancellation) =>
            {
                var target = parse.GetRequiredValue(directory).FullName;
                Directory.CreateDirectory(target);
                await using var database = authority.Database();
                var cas = await database
                    .Cas.OrderBy(one => one.CreatedAt)
                    .ToListAsync(cancellation);
                foreach (var ca in cas)
                {
                    await File.WriteAllBytesAsync(
                        Path.Combine(target, $"{ca.Id}.crt"),
                        ca.Certificate,
                        cancellation
                    );
                    await File.WriteAllTextAsync(
                        Path.Combine(target, $"{ca.Id}.pem"),
                        CertificateFile.ToPem(ca.Certificate),
                        cancellation
                    );
                }

                await File.WriteAllTextAsync(
                    Path.Combine(target, "chain.pem"),
                    string.Concat(cas.Select(ca => CertificateFile.ToPem(ca.Certificate))),
                    cancellation
                );
                var lists = Path.Combine(authority.Get<StatusDirectory>().Root, "crl");
                foreach (
                    var list in Directory.Exists(lists) ? Directory.GetFiles(lists, "*.crl") : []
                )
                {
                    File.Copy(list, Path.Combine(target, Path.GetFileName(list)), overwrite: true);
                }

                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"{cas.Count} CA → {target}"
                );
                return 0;
            }
        );
        return command;
    }
}
