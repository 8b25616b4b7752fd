using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration;

/// <summary>How acts save: whole, or refused because somebody else was faster.</summary>
internal static class Saving
{
    private static readonly Refusal Changed = new(
        "REG-CHANGED-MEANWHILE",
        new Sentence(
            "Dữ liệu vừa được thay đổi ở một cửa sổ khác hoặc bởi người khác. Thao tác của bạn chưa được ghi.",
            "The data were changed in another window or by somebody else. Your act was not recorded."
        )
    )
    {
        NextStep = new Sentence(
            "Tải lại trang rồi thực hiện lại.",
            "Reload the page and try again."
        ),
    };

    private static readonly Refusal Incomplete = new(
        "REG-VERSION-MISSING",
        new Sentence(
            "Biểu mẫu gửi lên bị thiếu, không rõ bạn đang xem bản nào của hồ sơ. Thao tác của bạn chưa được ghi.",
            "The form arrived incomplete: it does not say which state of the dossier you saw. Your act was not recorded."
        )
    )
    {
        NextStep = new Sentence(
            "Tải lại trang rồi thực hiện lại.",
            "Reload the page and try again."
        ),
    };

    /// <summary>Null when saved.</summary>
    public static async Task<Refusal?> TrySaveAsync(this RegistrationDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException fault) when (DatabaseFault.IsCollision(fault))
        {
            return Changed;
        }
    }

    /// <summary>The refusal of an act on a version the reader no longer sees, or never named; null when it is the present one.</summary>
    public static Refusal? RefuseOldVersion(SeenVersion seen, int actual) =>
        seen.IsAny || seen.Number == actual ? null
        : seen.Number is null ? Incomplete
        : Changed;
}
