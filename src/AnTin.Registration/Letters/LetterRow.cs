using AnTin.Platform.Time;

namespace AnTin.Registration.Letters;

/// <summary>One line of the list, without its number: a text for every column of the form.</summary>
public sealed record LetterRow(params IReadOnlyList<string> Cells)
{
    /// <summary>A line of Mẫu số 01 .</summary>
    /// <param name="fullName">Họ và tên.</param>
    /// <param name="birthDate">Ngày sinh.</param>
    /// <param name="personalId">Số định danh cá nhân.</param>
    /// <param name="mailbox">Địa chỉ thư điện tử công vụ.</param>
    /// <param name="organisation">Tên cơ quan, tổ chức, đơn vị, with the province where it is wanted.</param>
    /// <param name="title">Chức vụ.</param>
    /// <param name="phone">Số điện thoại di động.</param>
    /// <param name="oldSerial">Số hiệu chứng thư cũ, empty for none.</param>
    /// <param name="simPki">Carrier, with <c>(cs)</c> for a number in use; empty when not wanted .</param>
    public static LetterRow ForPerson(
        string fullName,
        DateOnly birthDate,
        string personalId,
        string mailbox,
        string organisation,
        string title,
        string phone,
        string oldSerial,
        string simPki
    ) =>
        new(
            fullName,
            VietnamTime.Format(birthDate),
            personalId,
            mailbox,
            organisation,
            title,
            phone,
            oldSerial,
            simPki
        );

    public bool Equals(LetterRow? other) =>
        other is not null && Cells.SequenceEqual(other.Cells, StringComparer.Ordinal);

    public override int GetHashCode() =>
        Cells.Count == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Cells[0]);
}
