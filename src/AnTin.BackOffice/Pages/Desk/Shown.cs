using AnTin.DesignSystem.Texts;
using AnTin.Registration.Procedures;
using AnTin.Registration.Values;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>Stored values as officers read them aloud.</summary>
public static class Shown
{
    /// <summary>84900000386 as 0900 000 386.</summary>
    public static string Phone(string stored) =>
        MobileNumber.OrNull(stored)?.National is { Length: 10 } number
            ? $"{number[..4]} {number[4..7]} {number[7..]}"
            : stored;

    /// <summary>099090004321 as 099 0 90 004321.</summary>
    public static string PersonalNumber(string stored) =>
        PersonalId.OrNull(stored)?.Display ?? stored;

    /// <summary>"01 Cá nhân": number and kind in a word.</summary>
    public static string Procedure(ITexts texts, string code)
    {
        var number = ProcedureCards.Of(code).Number;
        return number switch
        {
            "01" => texts["01 Cá nhân"],
            "02" => texts["02 Tổ chức"],
            "03" => texts["03 Thiết bị"],
            "04" => texts["04 Gia hạn"],
            "05" => texts["05 Thu hồi"],
            "06" => texts["06 Khôi phục"],
            _ => number,
        };
    }

    /// <summary>The organisation itself, without those above it.</summary>
    public static string OwnName(string organisationPath) => organisationPath.Split("; ")[^1];

    /// <summary>The organisation right above it, which tells apart schools of one name; empty at the top.</summary>
    public static string ParentName(string organisationPath) =>
        organisationPath.Split("; ") is [.., var parent, _] ? parent : "";
}
