using System.Globalization;
using AnTin.Platform.Mail;
using AnTin.Platform.Outbox;
using AnTin.Platform.Time;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Notices;

/// <summary>
/// Tells the organisation (mail to the account that filed) and the receiver (SMS) what became of a dossier
/// (letter 293/BCY-CTSBMTT: the organisation by official mail or SMS to the receiver). Each notice has a key of dossier,
/// happening and version, so that an act told twice is one notice. Notices carry codes and counts, no personal data of rows.
/// </summary>
public sealed class DossierNotices(RegistrationSettings settings)
{
    public Task SubmittedAsync(
        RegistrationDb db,
        Dossier dossier,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        MailAsync(
            db,
            dossier,
            $"submitted/{dossier.Version}",
            "Hồ sơ đã nộp, chờ tiếp nhận",
            $"Hồ sơ {dossier.Code} đã được nộp, chờ tiếp nhận.",
            now,
            ct
        );

    public Task ReceivedAsync(
        RegistrationDb db,
        Dossier dossier,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        MailAsync(
            db,
            dossier,
            $"received/{dossier.Version}",
            "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            $"Hồ sơ {dossier.Code} đã được tiếp nhận lúc {VietnamTime.Format(dossier.ReceivedAt!.Value)}. Ngày hẹn trả: {Due(dossier)}. Chuyên viên xử lý: {dossier.OfficerName}.",
            now,
            ct
        );

    public Task SupplementRequestedAsync(
        RegistrationDb db,
        Dossier dossier,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        MailAsync(
            db,
            dossier,
            $"supplement/{dossier.Version}",
            "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
            $"Hồ sơ {dossier.Code} cần bổ sung: {dossier.DeskReason}. Thời hạn giải quyết tạm dừng cho đến khi nhận được bổ sung.",
            now,
            ct
        );

    public Task RefusedAsync(
        RegistrationDb db,
        Dossier dossier,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        MailAsync(
            db,
            dossier,
            "refused",
            "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
            $"Hồ sơ {dossier.Code} bị từ chối xử lý. Lý do: {dossier.DeskReason}.",
            now,
            ct
        );

    /// <summary>Mail to the organisation and SMS to the receiver, once each.</summary>
    public async Task SettledAsync(
        RegistrationDb db,
        Dossier dossier,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{dossier.IssuedCount} chứng thư số được cấp, {dossier.RefusedCount} yêu cầu bị từ chối"
        );
        await MailAsync(
            db,
            dossier,
            "settled",
            "Kết quả giải quyết hồ sơ",
            $"Hồ sơ {dossier.Code} đã giải quyết: {counts}.",
            now,
            ct
        );
        if (dossier.Receiver is { Phone.Length: > 0 } receiver)
        {
            // Without accents: one SMS of 160 characters instead of three.
            var text =
                $"Ho so {dossier.LookupCode} da giai quyet: {dossier.IssuedCount} chung thu so duoc cap, {dossier.RefusedCount} yeu cau bi tu choi.";
            await db.EnqueueOnceAsync(
                OutboxMessage.Sms($"dossier/{dossier.Id}/settled/sms", receiver.Phone, text, now),
                ct
            );
        }
    }

    private static string Due(Dossier dossier) =>
        dossier.DueAt is { } due ? VietnamTime.Format(due) : "";

    private async Task MailAsync(
        RegistrationDb db,
        Dossier dossier,
        string happening,
        string subject,
        string sentence,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var to = await db
            .Accounts.Where(account => account.Id == dossier.CreatedBy)
            .Select(account => account.Mailbox)
            .FirstOrDefaultAsync(ct);
        if (to is null)
        {
            return;
        }

        var text = $"""
            Kính gửi: {dossier.OrganisationPath}

            {sentence}

            Mã tra cứu: {dossier.LookupCode}
            {settings.Link($"lookup?code={dossier.LookupCode}")}

            Trân trọng./.
            """;
        var mail = new Mail(to, $"{subject} ({dossier.LookupCode})", text);
        await db.EnqueueOnceAsync(
            OutboxMessage.Mail($"dossier/{dossier.Id}/{happening}", mail, now),
            ct
        );
    }
}
