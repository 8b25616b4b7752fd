using System.Globalization;
using AnTin.Authority.Database;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Paper;

/// <summary>Paper is for the first certificate: one that the organisation can still use asks for the next at the portal.</summary>
internal static class LivingOrganisationCertificates
{
    public const string Profile = "ORGANIZATION_5Y";

    /// <summary>Null when the organisation has none that is in force, or will be.</summary>
    public static async Task<Refusal?> RefuseAsync(
        AuthorityDb database,
        Guid organisation,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var own = organisation.ToString("D", CultureInfo.InvariantCulture) + "-";
        var issued = await (
            from intent in database.Intents.AsNoTracking()
            join order in database.Orders.AsNoTracking() on intent.OrderId equals order.OrderId
            where
                order.DossierCode.StartsWith(own)
                && intent.ProfileId.EndsWith(":" + Profile)
                && intent.Certificate != null
                && !database.Revocations.Any(end =>
                    end.IssuerId == intent.IssuerId && end.SerialHex == intent.SerialHex
                )
            select new { intent.SerialHex, intent.NotAfter }
        ).ToListAsync(ct);
        return issued.Find(one => one.NotAfter > now) is { } living ? Has(living.SerialHex) : null;
    }

    private static Refusal Has(string serial) =>
        new(
            "CLI-ORGANISATION-CERTIFIED",
            new(
                $"Cơ quan, tổ chức này đã có chứng thư còn hiệu lực: {serial}.",
                $"This organisation has a certificate in force already: {serial}."
            )
        )
        {
            NextStep = new(
                $"Lấy chứng thư đó bằng \"antin ca show {serial} --pem\". Nếu không dùng được nữa, thu hồi trước (\"antin ca revoke\"); cần thêm một chứng thư cho khóa khác thì nêu --another.",
                $"Take it with \"antin ca show {serial} --pem\". If it is of no more use, revoke it first (\"antin ca revoke\"); give --another for one more, of another key."
            ),
        };
}
