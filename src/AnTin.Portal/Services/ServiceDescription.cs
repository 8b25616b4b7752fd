using AnTin.DesignSystem.Texts;
using AnTin.Registration.Procedures;

namespace AnTin.Portal.Services;

/// <summary>
/// What a reader must know before starting one of the six procedures. Words only: the deadlines that
/// count are those the registration keeps with the dossier.
/// </summary>
public sealed record ServiceDescription
{
    /// <summary>Last part of the address: <c>/services/personal</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Official code of the procedure, as dossiers bear it.</summary>
    public required string Code { get; init; }

    /// <summary>Whether dossiers can be filed here today; until then they come by the document exchange.</summary>
    public bool IsOpen => ProcedureCards.Of(Code).IsOpen;

    /// <summary>Two digits that the list of types shows.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary>One line under the name, on the home page.</summary>
    public required string Short { get; init; }

    /// <summary>Mẫu số … of the regime in force.</summary>
    public required string Form { get; init; }

    public required string Deadline { get; init; }

    public required string WhoMayAsk { get; init; }

    public required IReadOnlyList<string> LegalBasis { get; init; }

    public required IReadOnlyList<string> Conditions { get; init; }

    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>At the portal, once the procedure is open.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>Whether somebody who reads this may have a key to stop at once.</summary>
    public bool HasKeysToStop { get; init; }

    /// <summary>The way that leads there today.</summary>
    public IReadOnlyList<string> StepsToday(ITexts texts) =>
        IsOpen
            ? Steps
            :
            [
                texts["Soạn văn bản đề nghị theo mẫu và các giấy tờ nêu ở trên."],
                texts["Ký số bằng chứng thư của cơ quan, tổ chức."],
                texts["Gửi qua Trục liên thông văn bản quốc gia."],
                texts["Nhận kết quả qua hộp thư công vụ."],
            ];

    /// <summary>What comes out: certificate, account, notice.</summary>
    public required string Outcome { get; init; }
}
