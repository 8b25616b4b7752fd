using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Desk;

/// <summary>The lists of the desk, in the order of its menu.</summary>
public enum QueueName
{
    /// <summary>Việc của tôi: open dossiers of which I am the specialist.</summary>
    Mine,

    /// <summary>Chờ tiếp nhận.</summary>
    Reception,

    /// <summary>Thẩm định.</summary>
    Verification,

    /// <summary>Phê duyệt.</summary>
    Approval,

    /// <summary>Cấp phát.</summary>
    Issuance,

    /// <summary>Everything, open or closed.</summary>
    All,
}

internal static class QueueStatuses
{
    /// <summary>Null where the status does not decide.</summary>
    public static DossierStatus[]? Statuses(this QueueName queue) =>
        queue switch
        {
            QueueName.Reception => [DossierStatus.AwaitingReception],
            QueueName.Verification => [DossierStatus.Received, DossierStatus.UnderVerification],
            QueueName.Approval => [DossierStatus.AwaitingApproval],
            QueueName.Issuance =>
            [
                DossierStatus.Approved,
                DossierStatus.Issuing,
                DossierStatus.AwaitingHandOver,
            ],
            _ => null,
        };
}
