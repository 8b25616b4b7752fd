using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Values;

namespace AnTin.Registration.Organisations;

/// <summary>Every "no" to an administrator about the tree of organisations.</summary>
internal static class OrganisationRefusals
{
    public static Refusal NameRequired { get; } =
        AccountRefusals.Required(
            "NAME",
            "Name",
            "Tên cơ quan, tổ chức là trường bắt buộc",
            "Enter the name"
        );

    public static Refusal Parent { get; } =
        new(
            "REG-ORGANISATION-PARENT",
            new Sentence(
                "Không đặt được dưới tổ chức này",
                "It cannot stand below this organisation"
            )
        )
        {
            Field = "ParentId",
            NextStep = new Sentence(
                $"Cơ quan cấp trên phải có trong danh mục và ở cấp 1 đến {Organisation.DeepestLevel - 1}.",
                $"The superior must be in the tree, on level 1 to {Organisation.DeepestLevel - 1}."
            ),
        };

    public static Refusal Exists { get; } =
        new(
            "REG-ORGANISATION-EXISTS",
            new Sentence("Tổ chức này đã có trong danh mục", "This organisation exists already")
        )
        {
            Field = "Name",
        };

    public static Refusal CodeTaken { get; } =
        new(
            "REG-ORGANISATION-CODE",
            new Sentence("Mã này đã thuộc về tổ chức khác", "Another organisation has this code")
        )
        {
            Field = "Code",
        };

    public static Refusal NameTooLong { get; } =
        new(
            "REG-ORGANISATION-NAME-LONG",
            new Sentence(
                $"Tên dài quá {Organisation.LongestName} ký tự",
                $"The name is longer than {Organisation.LongestName} characters"
            )
        )
        {
            Field = "Name",
        };

    public static Refusal CodeShape { get; } =
        new(
            "REG-ORGANISATION-CODE-SHAPE",
            new Sentence(
                $"Mã định danh gồm nhiều nhất {OrganisationCode.Longest} chữ cái, chữ số và các dấu . - _ /",
                $"A code has at most {OrganisationCode.Longest} letters, digits and the signs . - _ /"
            )
        )
        {
            Field = "Code",
        };

    public static Refusal NotPlain { get; } =
        new(
            "REG-ORGANISATION-CHARACTER",
            new Sentence(
                "Có ký tự điều khiển hoặc ký tự không hợp lệ",
                "There are control characters or noncharacters"
            )
        )
        {
            Field = "Name",
            NextStep = new Sentence(
                "Gõ lại giá trị này thay vì dán từ nơi khác.",
                "Type this value again instead of pasting it."
            ),
        };

    public static Refusal Province { get; } =
        new(
            "REG-ORGANISATION-PROVINCE",
            new Sentence(
                "Không có tỉnh, thành phố này trong danh mục",
                "The catalogue has no such province"
            )
        )
        {
            Field = "Province",
            NextStep = new Sentence(
                "Nhập mã hai chữ số hoặc tên, ví dụ 20 hoặc Lạng Sơn.",
                "Enter its two digits or its name, for example 20 or Lạng Sơn."
            ),
        };

    public static Refusal Dates { get; } =
        new(
            "REG-ORGANISATION-DATES",
            new Sentence(
                "Ngày kết thúc đứng trước ngày bắt đầu",
                "The last day stands before the first"
            )
        )
        {
            Field = "ValidTo",
        };

    /// <summary>The refusal of one line of an imported file.</summary>
    public static Refusal At(this Refusal refusal, int line)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        return refusal with
        {
            Field = $"Line[{number}].{refusal.Field}",
            Message = new Sentence(
                $"Dòng {number}: {refusal.Message.Vietnamese}",
                $"Line {number}: {refusal.Message.English}"
            ),
        };
    }

    public static Refusal File(string vietnamese, string english) =>
        new("REG-ORGANISATION-FILE", new Sentence(vietnamese, english)) { Field = "File" };
}
