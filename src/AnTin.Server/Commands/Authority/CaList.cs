using System.CommandLine;
using AnTin.Pki.Certificates;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca list</c>: CAs, signers, officers.</summary>
internal static class CaList
{
    public static Command Create()
    {
        var command = new Command(
            "list",
            """
            CA, khóa ủy quyền, cán bộ. / CAs, delegated signers, officers.

            antin ca list
            """
        );
        command.Act(
            async (parse, authority, cancellation) =>
            {
                var output = parse.InvocationConfiguration.Output;
                await using var database = authority.Database();
                if (!await database.Cas.AnyAsync(cancellation))
                {
                    await output.WriteLineAsync(
                        "Chưa có CA nào; lễ tạo khóa tạo ra chúng: \"antin ceremony\". / There are no CAs; a ceremony makes them: \"antin ceremony\"."
                    );
                    return ExitCodes.Failed;
                }

                foreach (
                    var ca in await database
                        .Cas.OrderBy(one => one.CreatedAt)
                        .ToListAsync(cancellation)
                )
                {
                    var certificate = Certificate.From(ca.Certificate);
                    var until = certificate.Validity.NotAfter.UtcDateTime;
                    var follows = ca.PredecessorId is { } old ? $", sau / follows {old}" : "";
                    await output.WriteLineAsync(
                        $"ca       {ca.Id, -18} {ca.Bloc ?? "root", -8} → {until:yyyy-MM-dd}  {certificate.Subject}{follows}"
                    );
                }

                foreach (
                    var cross in await database
                        .CrossCertificates.OrderBy(one => one.Id)
                        .ToListAsync(cancellation)
                )
                {
                    var certificate = Certificate.From(cross.Certificate);
                    var until = certificate.Validity.NotAfter.UtcDateTime;
                    await output.WriteLineAsync(
                        $"cross    {cross.Id, -18} {"", -8} → {until:yyyy-MM-dd}  {certificate.Subject} ({cross.IssuerId})"
                    );
                }

                foreach (
                    var signer in await database
                        .Signers.OrderBy(one => one.Id)
                        .ToListAsync(cancellation)
                )
                {
                    var until = signer.NotAfter.UtcDateTime;
                    await output.WriteLineAsync(
                        $"signer   {signer.Id, -18} {signer.Kind, -9} → {until:yyyy-MM-dd}  ({signer.IssuerId})"
                    );
                }

                foreach (
                    var officer in await database
                        .Officers.OrderBy(one => one.Id)
                        .ToListAsync(cancellation)
                )
                {
                    var retired = officer.RetiredAt is { } at
                        ? $", thôi / retired {at.UtcDateTime:yyyy-MM-dd}"
                        : "";
                    await output.WriteLineAsync(
                        $"officer  {officer.Id, -18} {officer.Roles}{retired}"
                    );
                }

                foreach (
                    var passkey in await database
                        .OfficerPasskeys.OrderBy(one => one.OfficerId)
                        .ThenBy(one => one.CredentialId)
                        .ToListAsync(cancellation)
                )
                {
                    var ended = passkey.RetiredAt is { } at
                        ? $", thôi / retired {at.UtcDateTime:yyyy-MM-dd}"
                        : "";
                    await output.WriteLineAsync(
                        $"passkey  {passkey.OfficerId, -18} {passkey.CredentialId}{ended}"
                    );
                }

                foreach (
                    var token in await database
                        .OfficerTokens.OrderBy(one => one.OfficerId)
                        .ThenBy(one => one.KeyDigest)
                        .ToListAsync(cancellation)
                )
                {
                    var certificate = Certificate.From(token.Certificate);
                    var ended = token.RetiredAt is { } at
                        ? $", thôi / retired {at.UtcDateTime:yyyy-MM-dd}"
                        : "";
                    await output.WriteLineAsync(
                        $"token    {token.OfficerId, -18} {token.KeyDigest} serial {certificate.Serial} → {certificate.Validity.NotAfter.UtcDateTime:yyyy-MM-dd}{ended}"
                    );
                }

                return 0;
            }
        );
        return command;
    }
}
