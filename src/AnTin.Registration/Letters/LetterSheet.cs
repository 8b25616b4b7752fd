using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Letters;

/// <summary>
/// Everything a request letter says (văn bản đề nghị, Decree 68/2024/NĐ-CP). <see cref="LetterPdf"/> and
/// <see cref="LetterDocx"/> print it in the layout of Decree 30/2020/NĐ-CP or of the Party.
/// </summary>
public sealed record LetterSheet
{
    public static readonly string DefaultAddressee =
        "Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ.";

    /// <summary>Decides heading, number style and line.</summary>
    public required Bloc Bloc { get; init; }

    public required RequestForm Form { get; init; }

    /// <summary>Cơ quan chủ quản; null for a top-level body.</summary>
    public string? SuperiorOrganisation { get; init; }

    /// <summary>Cơ quan, tổ chức quản lý trực tiếp.</summary>
    public required string Organisation { get; init; }

    /// <summary><c>01/CV-THPT1</c>, in the Party <c>12-CV/ĐU</c>; empty where the clerk numbers the letter later.</summary>
    public required string Number { get; init; }

    /// <summary>Địa danh.</summary>
    public required string Place { get; init; }

    /// <summary>Null where the clerk dates the letter later.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>With <c>V/v</c>; see <see cref="LetterSubject"/>.</summary>
    public required string Subject { get; init; }

    public string Addressee { get; init; } = DefaultAddressee;

    public required ReceiverDetails Receiver { get; init; }

    public required IReadOnlyList<LetterRow> Rows { get; init; }

    /// <summary>Authority and title, a line each: <c>KT. HIỆU TRƯỞNG</c>, <c>PHÓ HIỆU TRƯỞNG</c>.</summary>
    public required IReadOnlyList<string> SignerTitles { get; init; }

    public required string SignerName { get; init; }

    /// <summary>Mã hồ sơ: the long official code.</summary>
    public required string DossierCode { get; init; }

    /// <summary>The short public code.</summary>
    public required string LookupCode { get; init; }

    /// <summary>What the QR code opens: the public status of the dossier.</summary>
    public required Uri LookupAddress { get; init; }

    /// <summary>The list as it is embedded, and its digest.</summary>
    public LetterList List => LetterList.Of(this);
}
