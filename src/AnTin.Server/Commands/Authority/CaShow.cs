using System.CommandLine;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca show SERIAL</c>: one certificate from its order to its end.</summary>
internal static class CaShow
{
    public static Command Create()
    {
        var serial = new Argument<string>("SERIAL")
        {
            Description =
                "Số hiệu, hoặc tệp chứng thư. / The serial as people copy it, or a certificate's file.",
        };
        var pem = new Option<bool>("--pem")
        {
            Description = "In cả chứng thư. / Print the certificate too.",
        };
        var command = new Command(
            "show",
            """
            Vòng đời một chứng thư. / One certificate's life.

            antin ca show school.pem
            antin ca show authorities/state-g1.pem --pem
            """
        )
        {
            serial,
            pem,
        };
        command.Act(
            async (parse, authority, cancellation) =>
            {
                await using var database = authority.Database();
                var wanted = SerialOrFile.Read(parse.GetRequiredValue(serial)) ?? "";
                var intents = await database
                    .Intents.AsNoTracking()
                    .Include(one => one.Certificate)
                    .Where(one => one.SerialHex == wanted)
                    .ToListAsync(cancellation);
                foreach (var intent in intents)
                {
                    await ShowAsync(
                        parse.InvocationConfiguration.Output,
                        database,
                        intent,
                        cancellation
                    );
                    if (parse.GetValue(pem) && intent.Certificate is { } made)
                    {
                        await parse.InvocationConfiguration.Output.WriteAsync(
                            CertificateFile.ToPem(made.Certificate)
                        );
                    }
                }

                if (intents.Count == 0)
                {
                    await parse.InvocationConfiguration.Error.WriteLineAsync(
                        "Không có số hiệu này. / No record of this serial."
                    );
                }

                return intents.Count == 0 ? 1 : 0;
            }
        );
        return command;
    }

    private static async Task ShowAsync(
        TextWriter output,
        AuthorityDb database,
        IntentRecord intent,
        CancellationToken cancellation
    )
    {
        await output.WriteLineAsync($"{intent.SerialHex}  {intent.IssuerId}");
        await output.WriteLineAsync($"  {intent.Subject}");
        await output.WriteLineAsync($"  {intent.ProfileId}  ({intent.ProfileHash[..16]}…)");
        await output.WriteLineAsync($"  {Time(intent.NotBefore)} – {Time(intent.NotAfter)}");
        await output.WriteLineAsync(
            $"  ghi ý định / intent      {Time(intent.RecordedAt)}  tbs {intent.TbsHash}"
        );
        var issued = intent.Certificate is { } made
            ? $"{Time(made.IssuedAt)}  sha256 {made.Sha256}"
            : "–";
        await output.WriteLineAsync($"  cấp / issued             {issued}");
        if (intent.CeremonyStep is { } step)
        {
            await output.WriteLineAsync($"  lễ tạo khóa / ceremony   {step}");
        }

        if (
            await database.Orders.FindAsync([intent.OrderId ?? Guid.Empty], cancellation) is
            { } order
        )
        {
            await output.WriteLineAsync($"  hồ sơ / dossier          {order.DossierCode}");
            await output.WriteLineAsync(
                $"  lệnh / order             {order.OrderId}  {order.State}"
            );
            await output.WriteLineAsync(
                $"  thẩm định / verified     {order.VerifierId}  {Time(order.VerifiedAt)}"
            );
            await output.WriteLineAsync(
                $"  phê duyệt / approved     {order.ApproverId}  {Time(order.ApprovedAt)}"
            );
        }

        var revocation = await database.Revocations.SingleOrDefaultAsync(
            one => one.IssuerId == intent.IssuerId && one.SerialHex == intent.SerialHex,
            cancellation
        );
        var end = revocation is null
            ? "–"
            : $"({revocation.Code})  {Time(revocation.RevokedAt)}  {revocation.By}";
        await output.WriteLineAsync($"  thu hồi / revoked        {end}");
    }

    private static string Time(DateTimeOffset at) => VietnamTime.Format(at, "dd/MM/yyyy HH:mm:ss");
}
