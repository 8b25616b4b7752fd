using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures;

/// <summary>Why a dossier of a procedure is not opened here.</summary>
internal static class ProcedureRefusals
{
    private const string Field = "Type";

    private static readonly Refusal Unknown = new(
        "REG-TYPE-UNKNOWN",
        new Sentence("Chọn loại hồ sơ trong danh sách", "Choose the kind of dossier from the list")
    )
    {
        Field = Field,
    };

    /// <summary>Null when dossiers of this procedure are taken online.</summary>
    public static Refusal? OfType(string? code) =>
        ProcedureCards.All.FirstOrDefault(card => card.Code == code) switch
        {
            null => Unknown,
            { IsOpen: true } => null,
            var card => new Refusal(
                "REG-TYPE-CLOSED",
                new Sentence(
                    $"“{card.DossierLabel}” chưa nhận trực tuyến",
                    $"“{card.Name.English}” is not taken online yet"
                )
            )
            {
                Field = Field,
                NextStep = new Sentence(
                    "Xem trang dịch vụ để biết cách nộp.",
                    "The page of the service says how to submit it."
                ),
            },
        };
}
