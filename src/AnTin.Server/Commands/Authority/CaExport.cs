using System.CommandLine;
using AnTin.Authority.Crls;
using AnTin.Pki.Certificates;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca export DIRECTORY</c>: CA and cross-certificates (DER and PEM), the CAs in one file, and the CRLs.</summary>
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
                    .Select(one => new { one.Id, one.Certificate })
                    .ToListAsync(cancellation);
                var crosses = await database
                    .CrossCertificates.OrderBy(one => one.Id)
                    .Select(one => new { one.Id, one.Certificate })
                    .ToListAsync(cancellation);
                foreach (var one in cas.Concat(crosses))
                {
                    await File.WriteAllBytesAsync(
                        Path.Combine(target, $"{one.Id}.crt"),
                        one.Certificate,
                        cancellation
                    );
                    await File.WriteAllTextAsync(
                        Path.Combine(target, $"{one.Id}.pem"),
                        CertificateFile.ToPem(one.Certificate),
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
