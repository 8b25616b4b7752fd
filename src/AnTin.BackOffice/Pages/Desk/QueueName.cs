using AnTin.Registration.Accounts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>The lists of the desk, in the order a dossier walks.</summary>
public enum QueueName
{
    Mine,
    Reception,
    Verification,
    Approval,
    Issuance,
    All,
    Closed,
}

public static class QueueNames
{
    /// <summary>What the list asks of the registration.</summary>
    public static QueueFilter Filter(this QueueName name, Actor actor) =>
        name switch
        {
            QueueName.Mine => new QueueFilter { OfficerId = actor.AccountId },
            QueueName.Reception => Of(DossierStatus.AwaitingReception),
            QueueName.Verification => Of(DossierStatus.Received, DossierStatus.UnderVerification),
            QueueName.Approval => Of(DossierStatus.AwaitingApproval),
            QueueName.Issuance => Of(
                DossierStatus.Approved,
                DossierStatus.Issuing,
                DossierStatus.AwaitingHandOver
            ),
            QueueName.Closed => new QueueFilter { Shelf = DeskShelf.Closed },
            _ => new QueueFilter(),
        };

    /// <summary>Words of the heading and the menu, a key of the texts.</summary>
    public static string Words(this QueueName name) =>
        name switch
        {
            QueueName.Mine => "Hồ sơ giao cho tôi",
            QueueName.Reception => "Chờ tiếp nhận",
            QueueName.Verification => "Thẩm định",
            QueueName.Approval => "Phê duyệt",
            QueueName.Issuance => "Cấp phát",
            QueueName.Closed => "Hồ sơ đã đóng",
            _ => "Tất cả hồ sơ đang mở",
        };

    /// <summary>The list in which a dossier of this status stands.</summary>
    public static QueueName Holding(DossierStatus status) =>
        status switch
        {
            DossierStatus.AwaitingReception => QueueName.Reception,
            DossierStatus.Received or DossierStatus.UnderVerification => QueueName.Verification,
            DossierStatus.AwaitingApproval => QueueName.Approval,
            DossierStatus.Approved or DossierStatus.Issuing or DossierStatus.AwaitingHandOver =>
                QueueName.Issuance,
            DossierStatus.HandedOver => QueueName.Closed,
            _ when status.IsFinal() => QueueName.Closed,
            _ => QueueName.All,
        };

    private static QueueFilter Of(params DossierStatus[] statuses) => new() { Statuses = statuses };
}
